import type { StateDateExpression } from '@inburgering/core'
import { stateDateOf, subjectOperands } from '../states.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'

export function stateDate(expression: StateDateExpression, scope: Scope): Parts {
  const subject = subjectOperands(expression.subject, scope)
  if (subject.kind !== 'plicht' && subject.kind !== 'termijn' && subject.kind !== 'periode') scope.specification.asksWhenDone = true
  return { evaluate: (context) => stateDateOf(expression.state, subject, context), operands: subject.value ? [subject.value] : [] }
}
