import { formatDutchDate, formatDuration, formatEuro, fromDecimalText, multiply, exactFromInteger, formatDutchNumber, parseIsoDate, valueOf, type ConstantValue, type Exact } from '@inburgering/core'
import type { AstNode } from 'langium'
import { isHaakjes, isLiteraal, type Uitdrukking } from '../generated/ast.ts'
import { writtenWords } from '../tree/words.ts'
import { isProblem, readDate, readLiteral } from '../typing/literal.ts'

/** What stands in a place when it is a literal, with or without brackets. */
export function constantOf(node: Uitdrukking | undefined): ConstantValue | undefined {
  const inner = withoutBrackets(node)
  if (!isLiteraal(inner)) return undefined
  const value = readLiteral(inner)
  return isProblem(value) ? undefined : value
}

export function withoutBrackets(node: Uitdrukking | undefined): Uitdrukking | undefined {
  let inner = node
  while (isHaakjes(inner)) inner = inner.arg
  return inner
}

export function exactOf(value: ConstantValue | undefined): Exact | undefined {
  if (value?.kind !== 'money' && value?.kind !== 'percentage' && value?.kind !== 'integer' && value?.kind !== 'number' && value?.kind !== 'hours') return undefined
  return valueOf(fromDecimalText(value.value, 'plain'))
}

export function moneyText(value: Exact): string {
  return formatEuro(value, 'nl')
}

export function percentageText(value: Exact): string {
  const hundredfold = valueOf(multiply(value, exactFromInteger(100)))
  return hundredfold === undefined ? '' : `${formatDutchNumber(hundredfold)}%`
}

export function durationText(value: ConstantValue | undefined): string {
  return value?.kind === 'duration' ? formatDuration(value.value, 'nl') : ''
}

/** The date of a text as ISO 8601, which sorts as text; undefined for another text or a day that does not exist. */
export function isoDate(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readDate(text)
}

/** `12 mei 2024` for an ISO date. */
export function dutchDate(iso: string): string {
  const day = parseIsoDate(iso)
  return day === undefined ? iso : formatDutchDate(day)
}

/** The words of a node with single spaces and without comments: layout carries no meaning. */
export function wordsOf(node: AstNode | undefined): string {
  if (node === undefined) return ''
  return writtenWords(node).join(' ').replace(/ ,/g, ',').replace(/\( /g, '(').replace(/ \)/g, ')')
}

/** What readers see of a declaration: its label, or its name. */
export function shownName(node: AstNode): string {
  const { name, titel } = node as { name?: string; titel?: string }
  return name ?? titel ?? ''
}
