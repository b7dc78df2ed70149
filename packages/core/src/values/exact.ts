import type { Result } from './result.ts'

/**
 * An exact rational number. Shape: `den > 0`, no common divisor, and both parts are plain safe integers whenever both
 * fit (bigint otherwise), so equal numbers have equal parts. Neither part passes `exactLimit`.
 * Make one with the functions of this folder only.
 */
export type Exact = SmallExact | LargeExact

interface SmallExact {
  readonly num: number
  readonly den: number
}
interface LargeExact {
  readonly num: bigint
  readonly den: bigint
}

/** The largest numerator and denominator, 10^30: beyond it an operation answers `overflow` instead of growing on. */
export const exactLimit = 10n ** 30n

export type ArithmeticError = 'overflow' | 'divisionByZero'
export type ExactResult = Result<Exact, ArithmeticError>

export const zero: Exact = { num: 0, den: 1 }
export const one: Exact = { num: 1, den: 1 }

/** A whole number. @throws RangeError for a number that is not a safe integer: that is a bug. */
export function exactFromInteger(value: number): Exact {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a safe integer`)
  return { num: value === 0 ? 0 : value, den: 1 }
}

/** The number as a safe integer, or undefined when it has a fraction or is too large. */
export function integerOf(value: Exact): number | undefined {
  return typeof value.num === 'number' && value.den === 1 ? value.num : undefined
}

/** `num / den` in lowest terms. */
export function exactRatio(num: bigint, den: bigint): ExactResult {
  if (den === 0n) return { error: 'divisionByZero' }
  const divisor = bigGcd(num < 0n ? -num : num, den < 0n ? -den : den)
  const top = (den < 0n ? -num : num) / divisor
  const bottom = (den < 0n ? -den : den) / divisor
  if (isSafe(top) && isSafe(bottom)) return { value: { num: Number(top), den: Number(bottom) } }
  const tooLarge = top > exactLimit || -top > exactLimit || bottom > exactLimit
  return tooLarge ? { error: 'overflow' } : { value: { num: top, den: bottom } }
}

// When a double product or sum is a safe integer it is exact: an exact outcome of 2^53 or more never rounds below it.
function smallRatio(num: number, den: number): Exact | undefined {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den)) return undefined
  if (den === 1 || num === 0) return { num: num === 0 ? 0 : num, den: 1 }
  const divisor = gcd(Math.abs(num), den)
  return { num: num / divisor, den: den / divisor }
}

export function add(left: Exact, right: Exact): ExactResult {
  if (isSmall(left) && isSmall(right)) {
    const near = left.num * right.den
    const far = right.num * left.den
    const safe = Number.isSafeInteger(near) && Number.isSafeInteger(far)
    const sum = safe ? smallRatio(near + far, left.den * right.den) : undefined
    if (sum) return { value: sum }
  }
  const [a, b, c, d] = bigParts(left, right)
  return exactRatio(a * d + c * b, b * d)
}

export function subtract(left: Exact, right: Exact): ExactResult {
  return add(left, negate(right))
}

export function multiply(left: Exact, right: Exact): ExactResult {
  if (isSmall(left) && isSmall(right)) {
    const product = smallRatio(left.num * right.num, left.den * right.den)
    if (product) return { value: product }
  }
  const [a, b, c, d] = bigParts(left, right)
  return exactRatio(a * c, b * d)
}

/** `left / right`; `divisionByZero` when right is 0. */
export function divide(left: Exact, right: Exact): ExactResult {
  const [a, b, c, d] = bigParts(left, right)
  return exactRatio(a * d, b * c)
}

export function negate(value: Exact): Exact {
  if (!isSmall(value)) return { num: -value.num, den: value.den }
  return { num: value.num === 0 ? 0 : -value.num, den: value.den }
}

/** -1, 0 or 1, as left is below, equal to or above right. */
export function compare(left: Exact, right: Exact): -1 | 0 | 1 {
  if (isSmall(left) && isSmall(right)) {
    const near = left.num * right.den
    const far = right.num * left.den
    if (Number.isSafeInteger(near) && Number.isSafeInteger(far)) return order(near, far)
  }
  const [a, b, c, d] = bigParts(left, right)
  return order(a * d, c * b)
}

function isSmall(value: Exact): value is SmallExact {
  return typeof value.num === 'number'
}

function order<T extends number | bigint>(left: T, right: T): -1 | 0 | 1 {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function bigParts(left: Exact, right: Exact): [bigint, bigint, bigint, bigint] {
  return [BigInt(left.num), BigInt(left.den), BigInt(right.num), BigInt(right.den)]
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
}

function gcd(left: number, right: number): number {
  while (right !== 0) [left, right] = [right, left % right]
  return left
}

function bigGcd(left: bigint, right: bigint): bigint {
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}
