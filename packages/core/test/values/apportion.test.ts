import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion, exactFromInteger, fromDecimalText, valueOf, zero, type Exact } from '../../src/index.ts'

const whole = (...numbers: readonly number[]): readonly Exact[] => numbers.map(exactFromInteger)
const decimal = (text: string): Exact => valueOf(fromDecimalText(text, 'plain')) ?? zero

const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 }).filter((all) => all.some((each) => each > 0))
const total = fc.bigInt({ min: 0n, max: 10n ** 13n })

/**
 * Another way to the same: among all ways to give each body its share rounded down or up, so that the sum is the total,
 * the one with the smallest sum of squared differences from the exact shares. Written over whole numbers.
 */
function leastSquares(cents: bigint, numbers: readonly bigint[]): ReadonlySet<string> {
  const sum = numbers.reduce((all, each) => all + each, 0n)
  let [least, best]: [bigint | undefined, Set<string>] = [undefined, new Set()]
  for (let choice = 0; choice < 1 << numbers.length; choice += 1) {
    const shares = numbers.map((each, place) => (cents * each) / sum + BigInt((choice >> place) & 1))
    if (shares.reduce((all, each) => all + each, 0n) !== cents) continue
    const difference = shares.reduce((all, share, place) => all + (share * sum - cents * (numbers[place] ?? 0n)) ** 2n, 0n)
    if (least === undefined || difference < least) [least, best] = [difference, new Set()]
    if (difference === least) best.add(shares.join(' '))
  }
  return best
}

describe('shares in whole units', () => {
  it('add up to the total, each the exact share rounded down or up', () => {
    fc.assert(
      fc.property(total, weights, (cents, numbers) => {
        const shares = apportion(cents, whole(...numbers)) ?? []
        const sum = numbers.reduce((all, each) => all + BigInt(each), 0n)
        expect(shares.reduce((all, each) => all + each, 0n)).toBe(cents)
        shares.forEach((share, place) => {
          const exact = cents * BigInt(numbers[place] ?? 0)
          expect(share * sum > exact - sum && share * sum < exact + sum).toBe(true)
        })
      }),
    )
  })
  it('are those that lie nearest to the exact shares together', () => {
    const few = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }).filter((all) => all.some((each) => each > 0))
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 500n }), few, (cents, numbers) => {
        expect([...leastSquares(cents, numbers.map(BigInt))]).toContain((apportion(cents, whole(...numbers)) ?? []).join(' '))
      }),
    )
  })
  it('never give less to a larger weight, and nothing to a weight of zero', () => {
    fc.assert(
      fc.property(total, weights, (cents, numbers) => {
        const shares = apportion(cents, whole(...numbers)) ?? []
        const sorted = numbers.map((number, place) => ({ number, share: shares[place] ?? 0n })).sort((one, other) => one.number - other.number)
        sorted.forEach(({ number, share }, place) => {
          if (number === 0) expect(share).toBe(0n)
          const before = sorted[place - 1]
          if (before !== undefined && before.number < number) expect(before.share <= share).toBe(true)
        })
      }),
    )
  })
  it('do not hang on the order of the rows, but for equal weights', () => {
    const different = fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(total, different, (cents, numbers) => {
        const there = apportion(cents, whole(...numbers)) ?? []
        const back = apportion(cents, whole(...numbers.toReversed())) ?? []
        expect(back.toReversed()).toEqual(there)
      }),
    )
  })
})

describe('the remainder', () => {
  // Niemeyer: 10 over 15, 15 and 70 in a hundred is 1,5 and 1,5 and 7; the one that is left goes by the order of the rows.
  it.each([
    [10n, whole(15, 15, 70), [2n, 1n, 7n]],
    // 1,5 and 3,5 and 2: of equal fractions the larger weight goes first.
    [7n, whole(3, 7, 4), [1n, 4n, 2n]],
    [1n, whole(1, 1, 1), [1n, 0n, 0n]],
    [0n, whole(1, 2), [0n, 0n]],
    [100n, whole(0, 5), [0n, 100n]],
    [100n, [decimal('0.5'), decimal('1.25'), decimal('0.75')], [20n, 50n, 30n]],
  ])('of %s over %j', (cents, numbers, shares) => {
    expect(apportion(cents, numbers)).toEqual(shares)
  })
  it('goes to nobody where all weights are zero', () => {
    expect([apportion(100n, whole(0, 0)), apportion(100n, [])]).toEqual([undefined, undefined])
  })
  it('is never asked of less than nothing', () => {
    expect(() => apportion(-1n, whole(1))).toThrow(RangeError)
    expect(() => apportion(1n, whole(-1))).toThrow(RangeError)
  })
})
