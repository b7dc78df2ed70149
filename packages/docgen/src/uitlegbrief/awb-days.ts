import { addDays, addDuration, formatIsoDate, parseIsoDate, shiftTermEnd } from '@inburgering/core'

const sixWeeks = { days: 42 } as const

/** Articles behind the two days below. */
export const awbArticles = { objection: 'Awb art. 6:7, art. 6:8 lid 1', payment: 'Awb art. 4:87 lid 1' } as const

/**
 * The last day of six weeks that begin on the day after a decision was made known (Awb art. 6:7 and 6:8 lid 1 for an
 * objection, art. 4:87 lid 1 for a payment), moved by the Algemene termijnenwet. ISO 8601 in and out.
 */
export function lastDayAfter(published: string): string | undefined {
  const day = parseIsoDate(published)
  const first = day === undefined ? undefined : addDays(day, 1)
  const last = day === undefined ? undefined : addDuration(day, sixWeeks, 'lastDayOfMonth')
  return first === undefined || last === undefined ? undefined : formatIsoDate(shiftTermEnd(first, last, sixWeeks).lastDay)
}
