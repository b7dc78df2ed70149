import { compare, type Exact } from '@inburgering/core'
import { AstUtils, type AstNode } from 'langium'
import { isBedrag, isBoeteregime, isElementStap, isHerhaling, isInBlok, isNaamverwijzing, isParameter, isTabel, isWettelijkMaximum, isWijziging, type Boeteregime, type Clausule, type ClausuleStap, type Parameter, type Tabel, type Uitdrukking, type Wijziging } from '../../../generated/ast.ts'
import { at, type Accept, type Check } from '../../check.ts'
import { clauseKey, stepKey } from '../../clause-key.ts'
import { constantOf, exactOf, isoDate, moneyText, withoutBrackets, wordsOf } from '../../reading.ts'
import { always, forever, isParameterStep, lawChanges, layerOf, over, timeOf, together, type Standing } from '../../standing.ts'
import type { Specification } from '../../specification.ts'

/**
 * No amount may be above the statutory maximum of its day, as the changes of the layer wet leave it: neither one written
 * here nor one in a table or parameter behind it.
 */
export const aboveMaximum: Check<Boeteregime> = ({ specificationOf }) => (node, accept) => {
  const specification = specificationOf(node)
  for (const clause of node.clausules) {
    const key = isBedrag(clause) || isHerhaling(clause) ? clauseKey(clause) : undefined
    if (key === undefined) continue
    const stands = over<Clausule>([forever(clause), ...changedClauses(specification, node, key)]).filter(({ value }) => value === clause)
    for (const { from, until } of stands) check(specification, node, clause, { from, until, value: clause }, accept)
  }
}

/** Neither may an amount that a wijziging puts in; a variant may try what the law does not allow. */
export const changedAboveMaximum: Check<ClausuleStap> = ({ specificationOf }) => (node, accept) => {
  const regime = AstUtils.getContainerOfType(node, isInBlok)?.doel?.ref
  const change = AstUtils.getContainerOfType(node, isWijziging)
  if (!isBoeteregime(regime) || change === undefined || node.clausule === undefined || layerOf(change) === 'variant') return
  check(specificationOf(node), regime, node.clausule, { ...timeOf(change), value: node.clausule }, accept)
}

function check(specification: Specification, regime: Boeteregime, clause: Clausule, stands: Standing<Clausule>, accept: Accept): void {
  const maxima = maximumOf(specification, regime).flatMap((maximum) => together(stands, maximum) ?? [])
  if (isBedrag(clause)) {
    const above = firstAbove(amountsOf(specification, clause.bedrag), maxima)
    if (above) accept('INB605', { regime: regime.name, amount: moneyText(above[0].amount), maximum: moneyText(above[1]), where: above[0].where }, at(clause, 'bedrag'), above[0].place ? [above[0].place] : [])
  } else if (isHerhaling(clause)) {
    for (const step of clause.treden) {
      const above = firstAbove(amountsOf(specification, step), maxima)
      if (above) accept('INB605', { regime: regime.name, amount: moneyText(above[0].amount), maximum: moneyText(above[1]), where: 'Hier' }, at(step))
    }
  }
}

function firstAbove(amounts: readonly Standing<Amount>[], maxima: readonly Standing<readonly [Clausule, Exact]>[]): readonly [Amount, Exact] | undefined {
  for (const amount of amounts) {
    for (const maximum of maxima) {
      const [, highest] = maximum.value
      if (together(amount, maximum) !== undefined && compare(amount.value.amount, highest) > 0) return [amount.value, highest]
    }
  }
  return undefined
}

function maximumOf(specification: Specification, regime: Boeteregime): readonly Standing<Exact>[] {
  const base = regime.clausules.find(isWettelijkMaximum)
  const clauses = over<Clausule>([...(base === undefined ? [] : [forever<Clausule>(base)]), ...changedClauses(specification, regime, 'wettelijk maximum')])
  return clauses.flatMap((clause) => {
    const amounts = isWettelijkMaximum(clause.value) ? amountsOf(specification, clause.value.bedrag) : []
    return amounts.flatMap((amount) => {
      const both = together(clause, amount)
      return both === undefined ? [] : [{ from: both.from, until: both.until, value: both.value[1].amount }]
    })
  })
}

/** What the layer wet makes of a clause; undefined: struck. */
function changedClauses(specification: Specification, regime: Boeteregime, key: string): readonly Standing<Clausule | undefined>[] {
  return specification.derived(lawChanges).flatMap(({ from, until, value: change }) =>
    change.clausules.flatMap((block) => (isInBlok(block) && block.doel?.ref === regime ? block.stappen : [])).flatMap((step) => (stepKey(step) === key ? [{ from, until, value: step.clausule }] : [])),
  )
}

interface Amount {
  readonly amount: Exact
  readonly where: string
  readonly place?: AstNode
}

/** The amounts that a place can stand for, each with its time: its own, those of a parameter, those of a table. */
function amountsOf(specification: Specification, node: Uitdrukking | undefined): readonly Standing<Amount>[] {
  const inner = withoutBrackets(node)
  const target = isNaamverwijzing(inner) ? inner.naam?.ref : undefined
  if (isTabel(target)) return inTable(specification, target)
  if (isParameter(target)) return inParameter(specification, target)
  const amount = exactOf(constantOf(inner))
  return amount === undefined ? [] : [forever({ amount, where: 'Hier' })]
}

function inParameter(specification: Specification, parameter: Parameter): readonly Standing<Amount>[] {
  const amount = (value: Uitdrukking): Amount | undefined => {
    const exact = exactOf(constantOf(value))
    return exact === undefined ? undefined : { amount: exact, where: `In parameter "${parameter.name}"`, place: value }
  }
  const versions = parameter.versies.map(({ vanaf, tot, waarde }) => ({ from: isoDate(vanaf) ?? '', until: isoDate(tot) ?? always, value: amount(waarde) }))
  const changes = specification.derived(lawChanges).flatMap(({ from, until, value: change }) =>
    change.clausules.filter(isParameterStep).flatMap((step) => (step.parameter.ref === parameter ? [{ from, until, value: amount(step.waarde) }] : [])),
  )
  return over([...versions.sort((left, right) => (left.from < right.from ? -1 : 1)), ...changes])
}

function inTable(specification: Specification, table: Tabel): readonly Standing<Amount>[] {
  const replaced = specification.derived(lawChanges).flatMap(({ from, until, value: change }) => tablesIn(change, table.name).map((value) => ({ from, until, value })))
  return over<Tabel>([forever(table), ...replaced]).flatMap((version) =>
    version.value.rijen.flatMap((row) =>
      row.cellen.flatMap((cell) =>
        amountsOf(specification, cell.waarde).flatMap((amount) => {
          const both = together(version, amount)
          const where = `In tabel "${table.name}", rij ${row.vakken.map(wordsOf).join(' | ')},`
          return both === undefined ? [] : [{ from: both.from, until: both.until, value: { amount: both.value[1].amount, where, place: cell } }]
        }),
      ),
    ),
  )
}

function tablesIn(change: Wijziging, name: string): readonly Tabel[] {
  return change.clausules.flatMap((step) => (isElementStap(step) && step.werkwoord === 'vervang' && isTabel(step.element) && step.element.name === name ? [step.element] : []))
}
