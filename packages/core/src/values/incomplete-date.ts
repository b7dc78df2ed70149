import { dayFromCivil, daysInMonth, isValidCivil } from './civil-date.ts'
import type { DayNumber } from './civil-date.ts'

/** A date of birth as the BRP may hold it: only the year, or only the year and the month, can be known. */
export interface IncompleteDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Which day an incomplete date is read as: the first, 1 July or the 16th, or the last of what is known. */
export type IncompleteDateReading = 'firstDay' | 'middle' | 'lastDay'

/** Reads `1994`, `1994-05` or `1994-05-03`; undefined for another shape or a date that does not exist. */
export function parseIncompleteDate(text: string): IncompleteDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  if (!isValidCivil(year, month, day)) return undefined
  return { year, ...(match[2] === undefined ? {} : { month }), ...(match[3] === undefined ? {} : { day }) }
}

/** The day an incomplete date stands for under a reading; a complete date is itself under each. Undefined when it does not exist. */
export function resolveIncompleteDate(date: IncompleteDate, reading: IncompleteDateReading): DayNumber | undefined {
  const { year } = date
  if (date.month === undefined) {
    const [month, day] = { firstDay: [1, 1], middle: [7, 1], lastDay: [12, 31] }[reading] as [number, number]
    return dayFromCivil(year, month, day)
  }
  const day = date.day ?? { firstDay: 1, middle: 16, lastDay: daysInMonth(year, date.month) }[reading]
  return dayFromCivil(year, date.month, day)
}
