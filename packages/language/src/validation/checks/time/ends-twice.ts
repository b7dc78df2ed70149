import { isEindigt, type Plicht } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** When a plicht ends must stand in one clause. */
export const endsTwice: Check<Plicht> = () => (node, accept) => {
  const [first, second] = node.clausules.filter(isEindigt)
  // Twice the same words is a clause that stands there twice.
  if (first !== undefined && second !== undefined && (first.datum === undefined) !== (second.datum === undefined)) accept('INB439', { plicht: node.name }, at(second), [first])
}
