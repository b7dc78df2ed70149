import { isLaagClausule, type Kanttekening } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** The other reading of an assumption must be a variant. */
export const otherReadingNoVariant: Check<Kanttekening> = () => (node, accept) => {
  const change = node.variant?.ref
  if (change === undefined || change.clausules.some((clause) => isLaagClausule(clause) && clause.laag === 'variant')) return
  accept('INB316', { change: change.name }, at(node, 'variant'), [change])
}
