import type { OneOfExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { not, some } from '../kleene.ts'
import { orderOf } from '../order.ts'
import { stepwise } from '../timing.ts'
import { none, Unknown, type Truth } from '../value.ts'

export function oneOf(expression: OneOfExpression, { compile, specification }: Scope): Parts {
  const value = compile(expression.value)
  const options = expression.options.map(compile)
  const order = orderOf(expression.value.type, specification)
  const evaluate = (context: Context): Truth => {
    const asked = value.evaluate(context)
    if (asked === none) return false
    if (asked instanceof Unknown) return asked
    const found = some(options, (option) => {
      const candidate = option.evaluate(context)
      return candidate instanceof Unknown ? candidate : candidate !== none && order(asked, candidate) === 0
    })
    return expression.negated ? not(found) : found
  }
  return { evaluate, timing: () => stepwise([value, ...options], evaluate) }
}
