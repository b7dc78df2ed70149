import type { CompareExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import type { Context } from '../context.ts'
import { orderOf } from '../order.ts'
import { stepwise } from '../timing.ts'
import { mergeUnknown, none, Unknown } from '../value.ts'

const tests: Readonly<Record<CompareExpression['operator'], (sign: number | undefined) => boolean>> = {
  eq: (sign) => sign === 0,
  ne: (sign) => sign !== 0,
  ge: (sign) => sign !== undefined && sign >= 0,
  le: (sign) => sign !== undefined && sign <= 0,
  gt: (sign) => sign !== undefined && sign > 0,
  lt: (sign) => sign !== undefined && sign < 0,
}

/** A comparison with what never happened is nee, whatever the operator. */
export function compare(expression: CompareExpression, { compile, specification }: Scope): Parts {
  const left = compile(expression.left)
  const right = compile(expression.right)
  const test = tests[expression.operator]
  const order = orderOf(expression.left.type, specification)

  const signOf = (context: Context): number | Unknown | undefined | typeof none => {
    const a = left.evaluate(context)
    if (a === none && context.trace === undefined) return none
    const b = right.evaluate(context)
    if (a === none || b === none) return none
    if (a instanceof Unknown) return b instanceof Unknown ? mergeUnknown(a, b) : a
    return b instanceof Unknown ? b : order(a, b)
  }
  return {
    evaluate: (context) => {
      const sign = signOf(context)
      if (sign === none) return false
      return typeof sign === 'object' ? sign : test(sign)
    },
    timing: () => stepwise([left, right], signOf),
  }
}
