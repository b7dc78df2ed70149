import type { Axis, NamesAxis } from './axis.ts'
import { all, always, any, never, not, same, type Comparison, type Formula } from './formula.ts'
import { stands } from './cells.ts'
import { constantOf } from './constant.ts'
import { axisOnLine, lineOf, valuesOf, type Line } from './line-of.ts'
import { termKey } from '../expressions/term-key.ts'
import { comparisonWords, dateComparisonWords, wordsOf } from '../expressions/words.ts'
import type { Band, CompareExpression, ConstantValue, Expression } from '@inburgering/core'
import type { Vocabulary } from './vocabulary.ts'

/** Turns conditions into formulas over shared axes: equal terms in two conditions are one axis. */
export interface Space {
  readonly axes: ReadonlyMap<string, Axis>
  readonly vocabulary: Vocabulary
  readonly formulaOf: (condition: Expression) => Formula
  readonly bandFormula: (input: Expression, band: Band) => Formula
  readonly equals: (left: Expression, right: Expression) => Formula
}

const flipped: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', ge: 'le', le: 'ge', gt: 'lt', lt: 'gt' }

/** How a first term may stand to a second one, by comparison. */
const standings: Readonly<Record<Comparison, readonly string[]>> = {
  eq: ['eq'],
  ne: ['lt', 'gt'],
  ge: ['eq', 'gt'],
  le: ['lt', 'eq'],
  gt: ['gt'],
  lt: ['lt'],
}

const elsewhere = 'iets anders'

export function createSpace(vocabulary: Vocabulary): Space {
  const axes = new Map<string, Axis>()

  function formulaOf(condition: Expression): Formula {
    switch (condition.kind) {
      case 'constant':
        return condition.constant.kind === 'boolean' && condition.constant.value ? always : never
      case 'not':
        return not(formulaOf(condition.operand))
      case 'logic':
        return { kind: condition.operator === 'and' ? 'all' : 'any', parts: condition.operands.map(formulaOf) }
      case 'compare':
        return compare(condition.operator, condition.left, condition.right)
      case 'oneOf': {
        const found = any(...condition.options.map((option) => compare('eq', condition.value, option)))
        return condition.negated ? not(found) : found
      }
      case 'state':
        return condition.negated ? not(truth({ ...condition, negated: false })) : truth(condition)
      case 'known':
        return condition.negated ? not(truth({ ...condition, negated: false })) : truth(condition)
      case 'aggregate':
        return condition.operator === 'none' ? not(exists(condition)) : condition.operator === 'exists' ? exists(condition) : truth(condition)
      default:
        return truth(condition)
    }
  }

  /** A condition that is not taken apart: ja or nee. */
  function truth(condition: Expression): Formula {
    const key = termKey(condition)
    if (!axes.has(key)) axes.set(key, truthAxis(key, condition))
    return { kind: 'names', axis: key, allowed: new Set(['ja']) }
  }

  /** `er is een X` is: the number of X is at least 1. */
  function exists(condition: Extract<Expression, { kind: 'aggregate' }>): Formula {
    const count: Expression = { ...condition, operator: 'count', type: { kind: 'integer' } }
    return withConstant('ge', count, { kind: 'integer', value: '1' }) ?? truth(condition)
  }

  function compare(operator: Comparison, left: Expression, right: Expression): Formula {
    if (termKey(left) === termKey(right)) return operator === 'eq' || operator === 'ge' || operator === 'le' ? always : never
    if (left.type.kind === 'boolean') {
      const equal = same(formulaOf(left), formulaOf(right))
      return operator === 'ne' ? not(equal) : equal
    }
    const leftConstant = constantOf(left, vocabulary)
    const rightConstant = constantOf(right, vocabulary)
    if (leftConstant !== undefined && rightConstant !== undefined) return withConstants(operator, left, leftConstant, rightConstant) ?? relation(operator, left, right)
    const withOne = rightConstant !== undefined ? withConstant(operator, left, rightConstant) : leftConstant !== undefined ? withConstant(flipped[operator], right, leftConstant) : undefined
    return withOne ?? relation(operator, left, right)
  }

  /** Two constants: what stands there is always or never so. */
  function withConstants(operator: Comparison, term: Expression, left: ConstantValue, right: ConstantValue): Formula | undefined {
    const line = lineOf(term, right, vocabulary)
    const place = line?.place(left)
    const bound = line?.place(right)
    if (place !== undefined && bound !== undefined) return stands(place, operator, bound) ? always : never
    if (typeof left.value !== 'string' || typeof right.value !== 'string') return undefined
    return (left.value === right.value) === (operator === 'eq') ? always : never
  }

  function lineKey(term: Expression, line: Line): string {
    const key = `${termKey(term)}${line.unit}`
    if (!axes.has(key)) axes.set(key, axisOnLine(key, term, line, vocabulary))
    return key
  }

  function withConstant(operator: Comparison, term: Expression, constant: ConstantValue): Formula | undefined {
    const line = lineOf(term, constant, vocabulary)
    if (line !== undefined) {
      const bound = line.place(constant)
      if (bound === undefined) return undefined
      const key = lineKey(term, line)
      const axis = axes.get(key)
      if (axis?.kind === 'line') axis.bounds.push(bound)
      return { kind: 'line', axis: key, operator, bound }
    }
    if (typeof constant.value !== 'string' || (operator !== 'eq' && operator !== 'ne')) return undefined
    const key = termKey(term)
    if (!axes.has(key)) axes.set(key, namesAxis(key, term))
    const axis = axes.get(key)
    if (axis?.kind === 'names') axis.values.add(constant.value)
    const found: Formula = { kind: 'names', axis: key, allowed: new Set([constant.value]) }
    return operator === 'eq' ? found : not(found)
  }

  function namesAxis(key: string, term: Expression): NamesAxis {
    return { kind: 'names', key, term, values: new Set(namesFor(term)), words: (name) => `${wordsOf(term)} is ${name}` }
  }

  function namesFor({ type }: Expression): readonly string[] {
    if (type.kind === 'leerroute') return vocabulary.leerroutes
    if (type.kind === 'onderdeel') return [...vocabulary.onderdelen.keys()]
    const keuze = type.kind === 'choice' ? vocabulary.keuzes.get(type.keuze) : undefined
    return keuze === undefined ? [elsewhere] : valuesOf(keuze)
  }

  /** How one term stands to another, when neither is a constant. */
  function relation(operator: Comparison, left: Expression, right: Expression): Formula {
    const swap = termKey(left) > termKey(right)
    const [first, second] = swap ? [right, left] : [left, right]
    const key = `${termKey(first)} ~ ${termKey(second)}`
    if (!axes.has(key)) axes.set(key, relationAxis(key, first, second))
    return { kind: 'names', axis: key, allowed: new Set(standings[swap ? flipped[operator] : operator]) }
  }

  function bandFormula(input: Expression, band: Band): Formula {
    if (band.kind === 'any') return always
    if (band.kind === 'values') return any(...band.values.map((value) => compare('eq', input, value)))
    const { from, to } = band
    return all(
      ...(from === undefined ? [] : [compare(from.inclusive ? 'ge' : 'gt', input, from.value)]),
      ...(to === undefined ? [] : [compare(to.inclusive ? 'le' : 'lt', input, to.value)]),
    )
  }

  return { axes, vocabulary, formulaOf, bandFormula, equals: (left, right) => compare('eq', left, right) }
}

function truthAxis(key: string, term: Expression): NamesAxis {
  const words = (value: string): string => {
    if (term.kind === 'state' || term.kind === 'known') return wordsOf({ ...term, negated: value === 'nee' })
    return `${wordsOf(term)} is ${value}`
  }
  return { kind: 'names', key, term, values: new Set(['ja', 'nee']), words }
}

function relationAxis(key: string, left: Expression, right: Expression): NamesAxis {
  const words = left.type.kind === 'date' ? dateComparisonWords : comparisonWords
  const term: CompareExpression = { kind: 'compare', operator: 'eq', left, right, id: left.id, type: { kind: 'boolean' }, mayBeUnknown: false, origin: left.origin, sources: [] }
  const say = (standing: string): string => `${wordsOf(left)} ${words[standing as Comparison]} ${wordsOf(right)}`
  return { kind: 'names', key, term, values: new Set(['lt', 'eq', 'gt']), words: say }
}
