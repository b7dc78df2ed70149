import type { ArithmeticExpression } from '@inburgering/core'
import { isAbsent, operations } from '../arithmetic.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { mergeUnknown, none, Unknown } from '../value.ts'

export function arithmetic(expression: ArithmeticExpression, { compile }: Scope): Parts {
  const left = compile(expression.left)
  const right = compile(expression.right)
  const operation = operations[expression.operator]
  return {
    evaluate: (context) => {
      const a = left.evaluate(context)
      const b = right.evaluate(context)
      if (a instanceof Unknown && b instanceof Unknown) return mergeUnknown(a, b)
      if (a === none || b === none) return none
      if (isAbsent(a)) return a
      return isAbsent(b) ? b : operation(a, b, context, expression.id)
    },
    operands: [left, right],
  }
}
