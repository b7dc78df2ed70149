import { integerOf, type CompareExpression, type Expression } from '@inburgering/core'
import { constantOf, exactOf } from '../cases/constant.ts'
import type { Comparison } from '../cases/formula.ts'
import type { Vocabulary } from '../cases/vocabulary.ts'
import { daysOf, today, type Day } from './day.ts'
import type { AtMost } from './order.ts'
import { daysFar, minus, nowhere, plus, stretchOf, type Stretch } from './stretch.ts'

/** The orders of days in one of which a condition holds; empty: it never does. What says nothing of days may always hold. */
export type Orders = readonly (readonly AtMost[])[]

/** What is known of a state, whoever is asked. */
export type KnownState = (state: Extract<Expression, { kind: 'state' }>) => boolean | undefined

const any: Orders = [[]]
const none: Orders = []

/** Ways to meet a condition looked at, at most; beyond that it may always hold. */
const most = 256
const deepest = 12

export interface Asking {
  readonly vocabulary: Vocabulary
  readonly stateOf: KnownState
  /** Termijnen and records that surely are there when the condition is asked. */
  readonly present: ReadonlySet<string>
}

export function ordersOf(condition: Expression, asking: Asking, holds = true, scope = '', depth = deepest): Orders {
  if (depth === 0) return any
  const inside = (part: Expression, positive = holds): Orders => ordersOf(part, asking, positive, scope, depth - 1)
  switch (condition.kind) {
    case 'constant':
      return condition.constant.kind === 'boolean' && condition.constant.value !== holds ? none : any
    case 'not':
      return inside(condition.operand, !holds)
    case 'wholeDay':
      return inside(condition.operand)
    case 'logic':
      return (condition.operator === 'and') === holds ? together(condition.operands.map((part) => inside(part))) : either(condition.operands.map((part) => inside(part)))
    case 'state': {
      const known = asking.stateOf(condition)
      return known === undefined || (known !== condition.negated) === holds ? any : none
    }
    case 'begrip': {
      const definition = condition.argument === undefined ? asking.vocabulary.begrippen.get(condition.name)?.definition : undefined
      if (definition === undefined || condition.type.kind !== 'boolean') return any
      if (definition.kind !== 'rules') return inside(definition)
      const rules = definition.rules.map(({ when, then }) => together([inside(when, true), inside(then)]))
      return either([...rules, definition.otherwise === undefined ? any : inside(definition.otherwise)])
    }
    case 'aggregate':
      return condition.operator === 'exists' && holds ? existing(condition, asking, scope, depth) : any
    case 'compare':
      return compared(condition, asking, holds, scope, depth)
    default:
      return any
  }
}

type Records = Extract<Expression, { kind: 'aggregate' }>

/** There is a record that lies so; it happened before it is asked for. */
function existing(records: Records, asking: Asking, scope: string, depth: number): Orders {
  return records.where === undefined ? any : ordersOf(records.where, asking, true, `${scope}${records.id} `, depth - 1)
}

function compared(comparison: CompareExpression, asking: Asking, holds: boolean, scope: string, depth: number): Orders {
  const { left, right } = comparison
  const operator = holds ? comparison.operator : opposite[comparison.operator]
  if (left.type.kind === 'date') {
    return either(daysOf(left, asking.vocabulary, scope).flatMap((one) => daysOf(right, asking.vocabulary, scope).map((other) => (holds || (isThere(one, asking) && isThere(other, asking)) ? ordered(one, operator, other) : any))), any)
  }
  const count = integerIn(right, asking)
  if (count === undefined) return any
  if (left.kind === 'between') return apart(left, operator, count, asking, holds, scope)
  const asksForOne = left.kind === 'aggregate' && left.operator === 'count' && holds && ((operator === 'gt' && count >= 0) || ((operator === 'ge' || operator === 'eq') && count >= 1))
  return asksForOne ? existing(left, asking, scope, depth) : any
}

const opposite: Readonly<Record<Comparison, Comparison>> = { eq: 'ne', ne: 'eq', ge: 'lt', lt: 'ge', gt: 'le', le: 'gt' }

function ordered(one: Day, operator: Comparison, other: Day): Orders {
  const past = [...pastOf(one), ...pastOf(other)]
  switch (operator) {
    case 'gt':
      return [[notAfter(other, one, daysFar(-1)), ...past]]
    case 'ge':
      return [[notAfter(other, one, nowhere), ...past]]
    case 'lt':
      return [[notAfter(one, other, daysFar(-1)), ...past]]
    case 'le':
      return [[notAfter(one, other, nowhere), ...past]]
    case 'eq':
      return [[notAfter(one, other, nowhere), notAfter(other, one, nowhere), ...past]]
    case 'ne':
      return [past]
  }
}

/** The one day is at most this far after the other, as the days that they are counted from lie. */
function notAfter(late: Day, early: Day, far: Stretch): AtMost {
  return { late: late.from, early: early.from, far: plus(far, plus(early.most, minus(late.least))) }
}

/** What never happened has no day, and a comparison with it does not hold: then its opposite says nothing. */
function isThere({ exists, of }: Day, { present }: Asking): boolean {
  return exists || (of !== undefined && present.has(of))
}

function pastOf({ from, happened }: Day): readonly AtMost[] {
  return happened === true ? [{ late: from, early: today, far: nowhere }] : []
}

/** `volledige jaren tussen A en B ten minste 4`: B lies four years after A, or later. */
function apart({ unit, start, end }: Extract<Expression, { kind: 'between' }>, operator: Comparison, count: number, asking: Asking, holds: boolean, scope: string): Orders {
  const { vocabulary } = asking
  const far = (times: number): Stretch => stretchOf(unit === 'days' ? { days: times } : { months: unit === 'years' ? times * 12 : times })
  return either(
    daysOf(start, vocabulary, scope).flatMap((first) =>
      daysOf(end, vocabulary, scope).map((last): Orders => {
        if (!holds && !(isThere(first, asking) && isThere(last, asking))) return any
        const from = (times: number): Day => ({ ...first, least: plus(first.least, far(times)), most: plus(first.most, far(times)) })
        const past = [...pastOf(first), ...pastOf(last)]
        const atLeast = (times: number): AtMost => notAfter(from(times), last, nowhere)
        const below = (times: number): AtMost => notAfter(last, from(times), unit === 'days' ? daysFar(-1) : nowhere)
        if (operator === 'ge' || operator === 'gt') return [[atLeast(operator === 'ge' ? count : count + 1), ...past]]
        if (operator === 'lt' || operator === 'le') return [[below(operator === 'lt' ? count : count + 1), ...past]]
        return operator === 'eq' ? [[atLeast(count), below(count + 1), ...past]] : [past]
      }),
    ),
    any,
  )
}

function integerIn(expression: Expression, { vocabulary }: Asking): number | undefined {
  const constant = constantOf(expression, vocabulary)
  const exact = constant === undefined || constant.kind === 'date' ? undefined : exactOf(constant)
  return exact === undefined ? undefined : integerOf(exact)
}

function together(parts: readonly Orders[]): Orders {
  return parts.reduce<Orders>((found, part) => (found.length * part.length > most ? any : found.flatMap((one) => part.map((other) => [...one, ...other]))), any)
}

function either(parts: readonly Orders[], otherwise: Orders = none): Orders {
  const found = parts.flat()
  if (parts.length === 0) return otherwise
  return found.length > most ? any : found
}
