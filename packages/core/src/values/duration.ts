import { addDays, civilFromDay, dayFromCivil, daysInMonth } from './civil-date.ts'
import type { DayNumber } from './civil-date.ts'

/**
 * A length of time in whole months (a year is 12) or in whole days (a week is 7), never in both:
 * how many days a month has depends on where it starts.
 */
export type Duration = { readonly months: number } | { readonly days: number }

/**
 * What `31 januari + 1 maand` means, for there is no 31 February: the last day of February, 1 March,
 * or no date at all. The law does not say, so a specification chooses.
 */
export type OverflowPolicy = 'lastDayOfMonth' | 'firstDayOfNextMonth' | 'refuse'

/** The day `duration` later; undefined outside years 0001-9999 or when the policy refuses. */
export function addDuration(day: DayNumber, duration: Duration, policy: OverflowPolicy): DayNumber | undefined {
  return 'days' in duration ? addDays(day, duration.days) : addMonths(day, duration.months, policy)
}

/** The day `duration` earlier; undefined outside years 0001-9999 or when the policy refuses. */
export function subtractDuration(day: DayNumber, duration: Duration, policy: OverflowPolicy): DayNumber | undefined {
  return 'days' in duration ? addDays(day, -duration.days) : addMonths(day, -duration.months, policy)
}

function addMonths(from: DayNumber, count: number, policy: OverflowPolicy): DayNumber | undefined {
  const { year, month, day } = civilFromDay(from)
  const index = year * 12 + (month - 1) + count
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  const length = daysInMonth(targetYear, targetMonth)
  if (day <= length) return dayFromCivil(targetYear, targetMonth, day)
  if (policy === 'refuse') return undefined
  const last = dayFromCivil(targetYear, targetMonth, length)
  return last === undefined || policy === 'lastDayOfMonth' ? last : addDays(last, 1)
}

/** -1, 0 or 1; undefined for months against days, which have no fixed order. */
export function compareDurations(left: Duration, right: Duration): -1 | 0 | 1 | undefined {
  if ('days' in left) return 'days' in right ? sign(left.days - right.days) : undefined
  return 'months' in right ? sign(left.months - right.months) : undefined
}

/** The sum; undefined for months with days. */
export function addDurations(left: Duration, right: Duration): Duration | undefined {
  if ('days' in left) return 'days' in right ? { days: left.days + right.days } : undefined
  return 'months' in right ? { months: left.months + right.months } : undefined
}

function sign(difference: number): -1 | 0 | 1 {
  if (difference === 0) return 0
  return difference < 0 ? -1 : 1
}
