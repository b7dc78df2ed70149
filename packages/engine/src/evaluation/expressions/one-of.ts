import type { OneOfExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { not } from '../kleene.ts'
import { orderOf } from '../order.ts'
import { stepwise } from '../timing.ts'
import { mergeUnknown, none, Unknown, type Truth, type Value } from '../value.ts'

export function oneOf(expression: OneOfExpression, { compile, specification }: Scope): Parts {
  const value = compile(expression.value)
  const options = expression.options.map(compile)
  const order = orderOf(expression.value.type, specification)
  const isAny = (asked: Value, context: Context): Truth => {
    let unknown: Unknown | undefined
    for (const option of options) {
      const candidate = option.evaluate(context)
      if (candidate instanceof Unknown) unknown = mergeUnknown(unknown, candidate)
      else if (candidate !== none && order(asked, candidate) === 0) return true
    }
    return unknown ?? false
  }
  const evaluate = (context: Context): Truth => {
    const asked = value.evaluate(context)
    if (asked === none) return false
    if (asked instanceof Unknown) return asked
    const found = isAny(asked, context)
    return expression.negated ? not(found) : found
  }
  return { evaluate, timing: () => stepwise([value, ...options], evaluate) }
}
