import type { Entry } from '@inburgering/core'
import { isStanding, standingEnd } from '../decided/standing.ts'

/** The last day of the latest instance of a termijn as known in the evening of a date, ISO 8601; absent before it begins. */
export function lastDayKnownOn(entries: readonly Entry[], termijn: string, date: string): string | undefined {
  let last: string | undefined
  for (const entry of entries) {
    if (entry.datum > date) break
    if (isStanding(entry) && termOf(entry) === termijn) last = standingEnd(entry) ?? last
  }
  return last
}

/** A signaal has a word of its own as its name; that a termijn became shorter stands under its ground. */
function termOf({ soort, naam, grond }: Entry): string | undefined {
  return soort === 'signaal' ? grond : naam
}
