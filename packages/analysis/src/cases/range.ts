import { add, compare, zero, type Exact, type Expression } from '@inburgering/core'
import { constantOf, exactOf } from './constant.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Between which values an amount can lie; absent: no limit is known. */
export interface Range {
  readonly minimum?: Exact
  readonly maximum?: Exact
}

const unlimited: Range = {}
const notNegative: Range = { minimum: zero }

/** Facts are never below nothing: hours, shares, amounts, counts. A getal may be. */
function rangeOfFact({ type }: Expression): Range {
  const { kind } = type
  return kind === 'hours' || kind === 'percentage' || kind === 'money' || kind === 'integer' || kind === 'duration' ? notNegative : unlimited
}

/** What is known of the values that an expression can have. */
export function rangeOf(expression: Expression, vocabulary: Vocabulary, depth = 8): Range {
  const constant = constantOf(expression, vocabulary)
  const value = constant === undefined ? undefined : exactOf(constant)
  if (value !== undefined) return { minimum: value, maximum: value }
  if (expression.type.kind === 'date' || depth === 0) return unlimited
  const of = (part: Expression): Range => rangeOf(part, vocabulary, depth - 1)
  switch (expression.kind) {
    case 'gegeven':
    case 'attribute':
    case 'lastKnown':
    case 'between':
      return rangeOfFact(expression)
    case 'aggregate':
      return expression.operator === 'count' ? rangeOfCount(expression.from, vocabulary) : rangeOfFact(expression)
    case 'parameter':
      return union((vocabulary.parameters.get(expression.name)?.versions ?? []).map((version) => of(version.value)))
    case 'begrip': {
      const definition = vocabulary.begrippen.get(expression.name)?.definition
      if (definition === undefined) return rangeOfFact(expression)
      if (definition.kind !== 'rules') return of(definition)
      return union([...definition.rules.map((rule) => rule.then), ...(definition.otherwise === undefined ? [] : [definition.otherwise])].map(of))
    }
    case 'tabel':
      return union((vocabulary.tabellen.get(expression.name)?.rows ?? []).map((row) => of(row.value)))
    case 'arithmetic': {
      const left = of(expression.left)
      const right = of(expression.right)
      if (expression.operator === 'plus') return { ...sum('minimum', left, right), ...sum('maximum', left, right) }
      if (expression.operator === 'min') return unlimited
      return isNotNegative(left) && isNotNegative(right) ? notNegative : unlimited
    }
    case 'extreme':
      return union(expression.operands.map(of))
    case 'wholeDay':
      return of(expression.operand)
    case 'round':
      return isNotNegative(of(expression.operand)) ? notNegative : unlimited
    default:
      return unlimited
  }
}

type CountedSet = Extract<Expression, { kind: 'aggregate' }>['from']

function rangeOfCount(from: CountedSet, vocabulary: Vocabulary): Range {
  const members = from.kind === 'onderdelen' ? vocabulary.groepen.get(from.groep)?.members.length : undefined
  return members === undefined ? notNegative : { minimum: zero, maximum: { num: members, den: 1 } }
}

function isNotNegative({ minimum }: Range): boolean {
  return minimum !== undefined && compare(minimum, zero) >= 0
}

function sum(side: 'minimum' | 'maximum', left: Range, right: Range): Range {
  const a = left[side]
  const b = right[side]
  const total = a === undefined || b === undefined ? undefined : add(a, b)
  return total !== undefined && 'value' in total ? { [side]: total.value } : {}
}

function union(ranges: readonly Range[]): Range {
  return { ...outermost('minimum', ranges, -1), ...outermost('maximum', ranges, 1) }
}

function outermost(side: 'minimum' | 'maximum', ranges: readonly Range[], direction: 1 | -1): Range {
  let found: Exact | undefined
  for (const { [side]: limit } of ranges) {
    if (limit === undefined) return {}
    if (found === undefined || compare(limit, found) === direction) found = limit
  }
  return found === undefined ? {} : { [side]: found }
}
