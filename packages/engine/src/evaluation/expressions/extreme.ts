import type { ExtremeExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { orderOf } from '../order.ts'
import { mergeUnknown, none, Unknown, type Value } from '../value.ts'

/** `laatste van (...)`: what never comes is skipped. */
export function extreme(expression: ExtremeExpression, { compile, specification }: Scope): Parts {
  const operands = expression.operands.map(compile)
  const order = orderOf(expression.type, specification)
  const better = expression.which === 'largest' ? 1 : -1
  return {
    evaluate: (context) => {
      let best: Value = none
      let unknown: Unknown | undefined
      for (const operand of operands) {
        const value = operand.evaluate(context)
        if (value instanceof Unknown) unknown = mergeUnknown(unknown, value)
        else if (value !== none && (best === none || order(value, best) === better)) best = value
      }
      return unknown ?? best
    },
    operands,
  }
}
