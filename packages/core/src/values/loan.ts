import { civilFromDay, type DayNumber } from './civil-date.ts'
import type { Exact, ExactResult } from './exact.ts'
import { exactRatio } from './exact.ts'
import { roundExact, type RoundingMode } from './rounding.ts'

/** Days from this day to the end of its month, this day included, when every month has 30 days: 30 on the 1st, 1 on the 30th and the 31st. */
export function interestDays(day: DayNumber): number {
  return 31 - Math.min(civilFromDay(day).day, 30)
}

/**
 * The equal amount that, paid at the end of each of `months` months, pays off `debt` with its interest
 * (debt x i / (1 - (1 + i)^-n), or debt / n without interest), rounded to cents.
 * @param monthlyRate share of the debt that is added each month, not negative
 * @throws RangeError when months is not a whole number above 0: checked before a run, so a bug.
 */
export function levelPayment(debt: Exact, monthlyRate: Exact, months: number, mode: RoundingMode): ExactResult {
  if (!Number.isInteger(months) || months <= 0) throw new RangeError(`${months} months`)
  const [num, den] = [BigInt(debt.num), BigInt(debt.den)]
  const [up, down] = [BigInt(monthlyRate.num), BigInt(monthlyRate.den)]
  if (up === 0n) return inCents(num, den * BigInt(months), mode)
  // (1 + i)^n = grown / base; the payment is debt x i x grown / (grown - base).
  const grown = (down + up) ** BigInt(months)
  const base = down ** BigInt(months)
  return inCents(num * up * grown, den * down * (grown - base), mode)
}

/** The powers above pass the limit of an exact number, so whole cents and what is left are parted before. */
function inCents(num: bigint, den: bigint, mode: RoundingMode): ExactResult {
  const cents = (num * 100n) / den
  const rest = num * 100n - cents * den
  const part = rest === 0n ? 0n : rest * 2n === den ? 2n : rest * 2n < den ? 1n : 3n
  const near = exactRatio(cents * 4n + part, 400n)
  return 'value' in near ? roundExact(near.value, 2, mode) : near
}
