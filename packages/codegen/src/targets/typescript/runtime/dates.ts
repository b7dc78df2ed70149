/** A day as whole days since 1970-01-01 (proleptic Gregorian calendar), so that comparing two days is `<`. */
export type Day = number

/** 0001-01-01 and 9999-12-31 */
export const firstDay: Day = -719162
export const lastDay: Day = 2932896

/** Whole months (a year is 12) or whole days (a week is 7), never both: how many days a month has depends on where it starts. */
export type Duration = { readonly months: number } | { readonly days: number }

/** What `31 januari plus 1 maand` means. */
export type Overflow = 'lastDayOfMonth' | 'firstDayOfNextMonth' | 'refuse'

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Undefined when the date does not exist. Algorithm: `days_from_civil` (H. Hinnant). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month))) return undefined
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Year, month and day as one number: `year * 10000 + month * 100 + day`. Algorithm: `civil_from_days` (H. Hinnant). */
export function civilOf(day: Day): number {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 10000 + month * 100 + dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
}

/** 1 January of so many calendar years later. */
export function newYear(day: Day, later: number): Day {
  return dayOf(Math.floor(civilOf(day) / 10000) + later, 1, 1) ?? day
}

function within(day: Day): Day | undefined {
  return day >= firstDay && day <= lastDay ? day : undefined
}

/** The day that much later; undefined outside years 1-9999 or when the calendar refuses. */
export function addDuration(day: Day, duration: Duration, overflow: Overflow): Day | undefined {
  return 'days' in duration ? within(day + duration.days) : addMonths(day, duration.months, overflow)
}

export function subtractDuration(day: Day, duration: Duration, overflow: Overflow): Day | undefined {
  return 'days' in duration ? within(day - duration.days) : addMonths(day, -duration.months, overflow)
}

function addMonths(from: Day, count: number, overflow: Overflow): Day | undefined {
  const civil = civilOf(from)
  const day = civil % 100
  const index = Math.floor(civil / 10000) * 12 + (Math.floor(civil / 100) % 100) - 1 + count
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const length = daysInMonth(year, month)
  if (day <= length) return dayOf(year, month, day)
  if (overflow === 'refuse') return undefined
  const last = dayOf(year, month, length)
  return last === undefined || overflow === 'lastDayOfMonth' ? last : within(last + 1)
}

/** The last day of a termijn: the day before its first day, plus its length. */
export function lastDayOfTermijn(first: Day, length: Duration, overflow: Overflow): Day | undefined {
  return addDuration(first - 1, length, overflow)
}

/** The largest number of months that, added to `from`, does not pass `to`; negative backwards. */
export function wholeMonths(from: Day, to: Day, overflow: Overflow): number {
  if (to < from) return 0 - wholeMonths(to, from, overflow)
  const start = civilOf(from)
  const stop = civilOf(to)
  const months = (Math.floor(stop / 10000) - Math.floor(start / 10000)) * 12 + (Math.floor(stop / 100) % 100) - (Math.floor(start / 100) % 100)
  const reached = addMonths(from, months, overflow === 'refuse' ? 'lastDayOfMonth' : overflow)
  return reached !== undefined && reached <= to ? months : months - 1
}

/** Whole years, as in an age. */
export function wholeYears(from: Day, to: Day, overflow: Overflow): number {
  const years = Math.trunc(wholeMonths(from, to, overflow) / 12)
  return years === 0 ? 0 : years
}

/** -1, 0 or 1; undefined for months against days. */
export function compareDurations(left: Duration, right: Duration): number | undefined {
  if ('days' in left) return 'days' in right ? Math.sign(left.days - right.days) : undefined
  return 'months' in right ? Math.sign(left.months - right.months) : undefined
}

/** Undefined for months with days. */
export function addDurations(left: Duration, right: Duration): Duration | undefined {
  if ('days' in left) return 'days' in right ? { days: left.days + right.days } : undefined
  return 'months' in right ? { months: left.months + right.months } : undefined
}

/** Reads `2024-05-12`; undefined for another shape or a day that does not exist. */
export function parseIso(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  return year < 0 || month < 0 || day < 0 ? undefined : dayOf(year, month, day)
}

/** -1 when one of them is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** A date of birth as the BRP may hold it: `1994`, `1994-05` or whole; read as the first, the middle or the last day. */
export function parseIncomplete(text: string, reading: 'firstDay' | 'middle' | 'lastDay'): Day | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?$/.exec(text)
  if (parts === null) return parseIso(text)
  const year = Number(parts[1])
  if (parts[2] !== undefined) {
    const month = Number(parts[2])
    return dayOf(year, month, reading === 'firstDay' ? 1 : reading === 'middle' ? 16 : daysInMonth(year, month))
  }
  return reading === 'firstDay' ? dayOf(year, 1, 1) : reading === 'middle' ? dayOf(year, 7, 1) : dayOf(year, 12, 31)
}

const written = new Map<Day, string>()

/** Writes `2024-05-12`. */
export function iso(day: Day): string {
  const known = written.get(day)
  if (known !== undefined) return known
  const civil = String(civilOf(day)).padStart(8, '0')
  const text = `${civil.slice(0, 4)}-${civil.slice(4, 6)}-${civil.slice(6)}`
  // A run asks for the same few thousand days again and again.
  if (written.size < 100_000) written.set(day, text)
  return text
}

const monthNames = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** Writes `12 mei 2024`. */
export function dutchDate(day: Day): string {
  const civil = civilOf(day)
  return `${civil % 100} ${monthNames[(Math.floor(civil / 100) % 100) - 1]} ${Math.floor(civil / 10000)}`
}
