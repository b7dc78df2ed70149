import type { DayNumber } from '@inburgering/core'
import type { Compiled, NextChange, Timing } from './compiled.ts'
import type { Context } from './context.ts'
import type { Value } from './value.ts'

export const timeless: Timing = { flows: false }

/** Changes when one of its operands does. */
export function together(operands: readonly Compiled[]): Timing {
  const timings = operands.map((operand) => operand.timing())
  const next = earliestOf(timings.flatMap((timing) => timing.next ?? []))
  return { flows: timings.some((timing) => timing.flows), ...(next === undefined ? {} : { next }) }
}

export function earliestOf(changes: readonly NextChange[]): NextChange | undefined {
  const [only] = changes
  if (changes.length <= 1) return only
  return (context) => {
    let earliest = Infinity
    for (const change of changes) earliest = Math.min(earliest, change(context))
    return earliest
  }
}

/**
 * For a node that turns a flowing value into steps (a comparison, a row of a table): the day on which its outcome
 * differs. The value moves one way as days pass, so the day is found by doubling and halving instead of day by day.
 */
export function stepwise(operands: readonly Compiled[], outcome: (context: Context) => Value | undefined): Timing {
  const { flows, next } = together(operands)
  if (!flows) return next === undefined ? timeless : { flows: false, next }
  return {
    flows: false,
    next: (context) => {
      const limit = Math.min(next?.(context) ?? Infinity, context.horizon + 1)
      return silently(context, () => firstDifferent(context, outcome, limit))
    },
  }
}

/** Looks at other dates without leaving a trace. */
export function silently<T>(context: Context, look: () => T): T {
  const { peildatum, asOf, use, trace } = context
  context.use = undefined
  context.trace = undefined
  const result = look()
  context.peildatum = peildatum
  context.asOf = asOf
  context.use = use
  context.trace = trace
  return result
}

function firstDifferent(context: Context, outcome: (context: Context) => Value | undefined, limit: DayNumber): DayNumber {
  const now = comparable(outcome(context))
  const differsOn = (day: DayNumber): boolean => {
    context.peildatum = day
    context.asOf = day
    return comparable(outcome(context)) !== now
  }
  let same = context.peildatum
  for (let step = 1; same < limit; step *= 2) {
    const day = Math.min(same + step, limit)
    if (differsOn(day)) return bisect(same, day, differsOn)
    same = day
  }
  return limit > context.horizon ? Infinity : limit
}

function bisect(same: DayNumber, different: DayNumber, differsOn: (day: DayNumber) => boolean): DayNumber {
  let [low, high] = [same, different]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (differsOn(middle)) high = middle
    else low = middle
  }
  return high
}

/** Only truth, order and names count as an outcome; the rest (never, unknown) is one. */
function comparable(value: Value | undefined): Value | undefined {
  return typeof value === 'object' ? undefined : value
}
