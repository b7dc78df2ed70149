import type { StateExpression } from '@inburgering/core'
import { not } from '../kleene.ts'
import { stateOf, subjectOperands } from '../states.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { stateTiming } from '../../duty/timing.ts'
import { together } from '../timing.ts'

export function state(expression: StateExpression, scope: Scope): Parts {
  const subject = subjectOperands(expression.subject, scope)
  return {
    evaluate: (context) => {
      const truth = stateOf(expression.state, subject, context)
      return expression.negated ? not(truth) : truth
    },
    timing: () => stateTiming(scope.specification, expression.subject.kind, subject.value ? together([subject.value]) : undefined),
  }
}
