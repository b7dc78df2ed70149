import { add, compare, divide, fromDecimalText, multiply, subtract, zero, type Exact, type ExactResult, type Expression } from '@inburgering/core'
import type { RulesOnDay } from './rules-on-day.ts'

/** Between which values something lies on a day; absent: nothing bounds it. */
export interface Between {
  readonly lowest?: Exact | undefined
  readonly highest?: Exact | undefined
}

const deepest = 10

/** What an amount or share can be at least and at most, whoever it is about. */
export function between(expression: Expression, rules: RulesOnDay, depth = deepest): Between {
  if (depth === 0) return {}
  const of = (part: Expression): Between => between(part, rules, depth - 1)
  switch (expression.kind) {
    case 'constant': {
      const { constant } = expression
      const value = typeof constant.value === 'string' && constant.kind !== 'date' ? fromDecimalText(constant.value, 'plain') : undefined
      return value !== undefined && 'value' in value ? { lowest: value.value, highest: value.value } : {}
    }
    case 'parameter': {
      const value = expression.on === undefined ? rules.parameters.get(expression.name) : undefined
      return value === undefined ? {} : of(value)
    }
    case 'tabel': {
      const tabel = rules.tabellen.get(expression.name)
      return tabel === undefined ? {} : tabel.times.map(of).reduce(times, widest(tabel.values.map(of)))
    }
    case 'begrip': {
      const definition = rules.begrippen.get(expression.name)?.definition
      if (definition === undefined) return {}
      if (definition.kind !== 'rules') return of(definition)
      return widest([...definition.rules.map(({ then }) => then), ...(definition.otherwise === undefined ? [] : [definition.otherwise])].map(of))
    }
    case 'extreme': {
      const parts = expression.operands.map(of)
      return expression.which === 'largest'
        ? { lowest: outermost(parts.flatMap(({ lowest }) => lowest ?? []), 1), highest: parts.some(({ highest }) => highest === undefined) ? undefined : outermost(parts.flatMap(({ highest }) => highest ?? []), 1) }
        : { lowest: parts.some(({ lowest }) => lowest === undefined) ? undefined : outermost(parts.flatMap(({ lowest }) => lowest ?? []), -1), highest: outermost(parts.flatMap(({ highest }) => highest ?? []), -1) }
    }
    case 'arithmetic': {
      const [left, right] = [of(expression.left), of(expression.right)]
      if (expression.operator === 'plus') return { lowest: both(add, left.lowest, right.lowest), highest: both(add, left.highest, right.highest) }
      if (expression.operator === 'min') return { lowest: both(subtract, left.lowest, right.highest), highest: both(subtract, left.highest, right.lowest) }
      if (expression.operator === 'maal') return times(left, right)
      return isPositive(right) && isPositive(left) ? { lowest: both(divide, left.lowest, right.highest), highest: both(divide, left.highest, right.lowest) } : {}
    }
    case 'wholeDay':
    case 'round':
      return of(expression.operand)
    case 'gegeven':
    case 'attribute':
    case 'lastKnown':
    case 'aggregate': {
      // Facts of these kinds are never below nothing.
      const { kind } = expression.type
      return kind === 'money' || kind === 'hours' || kind === 'percentage' || kind === 'integer' ? { lowest: zero } : {}
    }
    default:
      return {}
  }
}

/** The product of two things that are not below nothing. */
export function times(left: Between, right: Between): Between {
  if (!isPositive(left) || !isPositive(right)) return {}
  return { lowest: both(multiply, left.lowest, right.lowest), highest: both(multiply, left.highest, right.highest) }
}

function isPositive({ lowest }: Between): boolean {
  return lowest !== undefined && compare(lowest, zero) >= 0
}

function both(operation: (left: Exact, right: Exact) => ExactResult, left: Exact | undefined, right: Exact | undefined): Exact | undefined {
  const result = left === undefined || right === undefined ? undefined : operation(left, right)
  return result !== undefined && 'value' in result ? result.value : undefined
}

function widest(parts: readonly Between[]): Between {
  const all = (side: keyof Between, direction: 1 | -1): Exact | undefined => (parts.some((part) => part[side] === undefined) ? undefined : outermost(parts.flatMap((part) => part[side] ?? []), direction))
  return { lowest: all('lowest', -1), highest: all('highest', 1) }
}

function outermost(values: readonly Exact[], direction: 1 | -1): Exact | undefined {
  return values.toSorted((one, other) => direction * compare(other, one))[0]
}
