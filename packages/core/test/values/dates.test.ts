import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  firstDayNumber,
  formatDutchDate,
  formatIsoDate,
  isValidCivil,
  lastDayNumber,
  parseDutchDate,
  parseWrittenDate,
  parseIsoDate,
  weekday,
} from '../../src/values/index.ts'
import { anyDay, manyRuns } from './random.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2022-01-01', 18_993],
    ['0001-01-01', firstDayNumber],
    ['9999-12-31', lastDayNumber],
  ])('%s is day %i', (text, day) => {
    expect(parseIsoDate(text)).toBe(day)
    expect(formatIsoDate(day)).toBe(text)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '0000-01-01',
    '24-05-12',
    '2024-5-12',
    ' 2024-05-12',
    '',
  ])('%j is no date', (text) => expect(parseIsoDate(text)).toBeUndefined())

  it('stops at the years 0001 and 9999', () => {
    expect(addDays(lastDayNumber, 1)).toBeUndefined()
    expect(addDays(firstDayNumber, -1)).toBeUndefined()
    expect(dayFromCivil(10_000, 1, 1)).toBeUndefined()
    expect(isValidCivil(2024.5, 1, 1)).toBe(false)
    expect(() => civilFromDay(lastDayNumber + 1)).toThrow(RangeError)
    expect(() => civilFromDay(0.5)).toThrow(RangeError)
  })

  it('are the days Temporal counts, both ways, with the same weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const theirs = epoch.add({ days: day })
        const { year, month, day: dayOfMonth } = civilFromDay(day)
        return (
          year === theirs.year &&
          month === theirs.month &&
          dayOfMonth === theirs.day &&
          dayFromCivil(year, month, dayOfMonth) === day &&
          weekday(day) === theirs.dayOfWeek &&
          daysInMonth(year, month) === theirs.daysInMonth
        )
      }),
      manyRuns,
    )
  })

  it('follow each other without a gap from 1900 to 2200', () => {
    let previous = civilFromDay(-25_568)
    for (let day = -25_567; day < 84_006; day += 1) {
      const { year, month, day: dayOfMonth } = civilFromDay(day)
      const isNextDay = month === previous.month ? dayOfMonth === previous.day + 1 : dayOfMonth === 1
      if (!isNextDay || year - previous.year !== (month === 1 && dayOfMonth === 1 ? 1 : 0))
        expect.fail(formatIsoDate(day))
      previous = { year, month, day: dayOfMonth }
    }
  })
})

describe('dates in Dutch', () => {
  it.each([
    ['12 mei 2024', '2024-05-12'],
    ['1 januari 2022', '2022-01-01'],
    ['29 februari 2024', '2024-02-29'],
    ['31 december 1999', '1999-12-31'],
  ])('%s is %s', (dutch, iso) => {
    expect(formatIsoDate(parseDutchDate(dutch) ?? NaN)).toBe(iso)
    expect(formatDutchDate(parseIsoDate(iso) ?? NaN)).toBe(dutch)
  })

  it('reads any case and white space', () => {
    expect(parseDutchDate(' 12  Mei\n2024 ')).toBe(parseIsoDate('2024-05-12'))
  })

  it.each(['12 janauri 2024', '30 februari 2024', '12 may 2024', '12 mei 24', '12-05-2024', 'mei 2024'])(
    '%s is no date',
    (text) => expect(parseDutchDate(text)).toBeUndefined(),
  )

  it.each(['2024-05-12', '12 mei 2024', '12-5-2024', '12/05/2024'])('%s is read as people write it', (text) => expect(parseWrittenDate(text)).toBe(parseIsoDate('2024-05-12')))
  it.each(['30-2-2024', '12-13-2024', '2024', '', '12 mei'])('%s is no date in any way of writing', (text) => expect(parseWrittenDate(text)).toBeUndefined())
})
