import type { CompareExpression, Expression, RecordRef } from '@inburgering/core'
import { constantWords } from '../expressions/constant-words.ts'
import { comparisonWords, dateComparisonWords, wordsOf } from '../expressions/words.ts'
import type { Change } from './change.ts'
import { nudged } from './nudge.ts'

type Plain = Omit<Change, 'origin'>
type Changes = { readonly [K in Expression['kind']]?: (expression: Extract<Expression, { kind: K }>) => readonly Plain[] }

const beside: Readonly<Record<CompareExpression['operator'], CompareExpression['operator']>> = { ge: 'gt', gt: 'ge', le: 'lt', lt: 'le', eq: 'ne', ne: 'eq' }

const changes: Changes = {
  constant: (expression) => {
    const constant = nudged(expression.constant)
    if (constant === undefined) return []
    return [{ how: 'stap', description: `${constantWords(expression.constant)} wordt ${constantWords(constant)}`, replacement: { ...expression, constant } }]
  },
  compare: (expression) => {
    const operator = beside[expression.operator]
    const words = expression.left.type.kind === 'date' ? dateComparisonWords : comparisonWords
    return [{ how: operator, description: `"${wordsOf(expression)}": ${words[expression.operator]} wordt ${words[operator]}`, replacement: { ...expression, operator } }]
  },
  oneOf: (expression) => expression.options.map((option, index) => ({
    how: `zonder:${index + 1}`,
    description: `"${wordsOf(expression)}" zonder ${wordsOf(option)}`,
    replacement: { ...expression, options: expression.options.filter((_, other) => other !== index) },
  })),
  logic: (expression) => expression.operands.map((operand, index) => {
    const rest = expression.operands.filter((_, other) => other !== index)
    const letters = expression.letters?.filter((_, other) => other !== index)
    const replacement = rest.length === 1 ? rest[0] : { ...expression, operands: rest, ...(letters === undefined ? {} : { letters }) }
    return { how: `zonder:${index + 1}`, description: `zonder de voorwaarde "${wordsOf(operand)}"`, replacement }
  }),
  not: (expression) => [{ how: 'zonder_niet', description: `"${wordsOf(expression)}" zonder niet`, replacement: expression.operand }],
  state: (expression) => [negated(expression, { ...expression, negated: !expression.negated })],
  known: (expression) => [negated(expression, { ...expression, negated: !expression.negated })],
  oordeel: (expression) => [negated(expression, { ...expression, id: `${expression.id}/niet`, kind: 'not', operand: expression })],
  begrip: truth,
  gegeven: truth,
  attribute: (expression) => [...truth(expression), ...otherRecord(expression.of).map(({ of, description }) => ({ how: of.kind, description, replacement: { ...expression, of } }))],
  arithmetic: (expression) => {
    const operator = ({ plus: 'min', min: 'plus', maal: undefined, 'gedeeld door': undefined } as const)[expression.operator]
    return operator === undefined ? [] : [{ how: operator, description: `"${wordsOf(expression)}": ${expression.operator} wordt ${operator}`, replacement: { ...expression, operator } }]
  },
  extreme: (expression) => {
    const which = expression.which === 'largest' ? 'smallest' : 'largest'
    const replacement: Expression = { ...expression, which }
    return [{ how: which, description: `"${wordsOf(expression)}" wordt "${wordsOf(replacement)}"`, replacement }]
  },
  aggregate: (expression) => {
    const found: Plain[] = []
    const { window: _, ...everywhere } = expression
    const { where: __, ...all } = expression
    if (expression.operator === 'exists') found.push(negated(expression, { ...expression, operator: 'none' }))
    if (expression.operator === 'none') found.push(negated(expression, { ...expression, operator: 'exists' }))
    if (expression.window !== undefined) found.push({ how: 'zonder_venster', description: `"${wordsOf(expression)}" op elke dag`, replacement: everywhere })
    if (expression.where !== undefined) found.push({ how: 'zonder_waarvan', description: `"${wordsOf(expression)}" zonder waarvan`, replacement: all })
    return found
  },
  wholeDay: (expression) => [{ how: 'zonder_hele_dag', description: `"${wordsOf(expression)}" zonder over de hele dag`, replacement: expression.operand }],
}

/** The smallest changes of an expression itself, without its operands. */
export function changesOfExpression(expression: Expression): readonly Change[] {
  const make = changes[expression.kind] as ((expression: Expression) => readonly Plain[]) | undefined
  return (make?.(expression) ?? []).map((change) => ({ ...change, origin: expression.origin }))
}

function negated(expression: Expression, opposite: Expression): Plain {
  return { how: 'niet', description: `"${wordsOf(expression)}" wordt "${wordsOf(opposite)}"`, replacement: opposite }
}

function truth(expression: Expression): readonly Plain[] {
  if (expression.type.kind !== 'boolean') return []
  return [negated(expression, { ...expression, id: `${expression.id}/niet`, kind: 'not', operand: expression } as Expression)]
}

function otherRecord(of: RecordRef): readonly { readonly of: RecordRef; readonly description: string }[] {
  if (of.kind === 'first') return [{ of: { ...of, kind: 'last' }, description: 'de eerste wordt de laatste' }]
  if (of.kind === 'last') return [{ of: { ...of, kind: 'first' }, description: 'de laatste wordt de eerste' }]
  return []
}
