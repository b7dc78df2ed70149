import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDuration,
  addDurations,
  civilFromDay,
  compareDurations,
  exactFromInteger,
  formatDuration,
  formatIsoDate,
  fromDecimalText,
  isDayNumber,
  parseDuration,
  parseIsoDate,
  scaleDuration,
  subtractDuration,
  valueOf,
  zero,
} from '../../src/values/index.ts'
import type { Duration, OverflowPolicy } from '../../src/values/index.ts'
import { anyDay, manyRuns, overflowPolicies } from './random.ts'

const day = (text: string) => parseIsoDate(text) ?? NaN
const iso = (value: number | undefined) => (value === undefined ? undefined : formatIsoDate(value))
const decimal = (text: string) => valueOf(fromDecimalText(text, 'nl')) ?? zero

describe('a date plus a duration', () => {
  it.each<[string, Duration, OverflowPolicy, string | undefined]>([
    ['2024-01-31', { months: 1 }, 'lastDayOfMonth', '2024-02-29'],
    ['2024-01-31', { months: 1 }, 'firstDayOfNextMonth', '2024-03-01'],
    ['2024-01-31', { months: 1 }, 'refuse', undefined],
    ['2024-01-30', { months: 2 }, 'refuse', '2024-03-30'],
    ['2024-02-29', { months: 36 }, 'lastDayOfMonth', '2027-02-28'],
    ['2024-02-29', { months: 36 }, 'firstDayOfNextMonth', '2027-03-01'],
    ['2024-02-29', { months: 48 }, 'refuse', '2028-02-29'],
    ['2025-05-12', { months: 36 }, 'lastDayOfMonth', '2028-05-12'],
    ['2024-03-01', { days: 70 }, 'lastDayOfMonth', '2024-05-10'],
    ['9999-12-01', { months: 1 }, 'lastDayOfMonth', undefined],
    ['9999-12-01', { days: 31 }, 'lastDayOfMonth', undefined],
  ])('%s + %o (%s) = %s', (from, duration, policy, expected) => {
    expect(iso(addDuration(day(from), duration, policy))).toBe(expected)
  })

  it('can be counted back', () => {
    expect(iso(subtractDuration(day('2024-03-31'), { months: 1 }, 'lastDayOfMonth'))).toBe('2024-02-29')
    expect(iso(subtractDuration(day('2024-03-31'), { months: 13 }, 'firstDayOfNextMonth'))).toBe('2023-03-01')
    expect(iso(subtractDuration(day('2024-03-01'), { days: 1 }, 'refuse'))).toBe('2024-02-29')
  })

  // Compares with Temporal's `constrain` and `reject`; the third policy is the day after `constrain` when they differ.
  it('is what Temporal says', () => {
    const temporal = (from: number, months: number, policy: OverflowPolicy) => {
      const start = new Temporal.PlainDate(...(Object.values(civilFromDay(from)) as [number, number, number]))
      const constrained = start.add({ months }, { overflow: 'constrain' })
      if (constrained.year < 1 || constrained.year > 9999) return undefined
      if (constrained.day === start.day || policy === 'lastDayOfMonth') return constrained.toString()
      if (policy === 'firstDayOfNextMonth') return constrained.add({ days: 1 }).toString()
      expect(() => start.add({ months }, { overflow: 'reject' })).toThrow(RangeError)
      return undefined
    }
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -1500, max: 1500 }),
        fc.constantFrom(...overflowPolicies),
        (from, months, policy) => {
          const expected = temporal(from, months, policy)
          return (
            iso(addDuration(from, { months }, policy)) === expected &&
            iso(subtractDuration(from, { months: -months }, policy)) === expected
          )
        },
      ),
      manyRuns,
    )
  })

  it('in days is plain addition within the calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4_000_000, max: 4_000_000 }), (from, days) => {
        const sum = from + days
        return addDuration(from, { days }, 'refuse') === (isDayNumber(sum) ? sum : undefined)
      }),
      manyRuns,
    )
  })
})

describe('durations among themselves', () => {
  it('compare within a unit only', () => {
    expect(compareDurations({ months: 12 }, { months: 11 })).toBe(1)
    expect(compareDurations({ days: 70 }, { days: 70 })).toBe(0)
    expect(compareDurations({ days: 6 }, { days: 7 })).toBe(-1)
    expect(compareDurations({ months: 1 }, { days: 30 })).toBeUndefined()
    expect(compareDurations({ days: 0 }, { months: 0 })).toBeUndefined()
  })

  it('add within a unit only', () => {
    expect(addDurations({ months: 36 }, { months: 6 })).toEqual({ months: 42 })
    expect(addDurations({ days: 14 }, { days: 112 })).toEqual({ days: 126 })
    expect(addDurations({ days: 14 }, { months: 1 })).toBeUndefined()
    expect(addDurations({ months: 1 }, { days: 14 })).toBeUndefined()
  })

  it('scale to whole units only', () => {
    expect(scaleDuration({ months: 12 }, decimal('1,5'))).toEqual({ months: 18 })
    expect(scaleDuration({ days: 7 }, exactFromInteger(3))).toEqual({ days: 21 })
    expect(scaleDuration({ months: 1 }, decimal('0,5'))).toBeUndefined()
  })
})

describe('durations in words', () => {
  it.each<[string, Duration, string, string]>([
    ['18 maanden', { months: 18 }, '18 maanden', '18 months'],
    ['1,5 jaar', { months: 18 }, '18 maanden', '18 months'],
    ['3 jaar', { months: 36 }, '3 jaar', '3 years'],
    ['1 jaar', { months: 12 }, '1 jaar', '1 year'],
    ['1 maand', { months: 1 }, '1 maand', '1 month'],
    ['10 weken', { days: 70 }, '10 weken', '10 weeks'],
    ['1 week', { days: 7 }, '1 week', '1 week'],
    ['90 dagen', { days: 90 }, '90 dagen', '90 days'],
    ['1 dag', { days: 1 }, '1 dag', '1 day'],
    ['0 dagen', { days: 0 }, '0 dagen', '0 days'],
    ['1.200 dagen', { days: 1200 }, '1200 dagen', '1200 days'],
  ])('%s', (text, duration, dutch, english) => {
    expect(parseDuration(text)).toEqual(duration)
    expect(formatDuration(duration, 'nl')).toBe(dutch)
    expect(formatDuration(duration, 'en')).toBe(english)
  })

  it.each(['1,3 jaar', '0,5 maand', '3 years', '3', 'jaar', '-1 jaar', '3 constructor', ''])(
    '%j is no duration',
    (text) => {
      expect(parseDuration(text)).toBeUndefined()
    },
  )
})
