import type { ValueType } from '@inburgering/core'

/** Unit of a duration as far as it is known from the text; anchored: compared from its own begin. */
export type DurationUnit = 'months' | 'days' | 'anchored'

export interface Operand {
  readonly type: ValueType
  readonly unit?: DurationUnit | undefined
}
type Kind = ValueType['kind']
export type ArithmeticWord = 'plus' | 'min' | 'maal' | 'gedeeld door'

const words: Readonly<Record<string, ArithmeticWord>> = { '+': 'plus', '-': 'min', '*': 'maal', '/': 'gedeeld door' }

/** The operator in words, however it was written. */
export function arithmeticWord(operator: string): ArithmeticWord {
  return words[operator] ?? (operator.replace(/\s+/g, ' ') as ArithmeticWord)
}

const plain = new Set<Kind>(['integer', 'number'])
const additive = new Set<Kind>(['integer', 'number', 'money', 'percentage', 'hours'])

/** The outcome of an operator on two types; undefined when there is none, `mixed` for days with months. */
export function arithmeticOutcome(operator: ArithmeticWord, left: Operand, right: Operand): Operand | 'mixed' | undefined {
  switch (operator) {
    case 'plus':
    case 'min':
      return sum(operator, left, right)
    case 'maal':
      return product(left, right) ?? product(right, left)
    case 'gedeeld door':
      return quotient(left, right)
  }
}

function sum(operator: 'plus' | 'min', left: Operand, right: Operand): Operand | 'mixed' | undefined {
  const [from, to] = [left.type.kind, right.type.kind]
  if (from === 'date' && to === 'duration') return left
  if (from === 'date' && to === 'date') return operator === 'min' ? { type: { kind: 'duration' }, unit: 'days' } : undefined
  if (from === 'duration' && to === 'duration') {
    const bothKnown = left.unit !== undefined && right.unit !== undefined
    return bothKnown && left.unit !== right.unit ? 'mixed' : { type: left.type, unit: left.unit ?? right.unit }
  }
  if (plain.has(from) && plain.has(to)) return { type: { kind: from === 'integer' && to === 'integer' ? 'integer' : 'number' } }
  return from === to && additive.has(from) ? { type: left.type } : undefined
}

/** One order of the factors; the caller tries both. */
function product(factor: Operand, value: Operand): Operand | undefined {
  const [scale, kind] = [factor.type.kind, value.type.kind]
  if (scale === 'integer' && kind === 'integer') return { type: { kind: 'integer' } }
  if (plain.has(scale) && plain.has(kind)) return { type: { kind: 'number' } }
  if (plain.has(scale) && (additive.has(kind) || kind === 'duration')) return value
  const isShare = scale === 'percentage' && !plain.has(kind)
  return isShare && additive.has(kind) ? value : undefined
}

function quotient(left: Operand, right: Operand): Operand | undefined {
  const [from, by] = [left.type.kind, right.type.kind]
  if (plain.has(from) && plain.has(by)) return { type: { kind: 'number' } }
  if (plain.has(by) && additive.has(from)) return { type: left.type }
  if (from === by && (from === 'money' || from === 'hours' || from === 'percentage')) return { type: { kind: 'percentage' } }
  if (by === 'percentage' && (from === 'money' || from === 'hours')) return { type: left.type }
  return undefined
}
