import { isBedrag, isHerhaling, isKanttekening, isOpgelegdDoor, isOvertredingBij, isOvertredingNaAfloop, isZet, type Boeteregime } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { usualBody } from './usual-body.ts'

/** A fine must say for what, how high, and by whom. */
export const incompleteFine: Check<Boeteregime> = ({ specificationOf }) => (node, accept) => {
  const { name: regime, clausules } = node
  if (!clausules.some((clause) => isOvertredingBij(clause) || isOvertredingNaAfloop(clause))) accept('INB601', { regime }, at(node, 'name'))
  if (!clausules.some((clause) => isBedrag(clause) || isHerhaling(clause))) accept('INB602', { regime }, at(node, 'name'))
  if (!clausules.some(isOpgelegdDoor)) accept('INB604', { regime, suggestion: specificationOf(node).derived(usualBody) }, at(node, 'name'))
}

/** It must have amounts or a ladder, not both. */
export const amountAndLadder: Check<Boeteregime> = () => (node, accept) => {
  const amount = node.clausules.find(isBedrag)
  const ladder = node.clausules.find(isHerhaling)
  if (amount && ladder) accept('INB603', { regime: node.name }, at(ladder), [amount])
}

/** Good to know: what is still open after a fine has no term any more. */
export const fineWithoutNewTerm: Check<Boeteregime> = () => (node, accept) => {
  const violation = node.clausules.find(isOvertredingNaAfloop)
  const explains = node.clausules.some((clause) => isZet(clause) || (isKanttekening(clause) && clause.soort === 'niet uitgedrukt'))
  if (violation && !explains) accept('INB615', { regime: node.name }, at(violation))
}
