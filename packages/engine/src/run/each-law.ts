import type { DayNumber } from '@inburgering/core'
import type { Compiled } from '../evaluation/compiled.ts'
import { readsLaw } from '../program/reads-law.ts'
import type { Run } from './state.ts'

/** A date under the law that holds from one day to another. */
export interface UnderLaw<T> {
  readonly from: DayNumber
  readonly until: DayNumber
  readonly value: T
}

/**
 * What a rule gives under the law of each day: on which day something begins may depend on a parameter, and which
 * version of that counts on the day.
 */
export function underEachLaw<T>(run: Run, expression: Compiled, look: () => T): readonly UnderLaw<T>[] {
  const { context, specification } = run
  if (!readsLaw(expression.expression, specification)) return [{ from: -Infinity, until: Infinity, value: look() }]
  const { peildatum, lawDate } = context
  const known = context.problems.length
  const days = specification.lawChanges.filter((day) => day >= specification.inForceFrom)
  const found = days.map((from, index): UnderLaw<T> => {
    context.peildatum = from
    context.lawDate = from
    return { from: index === 0 ? -Infinity : from, until: days[index + 1] ?? Infinity, value: look() }
  })
  context.peildatum = peildatum
  context.lawDate = lawDate
  // What has no value yet on one of these days is told when it is asked on its own day.
  context.problems.splice(known)
  return found
}

/** The days on which a date has come by the law of that day: within its time, or when a new law lets it have come already. */
export function daysComing(dates: readonly UnderLaw<DayNumber | undefined>[]): readonly DayNumber[] {
  return dates.flatMap(({ from, until, value }, index) => {
    if (value === undefined) return []
    if (from <= value && value < until) return [value]
    const before = dates[index - 1]?.value
    return value < from && before !== undefined && before >= from ? [from] : []
  })
}
