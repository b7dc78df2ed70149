import { parseIsoDate, type Expression } from '@inburgering/core'
import { constantOf } from '../cases/constant.ts'
import { possibleValues } from '../cases/possible-values.ts'
import type { Vocabulary } from '../cases/vocabulary.ts'
import { termKey } from '../expressions/term-key.ts'
import { daysFar, minus, nowhere, plus, roughDays, stretchOf, type Stretch } from './stretch.ts'

/** A day as a condition names it: another day, and how far after that it is. */
export interface Day {
  readonly from: string
  readonly least: Stretch
  readonly most: Stretch
  /** Whether there always is such a day; what never happened has none. */
  readonly exists: boolean
  /** The termijn or record that it is a day of. */
  readonly of?: string
  /** The day is not after the day on which the condition is asked: it is of something that happened. */
  readonly happened?: true
}

export const today = 'peildatum'
const calendar = 'kalender'

export function termOf(name: string): string {
  return `termijn ${name}`
}
export function recordOf(name: string): string {
  return `voorval ${name}`
}
/** The name of a built-in day of a termijn or record. */
export function dayOf(owner: string, attribute: string): string {
  return `${attribute} van ${owner}`
}

/** Begrippen and lists looked into at most. */
const deepest = 8

/** The days that an expression can be, one of them; empty when nothing is known of it. */
export function daysOf(expression: Expression, vocabulary: Vocabulary, scope = '', depth = deepest): readonly Day[] {
  if (depth === 0) return []
  const inside = (part: Expression): readonly Day[] => daysOf(part, vocabulary, scope, depth - 1)
  switch (expression.kind) {
    case 'peildatum':
      return [{ from: today, least: nowhere, most: nowhere, exists: true }]
    case 'constant': {
      const day = expression.constant.kind === 'date' ? parseIsoDate(expression.constant.value) : undefined
      return day === undefined ? [] : [{ from: calendar, least: daysFar(day), most: daysFar(day), exists: true }]
    }
    case 'wholeDay':
      return inside(expression.operand)
    case 'begrip': {
      const definition = expression.argument === undefined ? vocabulary.begrippen.get(expression.name)?.definition : undefined
      if (definition === undefined) return []
      if (definition.kind !== 'rules') return inside(definition)
      return oneOf([...definition.rules.map(({ then }) => then), ...(definition.otherwise === undefined ? [] : [definition.otherwise])].map(inside))
    }
    case 'extreme':
      return oneOf(expression.operands.map(inside))
    case 'arithmetic': {
      const lengths = lengthsOf(expression.right, vocabulary)
      if (lengths === undefined || (expression.operator !== 'plus' && expression.operator !== 'min')) return []
      const moves = expression.operator === 'plus' ? lengths : lengths.map(minus)
      const [least, most] = ends(moves)
      return inside(expression.left).map((day) => ({ from: day.from, least: plus(day.least, least), most: plus(day.most, most), exists: day.exists, ...(day.of === undefined ? {} : { of: day.of }) }))
    }
    case 'attribute': {
      const { of, attribute } = expression
      const isTerm = of.kind === 'termijn'
      const isBuiltIn = attribute === 'datum' || attribute === 'begin'
      const ofRecord = of.kind === 'named' || of.kind === 'element' || ((of.kind === 'first' || of.kind === 'last') && of.from.kind === 'records')
      const owner = isTerm ? termOf(of.name) : of.kind === 'named' ? recordOf(of.name) : undefined
      const from = owner === undefined ? `${of.kind === 'element' ? scope : ''}${termKey(expression)}` : dayOf(owner, attribute)
      return [{ from, least: nowhere, most: nowhere, exists: false, ...(owner === undefined ? {} : { of: owner }), ...(ofRecord && isBuiltIn ? { happened: true } : {}) }]
    }
    default:
      return expression.type.kind === 'date' ? [{ from: termKey(expression), least: nowhere, most: nowhere, exists: false, ...(expression.kind === 'stateDate' ? { happened: true } : {}) }] : []
  }
}

/** Every length that an expression can have, when the rules list them all. */
export function lengthsOf(expression: Expression, vocabulary: Vocabulary): readonly Stretch[] | undefined {
  const constant = constantOf(expression, vocabulary)
  const values = constant === undefined ? possibleValues(expression, vocabulary) : [constant]
  const lengths = values?.flatMap((value) => (value.kind === 'duration' ? [stretchOf(value.value)] : []))
  return lengths === undefined || lengths.length === 0 || lengths.length !== values?.length ? undefined : lengths
}

/** One of several: nothing is known when nothing is known of one of them. */
function oneOf(parts: readonly (readonly Day[])[]): readonly Day[] {
  if (parts.some((days) => days.length === 0)) return []
  const days = parts.flat()
  return days.map((day) => ({ ...day, exists: days.every(({ exists }) => exists) }))
}

function ends(lengths: readonly Stretch[]): readonly [Stretch, Stretch] {
  const sorted = [...lengths].sort((one, other) => roughDays(one) - roughDays(other))
  return [sorted[0] ?? nowhere, sorted.at(-1) ?? nowhere]
}
