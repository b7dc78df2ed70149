import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDuration,
  daysBetween,
  formatIsoDate,
  lastDayOfTerm,
  overflowMatters,
  parseDuration,
  parseIsoDate,
  periodReaches,
  wholeMonthsBetween,
  wholeYearsBetween,
} from '../../src/values/index.ts'
import { anyDay, manyRuns } from './random.ts'

const day = (text: string) => parseIsoDate(text) ?? NaN
const length = (text: string) => parseDuration(text) ?? { days: NaN }
const plainDate = (value: number) => Temporal.PlainDate.from(formatIsoDate(value))

describe('the last day of a term', () => {
  it.each([
    ['2025-05-13', '3 jaar', '2028-05-12'],
    ['2024-05-12', '3 jaar', '2027-05-11'],
    ['2024-03-02', '10 weken', '2024-05-10'],
    ['2024-03-01', '3 jaar', '2027-02-28'],
    ['2024-01-01', '1 dag', '2024-01-01'],
    ['2023-03-01', '1 jaar', '2024-02-28'],
  ])('%s lasts %s until %s', (first, duration, last) => {
    expect(formatIsoDate(lastDayOfTerm(day(first), length(duration), 'lastDayOfMonth') ?? NaN)).toBe(last)
  })

  it('depends on the overflow policy only after a day that the last month lacks', () => {
    expect(overflowMatters(day('2024-03-01'), length('3 jaar'))).toBe(true)
    expect(overflowMatters(day('2024-02-29'), length('3 jaar'))).toBe(false)
    expect(overflowMatters(day('2024-02-01'), length('1 maand'))).toBe(true)
    expect(overflowMatters(day('2024-02-01'), length('70 dagen'))).toBe(false)
    expect(formatIsoDate(lastDayOfTerm(day('2024-03-01'), length('3 jaar'), 'firstDayOfNextMonth') ?? NaN)).toBe(
      '2027-03-01',
    )
    expect(lastDayOfTerm(day('2024-03-01'), length('3 jaar'), 'refuse')).toBeUndefined()
  })
})

describe('a period reaches a duration', () => {
  it.each([
    ['2024-01-15', '2024-04-14', '3 maanden', true],
    ['2024-01-15', '2024-04-13', '3 maanden', false],
    ['2024-01-01', '2024-01-07', '1 week', true],
    ['2024-01-01', '2024-01-06', '1 week', false],
    ['9990-01-01', '9999-12-31', '20 jaar', false],
  ])('%s up to and including %s, %s: %s', (begin, end, duration, reached) => {
    expect(periodReaches(day(begin), day(end), length(duration))).toBe(reached)
  })

  it('is undecided only when the policy refuses', () => {
    expect(periodReaches(day('2024-03-01'), day('2030-01-01'), length('3 jaar'), 'refuse')).toBeUndefined()
    expect(periodReaches(day('9990-03-02'), day('9999-12-31'), length('20 jaar'), 'refuse')).toBe(false)
  })
})

describe('whole months and years between days', () => {
  it.each([
    ['2000-05-12', '2018-05-11', 17],
    ['2000-05-12', '2018-05-12', 18],
    ['2000-02-29', '2018-02-28', 18],
    ['2018-05-12', '2000-05-12', -18],
    ['2024-01-01', '2024-01-01', 0],
  ])('from %s to %s: %i years', (from, to, years) => {
    expect(wholeYearsBetween(day(from), day(to))).toBe(years)
  })

  it('lets the policy decide when a year from 29 February is over', () => {
    expect(wholeYearsBetween(day('2000-02-29'), day('2018-02-28'), 'firstDayOfNextMonth')).toBe(17)
    expect(wholeYearsBetween(day('2000-02-29'), day('2018-03-01'), 'firstDayOfNextMonth')).toBe(18)
  })

  it('counts days without either end twice', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
  })

  it('is what Temporal counts: `until` for the later reading, the largest sum that fits for the earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60_000 }), (from, distance) => {
        const to = Math.min(from + distance, 2_932_896)
        const [start, stop] = [plainDate(from), plainDate(to)]
        const { months } = start.until(stop, { largestUnit: 'months' })
        const { years } = start.until(stop, { largestUnit: 'years' })
        const earlier = wholeMonthsBetween(from, to)
        return (
          wholeMonthsBetween(from, to, 'firstDayOfNextMonth') === months &&
          wholeYearsBetween(from, to, 'firstDayOfNextMonth') === years &&
          wholeMonthsBetween(to, from) === 0 - earlier &&
          Temporal.PlainDate.compare(start.add({ months: earlier }), stop) <= 0 &&
          Temporal.PlainDate.compare(start.add({ months: earlier + 1 }), stop) > 0
        )
      }),
      manyRuns,
    )
  })

  it('agrees with adding: a term of the months counted never passes the day counted to', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 5_000 }), (from, distance) => {
        const to = Math.min(from + distance, 2_932_896)
        const months = wholeMonthsBetween(from, to)
        const reached = addDuration(from, { months }, 'lastDayOfMonth')
        const next = addDuration(from, { months: months + 1 }, 'lastDayOfMonth')
        return reached !== undefined && reached <= to && (next === undefined || next > to)
      }),
      manyRuns,
    )
  })
})
