import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  exactFromInteger,
  exactLimit,
  formatDutchNumber,
  fromDecimalText,
  multiply,
  negate,
  one,
  roundExact,
  subtract,
  toDecimalText,
  valueOf,
  zero,
} from '../../src/values/index.ts'
import type { Exact, ExactResult, RoundingMode } from '../../src/values/index.ts'
import { manyRuns } from './random.ts'

const BigDecimal = Decimal.clone({ precision: 60, toExpNeg: -200, toExpPos: 200 })
const exact = (text: string): Exact => valueOf(fromDecimalText(text, 'plain')) ?? expect.fail(text)
const text = (result: ExactResult) => ('value' in result ? toDecimalText(result.value) : result.error)

// Sums of a few digits and numbers around 2^53, where the fast path ends; up to 4 decimals.
const digits = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }).map(BigInt),
  fc.maxSafeInteger().map(BigInt),
  fc.bigInt({ min: 2n ** 53n - 50n, max: 2n ** 53n + 50n }),
  fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
)
const decimalText = fc
  .tuple(digits, fc.integer({ min: 0, max: 4 }))
  .map(([value, decimals]) => new BigDecimal(`${value}e-${decimals}`).toString())

describe('exact arithmetic', () => {
  it('has no rounding of its own', () => {
    expect(text(add(exact('0.1'), exact('0.2')))).toBe('0.3')
    expect(text(divide(one, exact('3')))).toBe('1/3')
    expect(text(multiply(exact('1/3'), exact('3')))).toBe('1')
    expect(text(add(exact('9007199254740991'), exact('2')))).toBe('9007199254740993')
    expect(text(subtract(exact('9007199254740993'), exact('2')))).toBe('9007199254740991')
    expect(text(divide(exact('-4'), exact('-6')))).toBe('2/3')
  })

  it('names what cannot be computed', () => {
    expect(divide(one, zero)).toEqual({ error: 'divisionByZero' })
    expect(multiply(exact('1000000000000000'), exact('1000000000000000'))).toHaveProperty('value')
    expect(multiply(exact('1000000000000001'), exact('1000000000000000'))).toEqual({ error: 'overflow' })
    expect(divide(exact('1/1000000000000001'), exact('1000000000000000'))).toEqual({ error: 'overflow' })
    expect(multiply(exact('-1000000000000001'), exact('1000000000000000'))).toEqual({ error: 'overflow' })
    expect(() => exactFromInteger(0.5)).toThrow(RangeError)
  })

  it('gives equal numbers an equal shape', () => {
    expect(exact('0.50')).toEqual({ num: 1, den: 2 })
    expect(exact('-0')).toEqual({ num: 0, den: 1 })
    expect(Object.is(negate(zero).num, 0)).toBe(true)
    expect(multiply(zero, exact('-1'))).toEqual({ value: zero })
    expect(Object.is(exactFromInteger(-0).num, 0)).toBe(true)
    expect(valueOf(subtract(exact('9007199254740993'), exact('9007199254740992')))).toEqual(one)
  })

  it('compares fractions that differ by less than a double can hold', () => {
    const [larger, smaller] = [exact('9007199254740990/9007199254740989'), exact('9007199254740991/9007199254740990')]
    expect(compare(larger, smaller)).toBe(1)
    expect(compare(smaller, larger)).toBe(-1)
    expect(compare(larger, larger)).toBe(0)
  })

  it('adds, subtracts, multiplies and compares as decimal.js does', () => {
    const passesLimit = (theirs: Decimal) => {
      const places = theirs.decimalPlaces()
      const [num, den] = [BigInt(theirs.abs().times(`1e${places}`).toFixed()), 10n ** BigInt(places)]
      let [divisor, rest] = [num, den]
      while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
      return num / divisor > exactLimit || den / divisor > exactLimit
    }
    const agrees = (ours: ExactResult, theirs: Decimal) =>
      'value' in ours ? toDecimalText(ours.value) === theirs.toString() : passesLimit(theirs)
    fc.assert(
      fc.property(decimalText, decimalText, (left, right) => {
        const [a, b] = [exact(left), exact(right)]
        const [x, y] = [new BigDecimal(left), new BigDecimal(right)]
        return (
          agrees(add(a, b), x.plus(y)) &&
          agrees(subtract(a, b), x.minus(y)) &&
          agrees(multiply(a, b), x.times(y)) &&
          compare(a, b) === x.comparedTo(y)
        )
      }),
      manyRuns,
    )
  })

  it('divides so that multiplying gives the number back, with the decimals of decimal.js', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (left, right) => {
        const [a, b] = [exact(left), exact(right)]
        const quotient = divide(a, b)
        if ('error' in quotient) return quotient.error === 'overflow' || Number(right) === 0
        const rounded = roundExact(quotient.value, 8, 'half-up')
        const theirs = new BigDecimal(left).div(right).toDecimalPlaces(8, Decimal.ROUND_HALF_UP)
        return (
          text(multiply(quotient.value, b)) === toDecimalText(a) &&
          (text(rounded) === theirs.plus(0).toString() || 'error' in rounded)
        )
      }),
      manyRuns,
    )
  })
})

describe('rounding', () => {
  it.each<[string, number, RoundingMode, string]>([
    ['2.5', 0, 'down', '2'],
    ['-2.5', 0, 'down', '-3'],
    ['2.1', 0, 'up', '3'],
    ['-2.1', 0, 'up', '-2'],
    ['2.5', 0, 'half-up', '3'],
    ['-2.5', 0, 'half-up', '-3'],
    ['2.5', 0, 'half-even', '2'],
    ['3.5', 0, 'half-even', '4'],
    ['-2.5', 0, 'half-even', '-2'],
    ['0.125', 2, 'half-up', '0.13'],
    ['0.125', 2, 'half-even', '0.12'],
    ['1/3', 2, 'half-up', '0.33'],
    ['1250', -2, 'half-up', '1300'],
    ['1250', -2, 'half-even', '1200'],
    ['-0.4', 0, 'half-up', '0'],
  ])('%s to %i decimals, %s: %s', (value, decimals, mode, expected) => {
    expect(text(roundExact(exact(value), decimals, mode))).toBe(expected)
  })

  it('is what decimal.js does', () => {
    const modes = {
      down: Decimal.ROUND_FLOOR,
      up: Decimal.ROUND_CEIL,
      'half-up': Decimal.ROUND_HALF_UP,
      'half-even': Decimal.ROUND_HALF_EVEN,
    } as const
    const mode = fc.constantFrom(...(Object.keys(modes) as RoundingMode[]))
    fc.assert(
      fc.property(decimalText, fc.integer({ min: 0, max: 4 }), mode, (value, decimals, chosen) => {
        // `plus(0)` turns the -0 of decimal.js into 0.
        const theirs = new BigDecimal(value).toDecimalPlaces(decimals, modes[chosen]).plus(0)
        return text(roundExact(exact(value), decimals, chosen)) === theirs.toString()
      }),
      manyRuns,
    )
  })
})

describe('numbers as text', () => {
  it.each([
    ['1.250,50', '1250.5', '1.250,5'],
    ['1250,5', '1250.5', '1.250,5'],
    ['0,6', '0.6', '0,6'],
    ['-12,05', '-12.05', '-12,05'],
    ['1.000.000', '1000000', '1.000.000'],
    ['1.250', '1250', '1.250'],
    ['600', '600', '600'],
  ])('%s is %s', (dutch, plain, written) => {
    expect(valueOf(fromDecimalText(dutch, 'nl'))).toEqual(exact(plain))
    expect(toDecimalText(exact(plain))).toBe(plain)
    expect(formatDutchNumber(exact(plain))).toBe(written)
  })

  it.each(['1.25', '12.50', '1,250.50', '1.2500', ',5', '5,', '1e3', '', ' 1', '1 000', '1/3'])(
    '%j is no number in Dutch',
    (value) => {
      expect(fromDecimalText(value, 'nl')).toEqual({ error: 'notANumber' })
    },
  )

  it.each(['1,5', '.5', '5.', '1e3', 'NaN', '1/0', '1/', '0x10', ''])('%j is no plain number', (value) => {
    expect(fromDecimalText(value, 'plain')).toEqual({ error: 'notANumber' })
  })

  it('refuses what passes the limit, also when it is a megabyte long', () => {
    expect(fromDecimalText('1' + '0'.repeat(30), 'plain')).toHaveProperty('value')
    expect(fromDecimalText('1' + '0'.repeat(29) + '.1', 'plain')).toEqual({ error: 'overflow' })
    expect(fromDecimalText('9'.repeat(1_000_000), 'nl')).toEqual({ error: 'overflow' })
    expect(fromDecimalText(`1/${'9'.repeat(1_000_000)}`, 'plain')).toEqual({ error: 'overflow' })
  })

  it('shows repeating decimals as a fraction', () => {
    expect(formatDutchNumber(exact('-1000/3'))).toBe('-1.000/3')
    expect(exact(toDecimalText(exact('22/7')))).toEqual(exact('22/7'))
  })

  it('comes back the same, in both notations', () => {
    fc.assert(
      fc.property(decimalText, (value) => {
        const number = exact(value)
        const plainBack = valueOf(fromDecimalText(toDecimalText(number), 'plain'))
        const dutchBack = valueOf(fromDecimalText(formatDutchNumber(number), 'nl'))
        return (
          plainBack !== undefined &&
          dutchBack !== undefined &&
          compare(plainBack, number) === 0 &&
          compare(dutchBack, number) === 0
        )
      }),
      manyRuns,
    )
  })
})
