import { formatDuration, formatIsoDate, toDecimalText, type Exact, type ReasonValue, type ValueType } from '@inburgering/core'
import { calendarDays, isDuration } from '../evaluation/arithmetic.ts'
import { none, PeriodLength, Unknown, type Value } from '../evaluation/value.ts'

/** A value as the author would write it. */
export function reasonValue(value: Value, type: ValueType | undefined): ReasonValue {
  if (typeof value === 'boolean') return value ? yes : no
  if (value === none) return type?.kind === 'date' ? never : nothing
  if (value instanceof Unknown) return value.missing.length === 0 && value.oordelen.length > 0 ? { kind: 'notJudged' } : { kind: 'unknown' }
  if (typeof value === 'string') return { kind: type?.kind === 'text' ? 'text' : 'name', value }
  if (typeof value === 'number') return { kind: 'date', value: formatIsoDate(value) }
  if (value instanceof PeriodLength) return { kind: 'duration', value: formatDuration({ days: calendarDays(value) }, 'nl') }
  if (isDuration(value)) return { kind: 'duration', value: formatDuration(value, 'nl') }
  return { kind: numberKinds[type?.kind ?? 'number'] ?? 'number', value: toDecimalText(value as Exact) }
}

// Most nodes have one of these.
const yes: ReasonValue = { kind: 'boolean', value: true }
const no: ReasonValue = { kind: 'boolean', value: false }
const never: ReasonValue = { kind: 'never' }
const nothing: ReasonValue = { kind: 'none' }

const numberKinds: Readonly<Partial<Record<ValueType['kind'], 'number' | 'money' | 'percentage' | 'hours'>>> = {
  money: 'money',
  percentage: 'percentage',
  hours: 'hours',
}
