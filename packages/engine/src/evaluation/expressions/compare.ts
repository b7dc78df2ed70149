import type { CompareExpression } from '@inburgering/core'
import type { Scope } from '../compile.ts'
import type { Compiled, Parts, Timing } from '../compiled.ts'
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
    timing: () => againstToday(left, right) ?? againstToday(right, left) ?? stepwise([left, right], signOf),
  }
}

/** The peildatum against a date that stands still: it changes on that date and on the day after it. */
function againstToday(today: Compiled, other: Compiled): Timing | undefined {
  if (today.expression.kind !== 'peildatum') return undefined
  const { flows, next } = other.timing()
  if (flows) return undefined
  return {
    flows: false,
    next: (context) => {
      const later = next?.(context) ?? Infinity
      const date = other.evaluate(context)
      if (typeof date !== 'number' || date < context.peildatum) return later
      return Math.min(later, date > context.peildatum ? date : date + 1)
    },
  }
}
