import { compare, exactFromInteger } from '@inburgering/core'
import { isBedrag, isNaamverwijzing, isTabel, type Bedrag, type Boeteregime, type Factor, type Herhaling, type Uitdrukking, type Vermindering } from '../../../generated/ast.ts'
import { at, type Accept, type Check } from '../../check.ts'
import { constantOf, exactOf, moneyText, percentageText } from '../../reading.ts'

/** The steps of a ladder must go up. */
export const ladderAscends: Check<Herhaling> = () => (node, accept) => {
  node.treden.forEach((step, index) => {
    const [before, own] = [exactOf(constantOf(node.treden[index - 1])), exactOf(constantOf(step))]
    if (before && own && compare(own, before) <= 0) accept('INB606', { step: moneyText(own), previous: moneyText(before) }, at(step))
  })
}

const whole = exactFromInteger(1)

/** A factor and a reduction must not pass 100%. */
export const factorAboveWhole: Check<Factor> = () => (node, accept) => {
  aboveWhole(accept, 'De factor', node.factor)
  const target = isNaamverwijzing(node.factor) ? node.factor.naam?.ref : undefined
  const cells = isTabel(target) ? target.rijen.flatMap((row) => row.cellen) : []
  const above = cells.map((cell) => exactOf(constantOf(cell.waarde))).find((value) => value && compare(value, whole) > 0)
  if (above) accept('INB607', { what: `Een vak van tabel "${target?.name ?? ''}"`, value: percentageText(above) }, at(node, 'factor'))
}
export const reductionAboveWhole: Check<Vermindering> = () => (node, accept) => {
  aboveWhole(accept, 'De vermindering', node.stap)
  aboveWhole(accept, 'De hoogste vermindering', node.maximum)
  const [step, maximum] = [exactOf(constantOf(node.stap)), exactOf(constantOf(node.maximum))]
  if (step && maximum && compare(step, maximum) > 0) accept('INB614', { step: percentageText(step), maximum: percentageText(maximum) }, at(node, 'stap'))
}

function aboveWhole(accept: Accept, what: string, node: Uitdrukking | undefined): void {
  const value = exactOf(constantOf(node))
  if (node && value && compare(value, whole) > 0) accept('INB607', { what, value: percentageText(value) }, at(node))
}

/** Of several amounts none may always hold. */
export const amountAlwaysHolds: Check<Boeteregime> = () => (node, accept) => {
  const amounts = node.clausules.filter(isBedrag)
  const always = amounts.find((clause) => clause.als === undefined)
  if (amounts.length > 1 && always) accept('INB612', { regime: node.name }, at(always))
}

/** A fine of nothing is an exception. */
export const fineOfNothing: Check<Bedrag> = () => (node, accept) => {
  const amount = exactOf(constantOf(node.bedrag))
  if (amount?.num === 0) accept('INB616', { regime: node.$container.$type === 'Boeteregime' ? node.$container.name : '', amount: moneyText(amount) }, at(node, 'bedrag'))
}
