import { dayFromCivil, exactFromInteger, divide, formatIsoDate, fromDecimalText, integerOf, isLevel, parseDuration, parseDutchDate, parseEuro, toDecimalText, valueOf, type ConstantValue, type Exact } from '@inburgering/core'
import type { Literaal } from '../generated/ast.ts'

/** Why a literal has no value: the day does not exist, or the text cannot be read; then how it is written. */
export type LiteralProblem = { readonly problem: 'date' } | { readonly problem: 'text'; readonly suggestion: string; readonly sign: 'cents' | 'thousands' | 'example' }

/** The value of a literal; read once, for a tree does not change. */
export function readLiteral(node: Literaal): ConstantValue | LiteralProblem {
  const known = values.get(node)
  if (known !== undefined) return known
  const value = read(node)
  values.set(node, value)
  return value
}
const values = new WeakMap<Literaal, ConstantValue | LiteralProblem>()

function read(node: Literaal): ConstantValue | LiteralProblem {
  const text = tidy(node.tekst)
  switch (node.$type) {
    case 'BedragLiteraal':
      return exact('money', valueOf(parseEuro(text)), '€ 1.250,50', foreignSigns(text))
    case 'PercentageLiteraal':
      return exact('percentage', hundredth(number(text.replace(/\s*(%|procent)$/, ''))), '20%')
    case 'UrenLiteraal':
      return exact('hours', number(text.replace(/\s+(uur|uren)$/, '')), '600 uur')
    case 'DuurLiteraal': {
      const duration = parseDuration(text)
      return duration === undefined ? { problem: 'text', suggestion: '18 maanden', sign: 'example' } : { kind: 'duration', value: duration }
    }
    case 'DatumLiteraal': {
      const date = readDate(text)
      return date === undefined ? { problem: 'date' } : { kind: 'date', value: date }
    }
    case 'GetalLiteraal': {
      const value = number(text)
      return exact(value !== undefined && integerOf(value) !== undefined && !text.includes(',') ? 'integer' : 'number', value, '0,75')
    }
    case 'JaNee':
      return { kind: 'boolean', value: text === 'ja' }
    case 'NiveauLiteraal':
      return isLevel(text) ? { kind: 'level', value: text } : { problem: 'text', suggestion: 'B1', sign: 'example' }
  }
}

/** A date in any of the accepted forms, as ISO 8601; undefined when that day does not exist. */
export function readDate(text: string): string | undefined {
  const written = tidy(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)
  const digits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written)
  const day = iso
    ? dayFromCivil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : digits
      ? dayFromCivil(Number(digits[3]), Number(digits[2]), Number(digits[1]))
      : parseDutchDate(written)
  return day === undefined ? undefined : formatIsoDate(day)
}

export function isProblem(value: ConstantValue | LiteralProblem): value is LiteralProblem {
  return 'problem' in value
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

function number(text: string): Exact | undefined {
  return valueOf(fromDecimalText(text, 'nl'))
}

function hundredth(value: Exact | undefined): Exact | undefined {
  const hundred = exactFromInteger(100)
  return value && valueOf(divide(value, hundred))
}

function exact(kind: 'integer' | 'number' | 'money' | 'percentage' | 'hours', value: Exact | undefined, suggestion: string, foreign?: LiteralProblem): ConstantValue | LiteralProblem {
  return value === undefined ? (foreign ?? { problem: 'text', suggestion, sign: 'example' }) : { kind, value: toDecimalText(value) }
}

/** An amount with the point and the comma of other countries: `€ 249.50`, `€ 1,250`. */
function foreignSigns(text: string): LiteralProblem | undefined {
  const cents = /^(.*\d)\.(\d{1,2})$/.exec(text)
  if (cents) return { problem: 'text', suggestion: `${cents[1]},${(cents[2] ?? '').padEnd(2, '0')}`, sign: 'cents' }
  const thousands = /^(.*\d),(\d{3})$/.exec(text)
  if (thousands) return { problem: 'text', suggestion: `${thousands[1]}.${thousands[2]}`, sign: 'thousands' }
  const short = /^(.*\d),(\d)$/.exec(text)
  return short ? { problem: 'text', suggestion: `${short[1]},${short[2]}0`, sign: 'cents' } : undefined
}
