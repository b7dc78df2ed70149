import { add, fromDecimalText, multiply, subtract, toDecimalText, valueOf, type ConstantValue, type Exact, type Expression } from '@inburgering/core'

/** What an expression is on every day and for every person: a constant, or arithmetic with constants (`66 jaar plus 7 maanden`). */
export function constantOf(expression: Expression): ConstantValue | undefined {
  if (expression.kind === 'constant') return expression.constant
  if (expression.kind !== 'arithmetic') return undefined
  const [left, right] = [constantOf(expression.left), constantOf(expression.right)]
  if (left === undefined || right === undefined) return undefined
  if (left.kind === 'duration' && right.kind === 'duration') return together(left.value, right.value, expression.operator)
  const { kind } = expression.type
  if (kind !== 'integer' && kind !== 'number' && kind !== 'money' && kind !== 'percentage' && kind !== 'hours') return undefined
  const [one, other] = [exactOf(left), exactOf(right)]
  const value = one && other && calculated(one, other, expression.operator)
  return value && { kind, value: toDecimalText(value) }
}

type Duration = Extract<ConstantValue, { kind: 'duration' }>['value']

function together(left: Duration, right: Duration, operator: string): ConstantValue | undefined {
  const sign = operator === 'plus' ? 1 : operator === 'min' ? -1 : undefined
  if (sign === undefined) return undefined
  if ('months' in left && 'months' in right) return { kind: 'duration', value: { months: left.months + sign * right.months } }
  return 'days' in left && 'days' in right ? { kind: 'duration', value: { days: left.days + sign * right.days } } : undefined
}

/** The number of a constant; undefined when it is none. */
export function exactOf(constant: ConstantValue): Exact | undefined {
  return constant.kind !== 'duration' && constant.kind !== 'boolean' ? valueOf(fromDecimalText(constant.value, 'plain')) : undefined
}

function calculated(left: Exact, right: Exact, operator: string): Exact | undefined {
  if (operator === 'plus') return valueOf(add(left, right))
  if (operator === 'min') return valueOf(subtract(left, right))
  return operator === 'maal' ? valueOf(multiply(left, right)) : undefined
}
