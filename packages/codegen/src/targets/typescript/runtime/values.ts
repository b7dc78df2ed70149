import { addDuration, addDurations, compareDurations, firstDay, lastDay, lastDayOfTermijn, subtractDuration, type Day, type Duration, type Overflow } from './dates.ts'
import { add, compare, divide, multiply, one, subtract, type Exact, type Outcome } from './numbers.ts'
import { trouble } from './trouble.ts'

/** What never happened: comparing it is nee, sums skip it. */
export class None {
  readonly none = true
}
export const none = new None()

/** What cannot be known: names of gegevens that were not given, and of oordelen that were not given. */
export class Unknown {
  readonly missing: readonly string[]
  readonly oordelen: readonly string[]
  constructor(missing: readonly string[], oordelen: readonly string[] = []) {
    this.missing = missing
    this.oordelen = oordelen
  }
}

const withoutOutcome = new Unknown([])

/** A calculation without an outcome: nothing is decided on it, and no fact is missing. */
export function noOutcome(): Unknown {
  trouble()
  return withoutOutcome
}

/** The length of a period, kept at its dates: how many months it holds depends on where it begins. */
export class PeriodLength {
  readonly begin: Day
  readonly end: Day
  constructor(begin: Day, end: Day) {
    this.begin = begin
    this.end = end
  }
}

/** Dates are day numbers; levels, choices, onderdelen and leerroutes their name. */
export type Value = boolean | Day | string | Exact | Duration | PeriodLength | None | Unknown

/** Three-valued truth: ja, nee, or unknown. */
export type Truth = boolean | Unknown

export function merge(left: Unknown | undefined, right: Unknown): Unknown {
  if (left === undefined || left === right) return right
  return new Unknown(union(left.missing, right.missing), union(left.oordelen, right.oordelen))
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  const added = right.filter((name) => !left.includes(name))
  return added.length === 0 ? left : [...left, ...added]
}

/** A value of type ja of nee as truth: what never happened is nee. */
export function truth(value: Value): Truth {
  return typeof value === 'boolean' || value instanceof Unknown ? value : false
}

export function not(value: Truth): Truth {
  return typeof value === 'boolean' ? !value : value
}

/** Of two, the first of which is not nee. */
export function and(left: Truth, right: Truth): Truth {
  if (left === true || right === false) return right
  return right === true ? left : merge(left === false ? undefined : left, right)
}

/** Of two, the first of which is not ja. */
export function or(left: Truth, right: Truth): Truth {
  if (left === false || right === true) return right
  return right === false ? left : merge(left === true ? undefined : left, right)
}

export function isExact(value: Value): value is Exact {
  return typeof value === 'object' && 'num' in value
}

export function isDuration(value: Value): value is Duration {
  return typeof value === 'object' && ('months' in value || 'days' in value)
}

export function isAbsent(value: Value): value is Unknown | None {
  return value === none || value instanceof Unknown
}

export function isPositive(length: Duration): boolean {
  return 'days' in length ? length.days > 0 : length.months > 0
}

/** Begin and end included. */
export function calendarDays(length: PeriodLength): number {
  return length.end - length.begin + 1
}

export function durationOf(value: Value): Duration {
  if (value instanceof PeriodLength) return { days: calendarDays(value) }
  return isDuration(value) ? value : { days: 0 }
}

/** The day a length later; of a period its calendar days. */
export function later(day: Day, length: Value, overflow: Overflow): Day | undefined {
  if (length instanceof PeriodLength) return within(day + calendarDays(length))
  return isDuration(length) ? addDuration(day, length, overflow) : undefined
}

function earlier(day: Day, length: Value, overflow: Overflow): Day | undefined {
  if (length instanceof PeriodLength) return within(day - calendarDays(length))
  return isDuration(length) ? subtractDuration(day, length, overflow) : undefined
}

function within(day: Day): Day | undefined {
  return day >= firstDay && day <= lastDay ? day : undefined
}

/** What is absent stays absent: an unknown with its names, otherwise what never happened. */
function absent(left: Value, right: Value): Value | undefined {
  if (left instanceof Unknown && right instanceof Unknown) return merge(left, right)
  if (left === none || right === none) return none
  if (left instanceof Unknown) return left
  return right instanceof Unknown ? right : undefined
}

export function plus(left: Value, right: Value, overflow: Overflow): Value {
  return absent(left, right) ?? sum(left, right, overflow) ?? noOutcome()
}

function sum(left: Value, right: Value, overflow: Overflow): Value | undefined {
  if (isExact(left) && isExact(right)) return add(left, right)
  if (typeof right === 'number') return typeof left === 'number' ? undefined : later(right, left, overflow)
  if (typeof left === 'number') return later(left, right, overflow)
  return addDurations(durationOf(left), durationOf(right))
}

export function min(left: Value, right: Value, overflow: Overflow): Value {
  return absent(left, right) ?? difference(left, right, overflow) ?? noOutcome()
}

function difference(left: Value, right: Value, overflow: Overflow): Value | undefined {
  if (isExact(left) && isExact(right)) return subtract(left, right)
  if (typeof left === 'number' && typeof right === 'number') return { days: left - right }
  if (typeof left === 'number') return earlier(left, right, overflow)
  const amount = durationOf(right)
  return addDurations(durationOf(left), 'days' in amount ? { days: -amount.days } : { months: -amount.months })
}

export function times(left: Value, right: Value): Value {
  return absent(left, right) ?? product(left, right) ?? noOutcome()
}

function product(left: Value, right: Value): Value | undefined {
  if (isExact(left)) return isExact(right) ? multiply(left, right) : scale(durationOf(right), left)
  return isExact(right) ? scale(durationOf(left), right) : undefined
}

export function dividedBy(left: Value, right: Value): Value {
  return absent(left, right) ?? quotient(left, right) ?? noOutcome()
}

function quotient(left: Value, right: Value): Value | undefined {
  if (!isExact(right)) return undefined
  if (isExact(left)) return divide(left, right)
  const inverse = divide(one, right)
  return inverse === undefined ? undefined : scale(durationOf(left), inverse)
}

/** Undefined when the outcome has a part of a day or month. */
function scale(duration: Duration, factor: Exact): Duration | undefined {
  const count = multiply({ num: 'days' in duration ? duration.days : duration.months, den: 1 }, factor)
  if (count === undefined || count.den !== 1 || typeof count.num !== 'number') return undefined
  return 'days' in duration ? { days: count.num } : { months: count.num }
}

/** -1, 0 or 1; undefined when they have no order. */
export type Order = (left: Value, right: Value) => number | undefined

export const byNumber: Order = (left, right) => (isExact(left) && isExact(right) ? compare(left, right) : undefined)
export const byDay: Order = (left, right) => (typeof left === 'number' && typeof right === 'number' ? (left === right ? 0 : left < right ? -1 : 1) : undefined)
export const byName: Order = (left, right) => (left === right ? 0 : undefined)

/** In the order of these names; a name that is not among them counts as `otherwise`. */
export function byPlace(names: readonly string[], otherwise = Number.NaN): Order {
  const places = new Map<Value, number>(names.map((name, place) => [name, place]))
  return (left, right) => {
    const difference = (places.get(left) ?? otherwise) - (places.get(right) ?? otherwise)
    return Number.isNaN(difference) ? undefined : Math.sign(difference)
  }
}

/** A period against months is anchored to its begin: it reaches them when (begin - 1) + months is not after its end. */
export function byLength(overflow: Overflow): Order {
  const order: Order = (left, right) => {
    if (left instanceof PeriodLength) {
      if (right instanceof PeriodLength) return Math.sign(left.end - left.begin - (right.end - right.begin))
      if (!isDuration(right)) return undefined
      return Math.sign(left.end - (lastDayOfTermijn(left.begin, right, overflow) ?? left.end + 1))
    }
    if (right instanceof PeriodLength) {
      const reversed = order(right, left)
      return reversed === undefined ? undefined : -reversed
    }
    return isDuration(left) && isDuration(right) ? compareDurations(left, right) : undefined
  }
  return order
}

/** Of a comparison: nee with what never happened, unknown with what is unknown, otherwise the sign. */
function signOf(left: Value, right: Value, order: Order): number | undefined | Unknown | None {
  if (left === none || right === none) return none
  if (left instanceof Unknown) return right instanceof Unknown ? merge(left, right) : left
  return right instanceof Unknown ? right : order(left, right)
}

/** Two days, and two names, are by far the commonest: they need no sign. */
export function isEqual(left: Value, right: Value, order: Order): Truth {
  if (order === byDay && typeof left === 'number' && typeof right === 'number') return left === right
  if (order === byName && typeof left === 'string' && typeof right === 'string') return left === right
  const sign = signOf(left, right, order)
  return sign === none ? false : sign instanceof Unknown ? sign : sign === 0
}
export function isOther(left: Value, right: Value, order: Order): Truth {
  if (order === byDay && typeof left === 'number' && typeof right === 'number') return left !== right
  if (order === byName && typeof left === 'string' && typeof right === 'string') return left !== right
  const sign = signOf(left, right, order)
  return sign === none ? false : sign instanceof Unknown ? sign : sign !== 0
}
export function isAtLeast(left: Value, right: Value, order: Order): Truth {
  if (order === byDay && typeof left === 'number' && typeof right === 'number') return left >= right
  const sign = signOf(left, right, order)
  return typeof sign === 'number' ? sign >= 0 : sign instanceof Unknown ? sign : false
}
export function isAtMost(left: Value, right: Value, order: Order): Truth {
  if (order === byDay && typeof left === 'number' && typeof right === 'number') return left <= right
  const sign = signOf(left, right, order)
  return typeof sign === 'number' ? sign <= 0 : sign instanceof Unknown ? sign : false
}
export function isAbove(left: Value, right: Value, order: Order): Truth {
  if (order === byDay && typeof left === 'number' && typeof right === 'number') return left > right
  const sign = signOf(left, right, order)
  return typeof sign === 'number' ? sign > 0 : sign instanceof Unknown ? sign : false
}
export function isBelow(left: Value, right: Value, order: Order): Truth {
  if (order === byDay && typeof left === 'number' && typeof right === 'number') return left < right
  const sign = signOf(left, right, order)
  return typeof sign === 'number' ? sign < 0 : sign instanceof Unknown ? sign : false
}

export function isOneOf(value: Value, options: readonly Value[], order: Order): Truth {
  if (value === none) return false
  if (value instanceof Unknown) return value
  let unknown: Unknown | undefined
  for (const option of options) {
    if (option instanceof Unknown) unknown = merge(unknown, option)
    else if (option !== none && order(value, option) === 0) return true
  }
  return unknown ?? false
}

/** Not one of them; what never happened is neither one of them nor none of them. */
export function isNoneOf(value: Value, options: readonly Value[], order: Order): Truth {
  return value === none ? false : not(isOneOf(value, options, order))
}

/** The first (`sign` -1) or last (1) in order; what never comes is skipped. */
export function extreme(values: readonly Value[], sign: 1 | -1, order: Order): Value {
  let best: Value = none
  let unknown: Unknown | undefined
  for (const value of values) {
    if (value instanceof Unknown) unknown = merge(unknown, value)
    else if (value !== none && (best === none || order(value, best) === sign)) best = value
  }
  return unknown ?? best
}

export function isKnown(value: Value): boolean {
  return !isAbsent(value)
}

/** An outcome of a calculation with exact numbers as a value. */
export function settled(outcome: Outcome): Value {
  return outcome ?? noOutcome()
}
