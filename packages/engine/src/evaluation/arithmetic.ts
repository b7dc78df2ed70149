import {
  add,
  addDays,
  addDuration,
  addDurations,
  divide,
  multiply,
  scaleDuration,
  subtract,
  subtractDuration,
  type ArithmeticExpression,
  type Duration,
  type Exact,
  type ExactResult,
} from '@inburgering/core'
import type { Context } from './context.ts'
import { none, PeriodLength, Unknown, type Value } from './value.ts'

type Operation = (left: Value, right: Value, context: Context, rule: string) => Value

export const operations: Readonly<Record<ArithmeticExpression['operator'], Operation>> = {
  plus: sum,
  min: difference,
  maal: product,
  'gedeeld door': quotient,
}

function sum(left: Value, right: Value, context: Context, rule: string): Value {
  if (isExact(left) && isExact(right)) return exact(add(left, right), context, rule)
  if (typeof right === 'number') return sum(right, left, context, rule)
  if (typeof left === 'number') return later(left, right, context) ?? context.fail('INB802', rule)
  const total = addDurations(durationOf(left), durationOf(right))
  return total ?? context.fail('INB802', rule)
}

function difference(left: Value, right: Value, context: Context, rule: string): Value {
  if (isExact(left) && isExact(right)) return exact(subtract(left, right), context, rule)
  if (typeof left === 'number' && typeof right === 'number') return { days: left - right }
  if (typeof left === 'number') return earlier(left, right, context) ?? context.fail('INB802', rule)
  const amount = durationOf(right)
  const negative = 'days' in amount ? { days: -amount.days } : { months: -amount.months }
  return addDurations(durationOf(left), negative) ?? context.fail('INB802', rule)
}

export function product(left: Value, right: Value, context: Context, rule: string): Value {
  if (isExact(left) && isExact(right)) return exact(multiply(left, right), context, rule)
  const [duration, factor] = isExact(left) ? [right, left] : [left, right]
  return (isExact(factor) ? scaleDuration(durationOf(duration), factor) : undefined) ?? context.fail('INB802', rule)
}

function quotient(left: Value, right: Value, context: Context, rule: string): Value {
  if (!isExact(right)) return context.fail('INB802', rule)
  if (isExact(left)) return exact(divide(left, right), context, rule)
  const inverse = divide({ num: 1, den: 1 }, right)
  if (!('value' in inverse)) return context.fail('INB801', rule)
  return scaleDuration(durationOf(left), inverse.value) ?? context.fail('INB802', rule)
}

/** The day a length later; of a period its calendar days. */
export function later(day: number, length: Value, context: Context): number | undefined {
  if (length instanceof PeriodLength) return addDays(day, calendarDays(length))
  return isDuration(length) ? addDuration(day, length, context.specification.overflow) : undefined
}

function earlier(day: number, length: Value, context: Context): number | undefined {
  if (length instanceof PeriodLength) return addDays(day, -calendarDays(length))
  return isDuration(length) ? subtractDuration(day, length, context.specification.overflow) : undefined
}

/** Begin and end included. */
export function calendarDays(length: PeriodLength): number {
  return length.end - length.begin + 1
}

export function durationOf(value: Value): Duration {
  if (value instanceof PeriodLength) return { days: calendarDays(value) }
  return isDuration(value) ? value : { days: 0 }
}

export function isDuration(value: Value): value is Duration {
  return typeof value === 'object' && ('months' in value || 'days' in value)
}

export function isPositive(length: Duration): boolean {
  return 'days' in length ? length.days > 0 : length.months > 0
}

export function isExact(value: Value): value is Exact {
  return typeof value === 'object' && 'num' in value
}

export function exact(result: ExactResult, context: Context, rule: string): Value {
  if ('value' in result) return result.value
  return context.fail(result.error === 'divisionByZero' ? 'INB801' : 'INB802', rule)
}

/** What never happened or is unknown stays so. */
export function isAbsent(value: Value): value is Unknown | typeof none {
  return value === none || value instanceof Unknown
}
