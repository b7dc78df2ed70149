import { addDays, civilFromDay } from './civil-date.ts'
import type { DayNumber } from './civil-date.ts'
import { addDuration } from './duration.ts'
import type { Duration, OverflowPolicy } from './duration.ts'

/**
 * The last day of a term that starts on `firstDay`: the day before it plus the duration. A term of three years after
 * a decision of 12 May 2025 starts on 13 May 2025 and has 12 May 2028 as its last day.
 * Undefined outside years 0001-9999 or when the policy refuses.
 */
export function lastDayOfTerm(firstDay: DayNumber, duration: Duration, policy: OverflowPolicy): DayNumber | undefined {
  const dayBefore = addDays(firstDay, -1)
  return dayBefore === undefined ? undefined : addDuration(dayBefore, duration, policy)
}

/**
 * Whether the period from `begin` to `end`, both included, lasts at least `duration`.
 * Undefined only when the policy refuses; a term that ends after year 9999 is not reached.
 */
export function periodReaches(
  begin: DayNumber,
  end: DayNumber,
  duration: Duration,
  policy: OverflowPolicy = 'lastDayOfMonth',
): boolean | undefined {
  const last = lastDayOfTerm(begin, duration, policy)
  if (last !== undefined) return last <= end
  return overflowMatters(begin, duration) ? undefined : false
}

/** Whether the overflow policies disagree about the last day of this term: `31 januari` plus a month. */
export function overflowMatters(firstDay: DayNumber, duration: Duration): boolean {
  return (
    lastDayOfTerm(firstDay, duration, 'lastDayOfMonth') !== lastDayOfTerm(firstDay, duration, 'firstDayOfNextMonth')
  )
}

/** Days from one date to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: DayNumber, to: DayNumber): number {
  return to - from
}

/**
 * The largest number of months that, added to `from`, does not pass `to`; negative when `to` lies before `from`
 * (then counted from `to`). The policy says when a month that started on a 29th, 30th or 31st is complete.
 */
export function wholeMonthsBetween(
  from: DayNumber,
  to: DayNumber,
  policy: Exclude<OverflowPolicy, 'refuse'> = 'lastDayOfMonth',
): number {
  if (to < from) return 0 - wholeMonthsBetween(to, from, policy)
  const start = civilFromDay(from)
  const stop = civilFromDay(to)
  const months = (stop.year - start.year) * 12 + (stop.month - start.month)
  const reached = addDuration(from, { months }, policy)
  return reached !== undefined && reached <= to ? months : months - 1
}

/** Whole years, as in an age; see {@link wholeMonthsBetween} for 29 February and for the sign. */
export function wholeYearsBetween(
  from: DayNumber,
  to: DayNumber,
  policy: Exclude<OverflowPolicy, 'refuse'> = 'lastDayOfMonth',
): number {
  const years = Math.trunc(wholeMonthsBetween(from, to, policy) / 12)
  return years === 0 ? 0 : years
}
