import type { ReasonValue } from '@inburgering/core'
import type { CsvCell } from './csv.ts'

/** A value as JSON: amounts and numbers as numbers where they are exact decimals, dates ISO 8601, nothing for what is not known. */
export function jsonValue(value: ReasonValue): string | number | boolean | null {
  if (!('value' in value)) return null
  if (isNumber(value) && /^-?\d+(\.\d+)?$/.test(value.value)) return Number(value.value)
  return value.value
}

/** The same for a spreadsheet. */
export function csvValue(value: ReasonValue, truth: (value: boolean) => string): CsvCell {
  if (!('value' in value)) return ''
  if (typeof value.value === 'boolean') return truth(value.value)
  return isNumber(value) && /^-?\d+(\.\d+)?$/.test(value.value) ? { number: value.value } : value.value
}

function isNumber(value: ReasonValue): value is Extract<ReasonValue, { readonly kind: 'number' | 'money' | 'percentage' | 'hours' | 'duration' | 'text' | 'name' }> {
  return value.kind === 'number' || value.kind === 'money' || value.kind === 'percentage' || value.kind === 'hours'
}
