import type { NotExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { not as negation, truthOf } from '../kleene.ts'

/** What favours the whole disfavours what is denied. */
export function not(expression: NotExpression, { compile }: Scope): Parts {
  const operand = compile(expression.operand)
  return {
    evaluate: (context) => {
      const { favour } = context
      if (favour === undefined) return negation(truthOf(operand.evaluate(context)))
      context.favour = !favour
      const truth = truthOf(operand.evaluate(context))
      context.favour = favour
      return negation(truth)
    },
    operands: [operand],
  }
}
