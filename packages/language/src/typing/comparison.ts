import type { CompareExpression, ValueType } from '@inburgering/core'
import type { Operand } from './arithmetic.ts'
import { sameType } from './value-types.ts'

const operators: Readonly<Record<string, CompareExpression['operator']>> = {
  is: 'eq',
  '=': 'eq',
  'is niet': 'ne',
  '<>': 'ne',
  'ten minste': 'ge',
  'op of na': 'ge',
  '>=': 'ge',
  'ten hoogste': 'le',
  'op of voor': 'le',
  '<=': 'le',
  'meer dan': 'gt',
  na: 'gt',
  '>': 'gt',
  'minder dan': 'lt',
  voor: 'lt',
  '<': 'lt',
}

export function comparisonOperator(text: string): CompareExpression['operator'] {
  return operators[text.replace(/\s+/g, ' ')] ?? 'eq'
}

const ordered = new Set<ValueType['kind']>(['integer', 'number', 'money', 'percentage', 'hours', 'date', 'duration', 'level'])
const plain = new Set<ValueType['kind']>(['integer', 'number'])

/** What is wrong with a comparison: types that do not meet, durations in other units, or a type without an order. */
export function comparisonProblem(
  operator: CompareExpression['operator'],
  left: Operand,
  right: Operand,
  isOrderedChoice: (keuze: string) => boolean,
): 'types' | 'units' | 'order' | undefined {
  const comparable = sameType(left.type, right.type) || (plain.has(left.type.kind) && plain.has(right.type.kind))
  if (!comparable) return 'types'
  const isAnchored = left.unit === 'anchored' || right.unit === 'anchored'
  if (!isAnchored && left.unit !== undefined && right.unit !== undefined && left.unit !== right.unit) return 'units'
  if (operator === 'eq' || operator === 'ne') return undefined
  const hasOrder = left.type.kind === 'choice' ? isOrderedChoice(left.type.keuze) : ordered.has(left.type.kind)
  return hasOrder ? undefined : 'order'
}
