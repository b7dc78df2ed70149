import { exactRatio } from './exact.ts'
import type { Exact, ExactResult } from './exact.ts'

/**
 * `down` (naar beneden): the nearest lower number, also below zero; `up` (naar boven): the nearest higher number;
 * `half-up` (rekenkundig): the nearest, a half away from zero; `half-even`: the nearest, a half to the even digit.
 */
export type RoundingMode = 'down' | 'up' | 'half-up' | 'half-even'

/**
 * Rounds to `decimals` places: 2 for cents, 0 for whole euros, -2 for hundreds.
 * @throws RangeError when decimals is not a whole number from -30 to 30: checked before a run, so a bug.
 */
export function roundExact(value: Exact, decimals: number, mode: RoundingMode): ExactResult {
  if (!Number.isInteger(decimals) || Math.abs(decimals) > 30) throw new RangeError(`${decimals} decimals`)
  const scale = 10n ** BigInt(Math.abs(decimals))
  const [up, down] = decimals >= 0 ? [scale, 1n] : [1n, scale]
  const whole = roundedQuotient(BigInt(value.num) * up, BigInt(value.den) * down, mode)
  return exactRatio(whole * down, up)
}

function roundedQuotient(num: bigint, den: bigint, mode: RoundingMode): bigint {
  const truncated = num / den
  const rest = num % den
  const floor = rest < 0n ? truncated - 1n : truncated
  if (rest === 0n || mode === 'down') return floor
  if (mode === 'up') return floor + 1n
  const twice = 2n * (num - floor * den)
  if (twice !== den) return twice > den ? floor + 1n : floor
  const upwards = mode === 'half-up' ? num > 0n : floor % 2n !== 0n
  return upwards ? floor + 1n : floor
}
