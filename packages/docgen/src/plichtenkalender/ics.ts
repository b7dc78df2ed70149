import { addDays, formatIsoDate, parseIsoDate, sha256Hex } from '@inburgering/core'
import { withoutControls } from '../html/escape.ts'

/** Something to do or to know on one day. */
export interface CalendarDay {
  /** ISO 8601 */
  readonly date: string
  readonly title: string
  readonly description: string
  readonly categories: readonly string[]
}

/**
 * RFC 5545: all-day events. `stamp` (ISO 8601) is the date of making; without it the day of the event itself, so that the
 * same rules give the same bytes.
 */
export function icsText(name: string, days: readonly CalendarDay[], stamp?: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Werkbank Inburgering//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escapeText(name)}`, ...days.flatMap((day) => eventLines(name, day, stamp)), 'END:VCALENDAR']
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(name: string, { date, title, description, categories }: CalendarDay, stamp: string | undefined): readonly string[] {
  const day = parseIsoDate(date)
  const next = day === undefined ? undefined : addDays(day, 1)
  if (next === undefined) return []
  return [
    'BEGIN:VEVENT',
    `UID:${sha256Hex(`${name}\n${date}\n${title}\n${description}`).slice(0, 32)}@werkbank-inburgering`,
    `DTSTAMP:${basic(stamp ?? date)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(formatIsoDate(next))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `CATEGORIES:${categories.map(escapeText).join(',')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function basic(iso: string): string {
  return iso.replaceAll('-', '')
}

/** Section 3.3.11: a backslash before what separates, and no bare line ends. */
function escapeText(text: string): string {
  return withoutControls(text).replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** Section 3.1: lines of at most 75 bytes; the rest follows after a space. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let [text, width] = ['', 0]
  for (const character of line) {
    const bytes = encoder.encode(character).length
    if (width + bytes > 75) {
      text += '\r\n '
      width = 1
    }
    text += character
    width += bytes
  }
  return text
}
