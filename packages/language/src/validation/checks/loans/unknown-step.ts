import { loanSteps, nearestName } from '@inburgering/core'
import { isVerwachtLening, type Verwacht } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A step that no loan has would never be found. */
export const unknownLoanStep: Check<Verwacht> = () => (node, accept) => {
  const expected = node.verwachting
  const steps: readonly string[] = loanSteps
  if (!isVerwachtLening(expected) || expected.stap === undefined || steps.includes(expected.stap)) return
  accept('INB665', { step: expected.stap, steps: steps.join(', '), suggestion: nearestName(expected.stap, steps) }, at(expected, 'stap'))
}
