import type { Expression } from '@inburgering/core'

/** Whether a part of the model is an expression: declarations have a type too, but also kanttekeningen. */
export function isExpression(part: unknown): part is Expression {
  return typeof part === 'object' && part !== null && 'mayBeUnknown' in part && 'kind' in part && !('kanttekeningen' in part)
}
