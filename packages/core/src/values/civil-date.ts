/**
 * Whole days since 1970-01-01 in the proleptic Gregorian calendar, between `firstDayNumber` (0001-01-01)
 * and `lastDayNumber` (9999-12-31). A plain number, so that comparing two days is `<`.
 */
export type DayNumber = number

export interface CivilDate {
  readonly year: number
  /** 1-12 */
  readonly month: number
  /** 1-31 */
  readonly day: number
}

/** 0001-01-01 */
export const firstDayNumber: DayNumber = -719162
/** 9999-12-31 */
export const lastDayNumber: DayNumber = 2932896

const daysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Length of a month 1-12; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysPerMonth[month - 1] ?? 0)
}

/** Whether year 1-9999, month and day name a day that exists. */
export function isValidCivil(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  )
}

/** The day number of a date, or undefined when the date does not exist. Algorithm: `days_from_civil` (H. Hinnant). */
export function dayFromCivil(year: number, month: number, day: number): DayNumber | undefined {
  return isValidCivil(year, month, day) ? dayNumber(year, month, day) : undefined
}

// Counts from 1 March of year 0, so that the leap day is the last day of a year; an era is 400 years.
function dayNumber(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/**
 * The date of a day number. Algorithm: `civil_from_days` (H. Hinnant).
 * @throws RangeError outside years 0001-9999: a day number comes from this module, so that is a bug.
 */
export function civilFromDay(day: DayNumber): CivilDate {
  if (!isDayNumber(day)) throw new RangeError(`${day} is not a day between 0001-01-01 and 9999-12-31`)
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** Whether a number is a whole day within years 0001-9999. */
export function isDayNumber(day: number): boolean {
  return Number.isInteger(day) && day >= firstDayNumber && day <= lastDayNumber
}

/** The day `count` days later (earlier when negative), or undefined outside years 0001-9999. */
export function addDays(day: DayNumber, count: number): DayNumber | undefined {
  const sum = day + count
  return isDayNumber(sum) ? sum : undefined
}

/** ISO 8601 weekday: 1 = Monday ... 7 = Sunday. */
export function weekday(day: DayNumber): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return ((((day + 3) % 7) + 7) % 7) + 1
}
