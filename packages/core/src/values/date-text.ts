import { civilFromDay, dayFromCivil } from './civil-date.ts'
import type { DayNumber } from './civil-date.ts'

/** The months as written in Dutch law, January first. */
export const dutchMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** The same in English. */
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** Reads `2024-05-12`; undefined for another shape or a day that does not exist. */
export function parseIsoDate(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayFromCivil(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** Writes `2024-05-12`. */
export function formatIsoDate(day: DayNumber): string {
  const date = civilFromDay(day)
  return `${date.year < 1000 ? String(date.year).padStart(4, '0') : date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`
}

/** Reads `12 mei 2024`, in any case and with any white space; undefined for another shape or a day that does not exist. */
export function parseDutchDate(text: string): DayNumber | undefined {
  const match = /^\s*(\d{1,2})\s+([a-z]+)\s+(\d{4})\s*$/i.exec(text)
  if (!match) return undefined
  const word = (match[2] ?? '').toLowerCase()
  const month = dutchMonths.findIndex((name) => name === word) + 1
  return dayFromCivil(Number(match[3]), month, Number(match[1]))
}

/** Reads a date in each way that people write one: `2024-05-12`, `12 mei 2024`, `12-5-2024`, `12/05/2024`. */
export function parseWrittenDate(text: string): DayNumber | undefined {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{4})\s*$/.exec(text) ?? []
  return parseIsoDate(text.trim()) ?? parseDutchDate(text) ?? dayFromCivil(Number(year), Number(month), Number(day))
}

/** Writes `12 mei 2024`. */
export function formatDutchDate(day: DayNumber): string {
  const date = civilFromDay(day)
  return `${date.day} ${dutchMonths[date.month - 1]} ${date.year}`
}

/** Writes `12 May 2024`. */
export function formatEnglishDate(day: DayNumber): string {
  const date = civilFromDay(day)
  return `${date.day} ${englishMonths[date.month - 1]} ${date.year}`
}

/** Written for every entry and reason. */
function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
