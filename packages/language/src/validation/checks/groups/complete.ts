import { compare, fromDecimalText, valueOf, zero } from '@inburgering/core'
import { isBetaling, isBedragVanVergoeding, isBij, isEenmaligOp, isInHetJaar, isVerdeelt, isWie, type BedragVanVergoeding, type Betaling, type Partij, type Selectie, type Verdeling, type Vergoeding } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { constantOf, wordsOf } from '../../reading.ts'

/** A selection must say who is meant. */
export const selectionOfNobody: Check<Selectie> = () => (node, accept) => {
  if (!node.clausules.some(isWie)) accept('INB680', { name: node.name }, at(node, 'name'))
}

/** A payment must say who pays whom, when, and how much. */
export const incompletePayment: Check<Vergoeding> = () => (node, accept) => {
  const { name, clausules } = node
  const says = (missing: string, example: string) => accept('INB681', { name, missing, example }, at(node, 'name'))
  if (!clausules.some(isBetaling)) says('wie betaalt en wie ontvangt', 'door minister aan college')
  if (!clausules.some((clause) => isBij(clause) || isEenmaligOp(clause) || isInHetJaar(clause))) says('wanneer er wordt betaald', 'bij examenpoging')
  if (!clausules.some(isBedragVanVergoeding)) says('hoeveel', 'bedrag € 50')
}

/** It must go from one to another. */
export const paymentToOneself: Check<Betaling> = () => (node, accept) => {
  const [from, to] = [partyOf(node.van), partyOf(node.aan)]
  if (from !== undefined && from === to) accept('INB682', { name: (node.$container as Vergoeding).name ?? '', party: from }, at(node, 'aan'))
}

function partyOf(party: Partij | undefined): string | undefined {
  return party?.persoon === true ? 'persoon' : party?.orgaan?.$refText
}

/** Its amount should be more than nothing. */
export const paymentOfNothing: Check<BedragVanVergoeding> = () => (node, accept) => {
  const amount = constantOf(node.bedrag)
  const value = amount?.kind === 'money' ? valueOf(fromDecimalText(amount.value, 'plain')) : undefined
  if (value !== undefined && compare(value, zero) <= 0) accept('INB691', { name: (node.$container as Vergoeding).name ?? '', amount: wordsOf(node.bedrag) }, at(node, 'bedrag'))
}

/** A division must have a budget. */
export const divisionOfNothing: Check<Verdeling> = () => (node, accept) => {
  if (!node.clausules.some(isVerdeelt)) accept('INB689', { name: node.name }, at(node, 'name'))
}
