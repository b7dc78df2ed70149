import { civilOf, dayOf, type Day, type Duration } from './dates.ts'

/** Where the last day of a termijn goes by the Algemene termijnenwet (BWBR0002448), and by which article it moved first. */
export interface Moved {
  readonly last: Day
  readonly article: '1 lid 1' | '2' | undefined
}

/**
 * Art. 1 lid 1 moves an end on a Saturday, Sunday or holiday to the next day that is none; art. 2 makes a termijn of three
 * days or more hold at least two working days; art. 4 leaves termijnen of more than 90 days, twelve weeks or three months.
 */
export function moveEndOfTermijn(first: Day, last: Day, length: Duration, equated: ReadonlySet<Day>): Moved {
  if ('days' in length ? length.days > 90 : length.months > 3) return { last, article: undefined }
  const needsTwo = 'days' in length && length.days >= 3
  let end = last
  let article: Moved['article']
  for (;;) {
    if (isClosed(end, equated)) article ??= '1 lid 1'
    else if (needsTwo && !holdsTwoWorkingDays(first, end, equated)) article ??= '2'
    else return { last: end, article }
    end += 1
  }
}

function holdsTwoWorkingDays(first: Day, end: Day, equated: ReadonlySet<Day>): boolean {
  let count = 0
  for (let day = first; day <= end && count < 2; day += 1) if (!isClosed(day, equated)) count += 1
  return count >= 2
}

/** Saturday, Sunday, a holiday of art. 3, or a day that a decree equates with one (art. 3 lid 3). */
function isClosed(day: Day, equated: ReadonlySet<Day>): boolean {
  const weekday = (((day + 3) % 7) + 7) % 7
  return weekday >= 5 || isHoliday(day) || equated.has(day)
}

function isHoliday(day: Day): boolean {
  const civil = civilOf(day)
  const monthDay = civil % 10000
  if (monthDay === 101 || monthDay === 505 || monthDay === 1225 || monthDay === 1226) return true
  const year = Math.floor(civil / 10000)
  if (Math.floor(monthDay / 100) === 4 && year >= 1980 && day === monarchsDay(year)) return true
  const easter = easterSunday(year)
  if (easter === undefined) return false
  const after = day - easter
  return after === -2 || after === 1 || after === 39 || after === 50
}

/** From 2014 on 27 April, before that 30 April; the day before when it is a Sunday. */
function monarchsDay(year: number): Day | undefined {
  const birthday = dayOf(year, 4, year >= 2014 ? 27 : 30)
  return birthday !== undefined && (((birthday + 3) % 7) + 7) % 7 === 6 ? birthday - 1 : birthday
}

/** Meeus/Jones/Butcher, from 1583 on; the letters are those of the published algorithm. */
function easterSunday(year: number): Day | undefined {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return year < 1583 ? undefined : dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}
