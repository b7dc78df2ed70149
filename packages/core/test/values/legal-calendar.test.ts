import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayFromCivil,
  easterSunday,
  equatedDays,
  equatedDaysRecorded,
  formatIsoDate,
  isNonWorkingDay,
  isTermOfTheAct,
  lastDayOfTerm,
  parseDuration,
  parseIsoDate,
  shiftTermEnd,
  weekday,
} from '../../src/values/index.ts'
import type { ShiftOptions } from '../../src/values/index.ts'

const day = (text: string) => parseIsoDate(text) ?? NaN
const length = (text: string) => parseDuration(text) ?? { days: NaN }
const dutchDay = (text: string, year: number) => {
  const [dayOfMonth = '', month = ''] = text.split('-')
  return dayFromCivil(year, Number(month), Number(dayOfMonth)) ?? NaN
}

// Art. 3 lid 1 and 2, and the days equated by decree (lid 3).
const calendar = `
year | Goede Vrijdag | Tweede Paasdag | Koningsdag | Hemelvaartsdag | Tweede Pinksterdag | equated
2022 | 15-4          | 18-4           | 27-4       | 26-5           | 6-6                | 27-5
2023 | 7-4           | 10-4           | 27-4       | 18-5           | 29-5               | 28-4, 19-5
2024 | 29-3          | 1-4            | 27-4       | 9-5            | 20-5               | 10-5, 27-12
2025 | 18-4          | 21-4           | 26-4       | 29-5           | 9-6                | 30-5
2026 | 3-4           | 6-4            | 27-4       | 14-5           | 25-5               | 2-1, 15-5
2027 | 26-3          | 29-3           | 27-4       | 6-5            | 17-5               | 7-5
2028 | 14-4          | 17-4           | 27-4       | 25-5           | 5-6                | 28-4, 26-5
2029 | 30-3          | 2-4            | 27-4       | 10-5           | 21-5               |
2030 | 19-4          | 22-4           | 27-4       | 30-5           | 10-6               |
`
const [heading = [], ...years] = calendar
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe.each(years.map((cells) => ({ year: Number(cells[0]), cells })))('holidays of $year', ({ year, cells }) => {
  const movable = heading.slice(1, 6).map((name, index) => [name, cells[index + 1] ?? ''] as const)
  const fixed = [
    ['Nieuwjaarsdag', '1-1'],
    ['5 mei', '5-5'],
    ['Eerste Kerstdag', '25-12'],
    ['Tweede Kerstdag', '26-12'],
  ] as const

  it.each([...movable, ...fixed])('%s is %s', (name, date) => {
    expect(isNonWorkingDay(dutchDay(date, year))).toEqual({
      kind: 'feestdag',
      name,
      article: name === 'Goede Vrijdag' ? '3 lid 2' : '3 lid 1',
    })
  })

  it('are these, the equated days and the weekends, and no other day', () => {
    const equated = (cells[6] ?? '').split(', ').filter((cell) => cell !== '')
    const expected = [...movable, ...fixed]
      .map(([, date]) => date)
      .concat(equated)
      .map((date) => dutchDay(date, year))
    const found: number[] = []
    for (let date = dutchDay('1-1', year); date <= dutchDay('31-12', year); date += 1) {
      const kind = isNonWorkingDay(date)?.kind
      if (kind === 'feestdag' || kind === 'gelijkgesteld') found.push(date)
      else expect(kind !== undefined).toBe(weekday(date) >= 6)
    }
    expect(found).toEqual([...new Set(expected)].sort((a, b) => a - b))
    expect(equated.length > 0).toBe(equatedDaysRecorded(year))
  })
})

describe('the calendar', () => {
  it.each([
    ['2013-04-30', 'Koninginnedag'],
    ['2006-04-29', 'Koninginnedag'],
    ['2014-04-26', 'Koningsdag'],
  ])('%s is %s', (date, name) => expect(isNonWorkingDay(day(date))?.name).toBe(name))

  it.each([
    ['2006-04-30', 'zondag'],
    ['2025-04-27', 'zondag'],
    ['2024-04-30', undefined],
    ['2013-04-26', undefined],
    ['2024-05-01', undefined],
    ['2023-05-04', undefined],
    ['2024-12-31', undefined],
    ['2024-03-31', 'zondag'],
    ['2024-05-11', 'zaterdag'],
  ])('%s is %s', (date, kind) => expect(isNonWorkingDay(day(date))?.kind).toBe(kind))

  // 1818 and 2285 are the earliest possible Easter, 1943 and 2038 the latest.
  it.each(['1818-03-22', '1943-04-25', '1961-04-02', '2000-04-23', '2008-03-23', '2038-04-25', '2285-03-22'])(
    'Easter is on %s',
    (date) => {
      expect(easterSunday(Number(date.slice(0, 4)))).toBe(day(date))
    },
  )

  it('has the Easter of every year that Knuth computes another way (TAOCP 1.3.2, exercise 14)', () => {
    const knuth = (year: number) => {
      const golden = (year % 19) + 1
      const century = Math.floor(year / 100) + 1
      const droppedLeapDays = Math.floor((3 * century) / 4) - 12
      const moonCorrection = Math.floor((8 * century + 5) / 25) - 5
      const sunday = Math.floor((5 * year) / 4) - droppedLeapDays - 10
      let epact = (11 * golden + 20 + moonCorrection - droppedLeapDays) % 30
      if ((epact === 25 && golden > 11) || epact === 24) epact += 1
      const fullMoon = epact > 23 ? 74 - epact : 44 - epact
      return (dayFromCivil(year, 3, 1) ?? NaN) + fullMoon + 6 - ((sunday + fullMoon) % 7)
    }
    for (let year = 1583; year <= 9999; year += 1) {
      if (easterSunday(year) !== knuth(year)) expect.fail(String(year))
    }
    expect(easterSunday(1582)).toBeUndefined()
  })

  it('says which decree equated a day, and from when one could know', () => {
    const found = isNonWorkingDay(day('2028-05-26'))
    expect(found).toMatchObject({
      kind: 'gelijkgesteld',
      article: '3 lid 3',
      name: expect.stringContaining('26 mei 2028'),
    })
    expect(isNonWorkingDay(day('2028-05-26'), day('2025-07-21'))).toBeUndefined()
    expect(isNonWorkingDay(day('2028-05-26'), day('2025-07-22'))).toEqual(found)
    expect(isNonWorkingDay(day('2024-05-10'), day('2000-01-01'))?.kind).toBe('gelijkgesteld')
  })

  it('equates only weekdays that are no holiday already, each once, in order', () => {
    const dates = equatedDays.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b))
    for (const date of dates)
      expect([formatIsoDate(date), isNonWorkingDay(date)?.kind]).toEqual([formatIsoDate(date), 'gelijkgesteld'])
    expect(equatedDaysRecorded(2018)).toBe(false)
    expect(equatedDaysRecorded(2016)).toBe(true)
  })
})

const shifted = (first: string, duration: string, options?: ShiftOptions) => {
  const last = lastDayOfTerm(day(first), length(duration), 'lastDayOfMonth') ?? NaN
  return shiftTermEnd(day(first), last, length(duration), options)
}

describe('the end of a term', () => {
  it.each([
    ['2024-03-02', '10 weken', '2024-05-13', 'Friday after Ascension Day, then a weekend'],
    ['2024-03-03', '10 weken', '2024-05-13', 'a Saturday'],
    ['2024-03-06', '10 weken', '2024-05-14', 'an ordinary Tuesday stays'],
    ['2025-05-06', '3 jaar', '2028-05-05', 'a term in years stays on 5 May'],
    ['2024-02-17', '12 weken', '2024-05-13', 'twelve weeks move'],
    ['2024-02-10', '13 weken', '2024-05-10', 'thirteen weeks stay'],
    ['2024-02-11', '90 dagen', '2024-05-13', 'ninety days move'],
    ['2024-02-10', '91 dagen', '2024-05-10', '91 days stay'],
    ['2024-02-11', '3 maanden', '2024-05-13', 'three months move'],
    ['2024-01-11', '4 maanden', '2024-05-10', 'four months stay'],
    [
      '2024-12-25',
      '3 dagen',
      '2024-12-31',
      'two Christmas days and an equated Friday: Monday is the first working day, Tuesday the second',
    ],
    ['2024-06-08', '3 dagen', '2024-06-11', 'Saturday to Monday holds one working day'],
    ['2024-06-08', '2 dagen', '2024-06-10', 'a term of two days needs no two working days'],
    ['2024-06-07', '3 dagen', '2024-06-10', 'Friday to Sunday'],
    ['2024-06-10', '1 dag', '2024-06-10', 'one working day is enough for a term of one day'],
  ])('from %s, %s, is %s: %s', (first, duration, last) => {
    expect(formatIsoDate(shifted(first, duration).lastDay)).toBe(last)
  })

  it('is explained day by day', () => {
    expect(shifted('2024-03-02', '10 weken').steps).toEqual([
      {
        from: day('2024-05-10'),
        to: day('2024-05-11'),
        article: '1 lid 1',
        reason: expect.objectContaining({ kind: 'gelijkgesteld' }),
      },
      {
        from: day('2024-05-11'),
        to: day('2024-05-12'),
        article: '1 lid 1',
        reason: expect.objectContaining({ kind: 'zaterdag' }),
      },
      {
        from: day('2024-05-12'),
        to: day('2024-05-13'),
        article: '1 lid 1',
        reason: expect.objectContaining({ kind: 'zondag' }),
      },
    ])
    expect(shifted('2024-06-08', '3 dagen').steps).toEqual([
      { from: day('2024-06-10'), to: day('2024-06-11'), article: '2', reason: { kind: 'minderDanTweeWerkdagen' } },
    ])
  })

  it('stays when the term is counted back', () => {
    expect(shifted('2024-03-02', '10 weken', { countedBack: true })).toEqual({ lastDay: day('2024-05-10'), steps: [] })
  })

  it('moves only for the decrees known on a day', () => {
    const friday = (knownOn: string) =>
      formatIsoDate(shifted('2028-03-18', '10 weken', { knownOn: day(knownOn) }).lastDay)
    expect(friday('2025-01-01')).toBe('2028-05-26')
    expect(friday('2026-01-01')).toBe('2028-05-29')
  })

  it('is always a working day, never earlier, and the term of three days holds two working days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('2005-01-01'), max: day('2040-12-31') }),
        fc.integer({ min: 1, max: 120 }),
        (first, days) => {
          const last = addDays(first, days - 1) ?? NaN
          const { lastDay, steps } = shiftTermEnd(first, last, { days })
          if (!isTermOfTheAct({ days })) return lastDay === last
          const workingDays = Array.from({ length: lastDay - first + 1 }, (_, index) => first + index).filter(
            (date) => !isNonWorkingDay(date),
          )
          const needed = days >= 3 ? 2 : 1
          // Without the last day it would be too short: the term moved no further than the act makes it.
          const isShortest =
            lastDay === last || workingDays.filter((date) => date >= last).length === 1 || workingDays.length === needed
          return (
            workingDays.at(-1) === lastDay &&
            workingDays.length >= needed &&
            isShortest &&
            steps.length === lastDay - last
          )
        },
      ),
      { numRuns: 20_000, seed: 20_220_101 },
    )
  })
})
