import type { Duration } from '@inburgering/core'

/** How far two days lie apart, before it is known which days they are: months have no fixed number of days. */
export interface Stretch {
  readonly months: number
  readonly days: number
  /** How many lengths in months it was added up from: each can lose days at the end of a short month. */
  readonly pieces: number
  /** Days that it was added up from, there and back: before or after a length in months they may count otherwise. */
  readonly loose: number
}

export const nowhere: Stretch = { months: 0, days: 0, pieces: 0, loose: 0 }

export function daysFar(days: number): Stretch {
  return { months: 0, days, pieces: 0, loose: Math.abs(days) }
}

export function stretchOf(duration: Duration): Stretch {
  return 'months' in duration ? { ...nowhere, months: duration.months, pieces: duration.months === 0 ? 0 : 1 } : daysFar(duration.days)
}

export function plus(one: Stretch, other: Stretch): Stretch {
  return { months: one.months + other.months, days: one.days + other.days, pieces: one.pieces + other.pieces, loose: one.loose + other.loose }
}

export function minus({ months, days, ...rest }: Stretch): Stretch {
  return { months: -months, days: -days, ...rest }
}

/** Days in a month on average, in the four years after which the calendar repeats. */
const monthInDays = 1461 / 48

/** To sort stretches; which of two is longer can depend on the day on which they begin. */
export function roughDays({ months, days }: Stretch): number {
  return months * monthInDays + days
}

/** A run of months is at most this much longer or shorter than on average, and a short month takes at most this much. */
const uneven = 3

/** `na` and `voor` leave out a day each. */
const besides = 2

/**
 * Whether going this far always ends before the begin. The same number of months there and back from one day cancels
 * out; every further length in months may take days away.
 */
export function isSurelyBack(stretch: Stretch): boolean {
  const { months, pieces, loose } = stretch
  const cancelsOut = months === 0 && pieces <= 2 && (pieces === 0 || loose <= besides)
  return roughDays(stretch) + (cancelsOut ? 0 : pieces * uneven) < 0
}
