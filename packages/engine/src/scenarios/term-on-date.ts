import type { Entry } from '@inburgering/core'

/** The last day of the latest instance of a termijn as known in the evening of a date, ISO 8601; absent before it begins. */
export function lastDayKnownOn(entries: readonly Entry[], termijn: string, date: string): string | undefined {
  let last: string | undefined
  for (const entry of entries) {
    if (entry.datum > date) break
    if (entry.naam === termijn && entry.einde !== undefined) last = entry.einde
  }
  return last
}
