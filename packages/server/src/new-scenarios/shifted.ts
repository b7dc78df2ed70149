import { addDays, formatIsoDate, parseIsoDate } from '@inburgering/core'

/** A day so many days later (or earlier), ISO 8601; at the end of the calendar the day itself. */
export function shifted(iso: string, days: number): string {
  const day = parseIsoDate(iso)
  const moved = day === undefined ? undefined : addDays(day, days)
  return moved === undefined ? iso : formatIsoDate(moved)
}
