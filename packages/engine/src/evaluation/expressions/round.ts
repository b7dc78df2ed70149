import type { RoundExpression } from '@inburgering/core'
import { isExact } from '../arithmetic.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { rounded } from '../rounding.ts'

export function round(expression: RoundExpression, { compile }: Scope): Parts {
  const operand = compile(expression.operand)
  return {
    evaluate: (context) => {
      const value = operand.evaluate(context)
      return isExact(value) ? rounded(value, expression.rounding, context, expression.id) : value
    },
    operands: [operand],
  }
}
