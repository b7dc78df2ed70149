import { add, addDurations, divide, fromDecimalText, multiply, parseIsoDate, scaleDuration, subtract, toDecimalText, type ArithmeticExpression, type ConstantValue, type Exact, type ExactResult, type Expression } from '@inburgering/core'
import type { Vocabulary } from './vocabulary.ts'

/** The constant that an expression is, whoever is asked: a literal, a parameter with one version, or a sum of those. */
export function constantOf(expression: Expression, vocabulary: Vocabulary): ConstantValue | undefined {
  if (expression.kind === 'constant') return expression.constant
  if (expression.kind === 'parameter') {
    const versions = vocabulary.parameters.get(expression.name)?.versions ?? []
    return versions.length === 1 && versions[0] !== undefined ? constantOf(versions[0].value, vocabulary) : undefined
  }
  if (expression.kind !== 'arithmetic') return undefined
  const left = constantOf(expression.left, vocabulary)
  const right = constantOf(expression.right, vocabulary)
  return left === undefined || right === undefined ? undefined : computed(expression, left, right)
}

const operations: Readonly<Record<ArithmeticExpression['operator'], (left: Exact, right: Exact) => ExactResult>> = {
  plus: add,
  min: subtract,
  maal: multiply,
  'gedeeld door': divide,
}

function computed({ operator, type }: ArithmeticExpression, left: ConstantValue, right: ConstantValue): ConstantValue | undefined {
  if (left.kind === 'duration' && right.kind === 'duration') {
    const other = operator === 'min' ? scaleDuration(right.value, { num: -1, den: 1 }) : right.value
    const sum = other === undefined || (operator !== 'plus' && operator !== 'min') ? undefined : addDurations(left.value, other)
    return sum === undefined ? undefined : { kind: 'duration', value: sum }
  }
  const first = exactOf(left)
  const second = exactOf(right)
  const { kind } = type
  if (first === undefined || second === undefined) return undefined
  if (kind !== 'integer' && kind !== 'number' && kind !== 'money' && kind !== 'percentage' && kind !== 'hours') return undefined
  const result = operations[operator](first, second)
  return 'value' in result ? { kind, value: toDecimalText(result.value) } : undefined
}

/** A number, an amount or a date as a place on a line. */
export function exactOf(constant: ConstantValue): Exact | undefined {
  switch (constant.kind) {
    case 'integer':
    case 'number':
    case 'money':
    case 'percentage':
    case 'hours': {
      const value = fromDecimalText(constant.value, 'plain')
      return 'value' in value ? value.value : undefined
    }
    case 'date': {
      const day = parseIsoDate(constant.value)
      return day === undefined ? undefined : { num: day, den: 1 }
    }
    default:
      return undefined
  }
}
