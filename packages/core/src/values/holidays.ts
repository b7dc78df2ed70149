import { civilFromDay, dayFromCivil, weekday } from './civil-date.ts'
import type { CivilDate, DayNumber } from './civil-date.ts'
import { easterSunday } from './easter.ts'

/** A holiday of Algemene termijnenwet art. 3 (BWBR0002448). */
export interface Holiday {
  readonly name: string
  /** `3 lid 1`, or `3 lid 2` for Goede Vrijdag, which the act treats as a holiday without calling it one. */
  readonly article: '3 lid 1' | '3 lid 2'
}

const fixedHolidays: Readonly<Record<string, string>> = {
  '1-1': 'Nieuwjaarsdag',
  '5-5': '5 mei',
  '12-25': 'Eerste Kerstdag',
  '12-26': 'Tweede Kerstdag',
}

const easterHolidays: Readonly<Record<number, Holiday>> = {
  [-2]: { name: 'Goede Vrijdag', article: '3 lid 2' },
  1: { name: 'Tweede Paasdag', article: '3 lid 1' },
  39: { name: 'Hemelvaartsdag', article: '3 lid 1' },
  50: { name: 'Tweede Pinksterdag', article: '3 lid 1' },
}

/** The holiday that falls on a day. Easter and Whit Sunday are no holidays of the act: they are Sundays anyway. */
export function holidayOn(day: DayNumber): Holiday | undefined {
  const date = civilFromDay(day)
  const fixed = fixedHolidays[`${date.month}-${date.day}`] ?? monarchsDay(date)
  if (fixed !== undefined) return { name: fixed, article: '3 lid 1' }
  const easter = easterSunday(date.year)
  return easter === undefined ? undefined : easterHolidays[day - easter]
}

/**
 * The day the monarch's birthday is celebrated: from 2014 Koningsdag, 27 April; from 1980 to 2013 Koninginnedag,
 * 30 April; the day before when it is a Sunday. Earlier years are outside this calendar.
 */
function monarchsDay(date: CivilDate): string | undefined {
  if (date.month !== 4 || date.year < 1980) return undefined
  const [name, birthday] = date.year >= 2014 ? ['Koningsdag', 27] : ['Koninginnedag', 30]
  const official = dayFromCivil(date.year, 4, birthday)
  const celebrated = official !== undefined && weekday(official) === 7 ? birthday - 1 : birthday
  return date.day === celebrated ? name : undefined
}
