/**
 * Date arithmetic of the oracle, on whole day numbers (1 January 1970 is 0). It is deliberately not shared with the
 * product and uses no `Date` or Temporal: two implementations that share a calendar also share its mistakes.
 */
export type Day = number;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const daysBeforeEpoch = 719_162;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function dayOf(year: number, month: number, day: number): Day {
  const earlierYears = year - 1;
  const earlierLeapDays = Math.floor(earlierYears / 4) - Math.floor(earlierYears / 100) + Math.floor(earlierYears / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return earlierYears * 365 + earlierLeapDays + (daysBeforeMonth[month - 1] ?? 0) + leapDay + day - 1 - daysBeforeEpoch;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilDate(day: Day): CivilDate {
  let year = 1970 + Math.floor(day / 365.2425);
  while (dayOf(year, 1, 1) > day) year -= 1;
  while (dayOf(year + 1, 1, 1) <= day) year += 1;
  let rest = day - dayOf(year, 1, 1);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
}

/** A date that lacks its day or month (`1994`, `1994-05`) is read as the first day it can be. */
export function parseDay(text: string): Day {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7) || 1), Number(text.slice(8, 10) || 1));
}

export function isoDate(day: Day): string {
  const date = civilDate(day);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** A day that does not exist in the month that is reached becomes the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const date = civilDate(day);
  const monthCount = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** 0 is Sunday, 6 is Saturday (1 January 1970 was a Thursday). */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}
