import { addDays, weekday } from './civil-date.ts'
import type { DayNumber } from './civil-date.ts'
import type { Duration } from './duration.ts'
import { equatedDay } from './equated-days.ts'
import { holidayOn } from './holidays.ts'

/** The act this calendar follows; articles below are articles of this act. */
export const algemeneTermijnenwet = { title: 'Algemene termijnenwet', identifier: 'BWBR0002448' } as const

/** A day on which a term of the act does not end, and the article that says so. */
export interface NonWorkingDay {
  readonly kind: 'zaterdag' | 'zondag' | 'feestdag' | 'gelijkgesteld'
  /** `zaterdag`, `Tweede Paasdag`, or the title of the decree. */
  readonly name: string
  readonly article: '1 lid 1' | '3 lid 1' | '3 lid 2' | '3 lid 3'
}

/**
 * Why a day is no working day, or undefined when it is one. A holiday in a weekend is reported as the holiday.
 * @param knownOn leaves out days whose decree was published later: what one could know then
 */
export function isNonWorkingDay(day: DayNumber, knownOn?: DayNumber): NonWorkingDay | undefined {
  const holiday = holidayOn(day)
  if (holiday) return { kind: 'feestdag', ...holiday }
  const weekendDay = weekday(day)
  if (weekendDay === 6) return { kind: 'zaterdag', name: 'zaterdag', article: '1 lid 1' }
  if (weekendDay === 7) return { kind: 'zondag', name: 'zondag', article: '1 lid 1' }
  const equated = equatedDay(day, knownOn)
  return equated && { kind: 'gelijkgesteld', name: equated.decree, article: '3 lid 3' }
}

/** One day by which the end of a term moved. */
export interface TermShift {
  readonly from: DayNumber
  readonly to: DayNumber
  readonly reason: NonWorkingDay | { readonly kind: 'minderDanTweeWerkdagen' }
  /** `1 lid 1` for a last day that is no working day, `2` for a term with fewer than two working days. */
  readonly article: '1 lid 1' | '2'
}

export interface ShiftOptions {
  /** The term is counted backwards from a day or an event: art. 1 lid 2. */
  readonly countedBack?: boolean
  /** What was known of equated days on this day. */
  readonly knownOn?: DayNumber
}

/**
 * Whether art. 4 leaves a term to the act: at most 90 days, twelve weeks or three months, and not in years.
 * Thirteen weeks are 91 days, so the limit in weeks follows from the one in days.
 */
export function isTermOfTheAct(duration: Duration): boolean {
  return 'days' in duration ? duration.days <= 90 : duration.months <= 3
}

/**
 * The last day of a term after the Algemene termijnenwet: art. 1 moves an end on a non-working day to the next working
 * day, art. 2 makes a term of three days or more hold at least two working days. A term that is too long (art. 4) or
 * counted back (art. 1 lid 2) stays as it is. Whether the act applies to the rule at all is the caller's question.
 * @param firstDay the first day that counts
 * @returns the new last day and each step towards it, empty when nothing moved
 */
export function shiftTermEnd(
  firstDay: DayNumber,
  lastDay: DayNumber,
  duration: Duration,
  { countedBack = false, knownOn }: ShiftOptions = {},
): { readonly lastDay: DayNumber; readonly steps: readonly TermShift[] } {
  const steps: TermShift[] = []
  if (countedBack || !isTermOfTheAct(duration)) return { lastDay, steps }
  let end = lastDay
  for (;;) {
    const step = nextShift(firstDay, end, duration, knownOn)
    if (!step) return { lastDay: end, steps }
    steps.push(step)
    end = step.to
  }
}

function nextShift(
  firstDay: DayNumber,
  end: DayNumber,
  duration: Duration,
  knownOn?: DayNumber,
): TermShift | undefined {
  const to = addDays(end, 1)
  if (to === undefined) return undefined
  const closed = isNonWorkingDay(end, knownOn)
  if (closed) return { from: end, to, reason: closed, article: '1 lid 1' }
  // A term in months holds two working days anyway.
  const needsTwo = 'days' in duration && duration.days >= 3
  if (!needsTwo || holdsTwoWorkingDays(firstDay, end, knownOn)) return undefined
  return { from: end, to, reason: { kind: 'minderDanTweeWerkdagen' }, article: '2' }
}

function holdsTwoWorkingDays(firstDay: DayNumber, end: DayNumber, knownOn?: DayNumber): boolean {
  let count = 0
  for (let day = firstDay; day <= end && count < 2; day += 1) {
    if (!isNonWorkingDay(day, knownOn)) count += 1
  }
  return count >= 2
}
