import { addDays, compare, compareDurations, lastDayOfTerm, levels, type OverflowPolicy, type ValueType } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'
import { isDuration, isExact } from './arithmetic.ts'
import { PeriodLength, type Value } from './value.ts'

/** -1, 0 or 1 as left is below, equal to or above right; undefined when they have no order. */
export type Order = (left: Value, right: Value) => number | undefined

/** How values of a type compare. Types without an order only answer 0 (equal) or undefined. */
export function orderOf(type: ValueType, specification: Specification): Order {
  switch (type.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours':
      return (left, right) => (isExact(left) && isExact(right) ? compare(left, right) : undefined)
    case 'date':
      return (left, right) => (typeof left === 'number' && typeof right === 'number' ? Math.sign(left - right) : undefined)
    case 'duration':
      return (left, right) => durationOrder(left, right, specification.overflow)
    case 'level':
      return (left, right) => Math.sign((levelRank.get(left) ?? NaN) - (levelRank.get(right) ?? NaN))
    case 'choice':
      return choiceOrder(type.keuze, specification)
    default:
      return equality
  }
}

const levelRank: ReadonlyMap<Value, number> = new Map(levels.map((level, index) => [level, index]))

const equality: Order = (left, right) => (left === right ? 0 : undefined)

function choiceOrder(keuze: string, specification: Specification): Order {
  const declaration = specification.keuzes.get(keuze)
  if (declaration?.ordered !== true) return equality
  const rank = new Map<Value, number>(declaration.values.map(({ name }, index) => [name, index]))
  return (left, right) => Math.sign((rank.get(left) ?? 0) - (rank.get(right) ?? 0))
}

/** A period against months is anchored to its begin: it reaches them when (begin - 1) + months is not after its end. */
function durationOrder(left: Value, right: Value, policy: OverflowPolicy): number | undefined {
  if (left instanceof PeriodLength) {
    if (right instanceof PeriodLength) return Math.sign(left.end - left.begin - (right.end - right.begin))
    if (!isDuration(right)) return undefined
    const reached = lastDayOfTerm(left.begin, right, policy) ?? addDays(left.end, 1)
    return reached === undefined ? undefined : Math.sign(left.end - reached)
  }
  if (right instanceof PeriodLength) {
    const order = durationOrder(right, left, policy)
    return order === undefined ? undefined : -order
  }
  return isDuration(left) && isDuration(right) ? compareDurations(left, right) : undefined
}
