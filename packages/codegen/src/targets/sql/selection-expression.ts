import type { Expression } from '@inburgering/core'
import { constantOf } from '../../data/index.ts'
import { Identifiers } from '../text.ts'
import { literal, sqlConstant, sqlName, sqlType } from './sql-text.ts'

/** A value that only a run can tell: a column that somebody fills. */
export interface AskedValue {
  readonly column: string
  readonly type: string
  /** What it is, in the words of the rules. */
  readonly meaning: string
  readonly expression: Expression
}

const comparisons = { eq: '=', ne: '<>', ge: '>=', le: '<=', gt: '>', lt: '<' } as const
const numeric: ReadonlySet<Expression['type']['kind']> = new Set(['integer', 'number', 'money', 'percentage', 'hours'])

/**
 * The words of a selectie in SQL. What looks at the course of events becomes a column; the rest is said in SQL itself,
 * whose NULL is the unknown of the rules: `nee en onbekend` is `nee`.
 */
export class SelectionExpressions {
  private readonly identifiers = new Identifiers()
  private readonly columns = new Map<string, AskedValue>()
  private readonly clampsMonths: boolean

  /** @param clampsMonths a day that the month does not have becomes its last day, as SQL reckons */
  constructor(clampsMonths: boolean) {
    this.clampsMonths = clampsMonths
  }

  get asked(): readonly AskedValue[] {
    return [...this.columns.values()]
  }

  /** Undefined: SQL cannot say it, and has no type for a column of it. */
  sql(expression: Expression): string | undefined {
    return this.said(expression) ?? this.column(expression)
  }

  private said(expression: Expression): string | undefined {
    const constant = constantOf(expression)
    if (constant !== undefined) return constant.kind === 'duration' ? undefined : sqlConstant(constant)
    switch (expression.kind) {
      case 'peildatum':
        return 'p_peildatum'
      case 'logic': {
        const operands = expression.operands.map((operand) => this.sql(operand))
        return operands.includes(undefined) ? undefined : `(${operands.join(expression.operator === 'and' ? ' AND ' : ' OR ')})`
      }
      case 'not': {
        const operand = this.sql(expression.operand)
        return operand && `(NOT ${operand})`
      }
      case 'compare':
        return this.comparison(expression)
      case 'oneOf': {
        const [value, ...options] = [expression.value, ...expression.options].map((each) => this.sql(each))
        return value === undefined || options.includes(undefined) || options.length === 0 ? undefined : `(${value} ${expression.negated ? 'NOT IN' : 'IN'} (${options.join(', ')}))`
      }
      case 'arithmetic':
        return this.arithmetic(expression)
      default:
        return undefined
    }
  }

  /** A comparison with what never happened is nee; with what is unknown it is unknown. */
  private comparison({ operator, left, right }: Extract<Expression, { kind: 'compare' }>): string | undefined {
    const { kind } = left.type
    const hasOrder = numeric.has(kind) || kind === 'date'
    if (kind === 'duration' || (!hasOrder && operator !== 'eq' && operator !== 'ne')) return undefined
    const [one, other] = [this.sql(left), this.sql(right)]
    if (one === undefined || other === undefined) return undefined
    const test = `${one} ${comparisons[operator]} ${other}`
    return left.mayBeUnknown || right.mayBeUnknown ? `(${test})` : `coalesce(${test}, FALSE)`
  }

  private arithmetic({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>): string | undefined {
    const sign = { plus: '+', min: '-', maal: '*' }[operator as string]
    if (sign === undefined) return undefined
    const length = constantOf(right)
    if (left.type.kind === 'date' && length?.kind === 'duration') {
      if (sign === '*' || ('months' in length.value && !this.clampsMonths)) return undefined
      const date = this.sql(left)
      const [count, unit] = 'months' in length.value ? [length.value.months, 'months'] : [length.value.days, 'days']
      return date && `CAST(${date} ${sign} INTERVAL ${literal(`${count} ${unit}`)} AS DATE)`
    }
    if (!numeric.has(left.type.kind) || !numeric.has(right.type.kind)) return undefined
    const [one, other] = [this.sql(left), this.sql(right)]
    return one && other && `(${one} ${sign} ${other})`
  }

  private column(expression: Expression): string | undefined {
    const type = expression.type.kind === 'duration' ? undefined : sqlType(expression.type)
    if (type === undefined) return undefined
    const meaning = meaningOf(expression)
    const known = this.columns.get(meaning)
    if (known !== undefined) return `i.${known.column}`
    const column = this.identifiers.of(meaning, `i_${sqlName(meaning)}`)
    this.columns.set(meaning, { column, type, meaning, expression })
    return `i.${column}`
  }
}

/** What is asked of a run, in words from which its parts can be told: two that ask the same have the same words. */
function meaningOf(expression: Expression): string {
  switch (expression.kind) {
    case 'elsewhere':
      return `${expression.stelsel} ${meaningOf(expression.operand)}`
    case 'begrip':
      return expression.argument === undefined ? expression.name : `${expression.name} van ${meaningOf(expression.argument)}`
    case 'gegeven':
    case 'parameter':
    case 'tabel':
    case 'oordeel':
      return expression.name
    case 'state':
      return expression.subject.kind === 'value' ? expression.id : `${expression.subject.name} ${expression.negated ? 'niet ' : ''}${expression.state}`
    case 'known':
      return `${meaningOf(expression.operand)} ${expression.negated ? 'niet ' : ''}gegeven`
    default:
      return expression.id
  }
}
