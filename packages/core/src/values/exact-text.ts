import { exactRatio } from './exact.ts'
import type { Exact } from './exact.ts'
import type { Result } from './result.ts'

/** `nl`: comma before decimals, points between thousands. `plain`: as in JSON, with `num/den` for repeating decimals. */
export type NumberNotation = 'nl' | 'plain'

export type NumberTextError = 'notANumber' | 'overflow'

const shapes = {
  nl: /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/,
  plain: /^(-?)(\d+)(?:\.(\d+))?$/,
} as const

// Longer texts pass the limit anyway; refusing them early keeps a megabyte of digits from being multiplied.
const longestText = 128

/**
 * Reads `1.250,50` (nl) or `1250.50` and `1/3` (plain). The notation is not guessed: `1.250` is 1250 in Dutch law and
 * 1.25 in JSON.
 */
export function fromDecimalText(text: string, notation: NumberNotation): Result<Exact, NumberTextError> {
  if (notation === 'plain' && text.includes('/')) return fromFractionText(text)
  const match = shapes[notation].exec(text)
  if (!match) return { error: 'notANumber' }
  if (text.length > longestText) return { error: 'overflow' }
  const [, minus = '', whole = '', decimals = ''] = match
  return ratio(BigInt(whole.replaceAll('.', '') + decimals), 10n ** BigInt(decimals.length), minus)
}

function fromFractionText(text: string): Result<Exact, NumberTextError> {
  const match = /^(-?)(\d+)\/(\d+)$/.exec(text)
  if (!match || BigInt(match[3]?.slice(0, longestText) ?? 0) === 0n) return { error: 'notANumber' }
  if (text.length > longestText) return { error: 'overflow' }
  return ratio(BigInt(match[2] ?? 0), BigInt(match[3] ?? 1), match[1] ?? '')
}

function ratio(num: bigint, den: bigint, minus: string): Result<Exact, NumberTextError> {
  const result = exactRatio(minus === '-' ? -num : num, den)
  return 'value' in result ? result : { error: 'overflow' }
}

/** Writes `1250.5`, or `1/3` when the decimals repeat: `fromDecimalText(text, 'plain')` gives the same number back. */
export function toDecimalText(value: Exact): string {
  const digits = decimalDigits(value)
  if (!digits) return `${value.num}/${value.den}`
  return digits.minus + digits.whole + (digits.decimals === '' ? '' : `.${digits.decimals}`)
}

export interface DutchNumberOptions {
  /** Writes at least this many decimals, padded with zeros. */
  readonly minimumDecimals?: number
}

/** Writes `1.250,5`, never rounded: `1/3` when the decimals repeat. */
export function formatDutchNumber(value: Exact, { minimumDecimals = 0 }: DutchNumberOptions = {}): string {
  const digits = decimalDigits(value)
  if (!digits) return `${thousands(value.num, '.')}/${thousands(value.den, '.')}`
  const decimals = digits.decimals.padEnd(minimumDecimals, '0')
  return digits.minus + thousands(digits.whole, '.') + (decimals === '' ? '' : `,${decimals}`)
}

/** Puts a mark between each three digits of a whole number. */
export function thousands(whole: string | number | bigint, mark: string): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, mark)
}

interface Digits {
  readonly minus: '' | '-'
  readonly whole: string
  /** Without zeros at the end. */
  readonly decimals: string
}

/** The decimal digits, or undefined when they repeat: the denominator has a prime factor other than 2 and 5. */
export function decimalDigits(value: Exact): Digits | undefined {
  const minus = value.num < 0 ? '-' : ''
  if (value.den === 1) return { minus, whole: String(value.num).replace('-', ''), decimals: '' }
  const den = BigInt(value.den)
  const count = decimalCount(den)
  if (count === undefined) return undefined
  const num = BigInt(value.num)
  const scaled = (((num < 0n ? -num : num) * 10n ** BigInt(count)) / den).toString().padStart(count + 1, '0')
  return { minus, whole: scaled.slice(0, scaled.length - count), decimals: scaled.slice(scaled.length - count) }
}

function decimalCount(den: bigint): number | undefined {
  let [rest, twos, fives] = [den, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  return rest === 1n ? Math.max(twos, fives) : undefined
}
