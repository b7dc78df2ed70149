import { isBegint, isBegintBijBoete, isDuurt, isDuurtBoete, isVoldaanAlles, isVoldaanZodra, type Termijn } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A term must have a beginning and a length. */
export const incompleteTerm: Check<Termijn> = () => (node, accept) => {
  const { name, clausules } = node
  if (!clausules.some((clause) => isBegint(clause) || isBegintBijBoete(clause))) accept('INB419', { name, missing: 'wanneer hij begint', example: 'begint de dag na de eerste PIP_vastgesteld' }, at(node, 'name'))
  if (!clausules.some((clause) => isDuurt(clause) || isDuurtBoete(clause))) accept('INB419', { name, missing: 'hoelang hij duurt', example: 'duurt 3 jaar' }, at(node, 'name'))
}

/** It should say when it is met. */
export const termNeverMet: Check<Termijn> = () => (node, accept) => {
  if (!node.clausules.some((clause) => isVoldaanZodra(clause) || isVoldaanAlles(clause))) accept('INB421', { name: node.name }, at(node, 'name'))
}
