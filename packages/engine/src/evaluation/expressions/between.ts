import { daysBetween, exactFromInteger, wholeMonthsBetween, wholeYearsBetween, type BetweenExpression, type DayNumber } from '@inburgering/core'
import { isAbsent } from '../arithmetic.ts'
import type { Scope } from '../compile.ts'
import type { Parts } from '../compiled.ts'
import { none } from '../value.ts'

export function between(expression: BetweenExpression, { compile, specification }: Scope): Parts {
  const start = compile(expression.start)
  const end = compile(expression.end)
  const policy = specification.overflow === 'refuse' ? 'lastDayOfMonth' : specification.overflow
  const counts: Readonly<Record<BetweenExpression['unit'], (from: DayNumber, to: DayNumber) => number>> = {
    years: (from, to) => wholeYearsBetween(from, to, policy),
    months: (from, to) => wholeMonthsBetween(from, to, policy),
    days: daysBetween,
  }
  const count = counts[expression.unit]
  return {
    evaluate: (context) => {
      const from = start.evaluate(context)
      if (isAbsent(from)) return from
      const to = end.evaluate(context)
      if (isAbsent(to)) return to
      return typeof from === 'number' && typeof to === 'number' ? exactFromInteger(count(from, to)) : none
    },
    operands: [start, end],
  }
}
