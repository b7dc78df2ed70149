import type { Exact, ExactResult } from './exact.ts'
import { decimalDigits, formatDutchNumber, fromDecimalText, thousands } from './exact-text.ts'
import type { NumberTextError } from './exact-text.ts'
import type { Result } from './result.ts'
import { roundExact } from './rounding.ts'
import type { RoundingMode } from './rounding.ts'

/** What an amount is rounded to. */
export type MoneyUnit = 'cent' | 'euro'

/** Rounds an amount in euros to whole cents or whole euros; no amount is ever rounded without being asked. */
export function roundMoney(amount: Exact, unit: MoneyUnit, mode: RoundingMode): ExactResult {
  return roundExact(amount, unit === 'cent' ? 2 : 0, mode)
}

/**
 * Writes an amount in euros: whole euros without decimals (`€ 250`), otherwise at least two (`€ 1.250,50`), and never
 * rounded: `€ 0,125`, `€ 1/3`. English: `€1,250.50`.
 */
export function formatEuro(amount: Exact, language: 'nl' | 'en'): string {
  const minimumDecimals = amount.den === 1 ? 0 : 2
  if (language === 'nl') return `€ ${formatDutchNumber(amount, { minimumDecimals })}`
  const digits = decimalDigits(amount)
  if (!digits) return `€${amount.num}/${amount.den}`
  const decimals = digits.decimals.padEnd(minimumDecimals, '0')
  return `${digits.minus}€${thousands(digits.whole, ',')}${decimals === '' ? '' : `.${decimals}`}`
}

const euroShape = /^\s*(?:€\s*)?(-?[\d.]+)(?:,(\d{2}|-|--|–|—))?\s*$/

/**
 * Reads an amount as Dutch law writes it: `€ 1.250,50`, `€250`, `1250,-`, `€ 1.000,--`. One decimal or more than two
 * is `notANumber`, because `€ 1,234` is more often a slip for a thousand than a part of a cent.
 */
export function parseEuro(text: string): Result<Exact, NumberTextError> {
  const match = euroShape.exec(text)
  if (!match) return { error: 'notANumber' }
  const [, whole = '', cents = ''] = match
  return fromDecimalText(/^\d+$/.test(cents) ? `${whole},${cents}` : whole, 'nl')
}
