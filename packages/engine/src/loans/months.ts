import { civilFromDay, dayFromCivil, daysInMonth, type DayNumber } from '@inburgering/core'

export function isFirstOfMonth(day: DayNumber): boolean {
  return civilFromDay(day).day === 1
}

export function isLastOfMonth(day: DayNumber): boolean {
  return isFirstOfMonth(day + 1)
}

/** The last day of the month of a day. */
export function monthEnd(day: DayNumber): DayNumber {
  const { year, month, day: date } = civilFromDay(day)
  return day + daysInMonth(year, month) - date
}

/** The first day of a month on or after a day. */
export function monthBeginFrom(day: DayNumber): DayNumber {
  return isFirstOfMonth(day) ? day : monthEnd(day) + 1
}

/** The first day of the calendar quarter of a day. */
export function quarterBegin(day: DayNumber): DayNumber {
  const { year, month } = civilFromDay(day)
  return dayFromCivil(year, month - ((month - 1) % 3), 1) ?? day
}
