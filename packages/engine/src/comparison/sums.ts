import { daysBetween, parseIsoDate, type Timeline } from '@inburgering/core'
import type { EuroDifference, LastDayDifference } from './difference.ts'

interface Fines {
  readonly cents: number
  readonly unknown: number
}

export function euroDifference(before: Timeline, after: Timeline): EuroDifference {
  const [left, right] = [finesOf(before), finesOf(after)]
  return {
    before: left.cents / 100,
    after: right.cents / 100,
    difference: (right.cents - left.cents) / 100,
    unknownBefore: left.unknown,
    unknownAfter: right.unknown,
  }
}

/** Summed in cents: euros with two decimals do not add up exactly as floating-point numbers. */
function finesOf({ tijdlijn }: Timeline): Fines {
  let [cents, unknown] = [0, 0]
  for (const { soort, bedrag } of tijdlijn) {
    if (soort !== 'boete') continue
    if (bedrag === undefined) unknown++
    else cents += Math.round(bedrag * 100)
  }
  return { cents, unknown }
}

export function lastDayDifference(before: Timeline, after: Timeline): LastDayDifference {
  const [left, right] = [lastDayOfLastTerm(before), lastDayOfLastTerm(after)]
  const [from, to] = [left, right].map((date) => (date === undefined ? undefined : parseIsoDate(date)))
  return {
    ...(left === undefined ? {} : { before: left }),
    ...(right === undefined ? {} : { after: right }),
    ...(from === undefined || to === undefined ? {} : { difference: daysBetween(from, to) }),
  }
}

/** The last day of the termijn that began last, as it finally stood. */
export function lastDayOfLastTerm({ tijdlijn }: Timeline): string | undefined {
  const begun = tijdlijn.findLast(({ soort }) => soort === 'termijn_begint')
  if (begun === undefined) return undefined
  const from = tijdlijn.lastIndexOf(begun)
  return tijdlijn.findLast((entry, index) => index >= from && entry.naam === begun.naam && entry.einde !== undefined)?.einde
}

/** How many termijnen began, for only then can their last days be compared. */
export function termsBegun({ tijdlijn }: Timeline): number {
  return tijdlijn.filter(({ soort }) => soort === 'termijn_begint').length
}
