import {
  compare,
  formatIsoDate,
  fromDecimalText,
  integerOf,
  levels,
  parseDuration,
  parseIncompleteDate,
  parseIsoDate,
  parseWrittenDate,
  resolveIncompleteDate,
  valueOf,
  type Exact,
  type Gegeven,
  type ValueType,
} from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'
import type { Specification } from '../program/specification.ts'
import { shown, type Findings } from './findings.ts'

/** Reads a JSON value as a type; reports and answers undefined when it is none. */
export function readValue(
  json: unknown,
  type: ValueType,
  path: string,
  specification: Specification,
  findings: Findings,
  incomplete?: Gegeven['incomplete'],
): Value | undefined {
  if (json === null) {
    findings.report('INB859', path, {})
    return undefined
  }
  const value = type.kind === 'date' ? readDate(json, incomplete) : readers[type.kind](json, type, specification)
  if (value !== undefined) return value
  if (type.kind === 'date' && typeof json === 'string') findings.report('INB856', path, { value: shown(json), meant: meantDate(json) })
  else findings.report('INB854', path, { value: shown(json), allowed: allowedFor(type, specification, incomplete) })
  return undefined
}

function readDate(json: unknown, incomplete: Gegeven['incomplete']): number | undefined {
  if (typeof json !== 'string') return undefined
  if (incomplete === undefined) return parseIsoDate(json)
  const date = parseIncompleteDate(json)
  return date && resolveIncompleteDate(date, incomplete)
}

/** People write `12 april 1990`; the exchange format has one way. */
function meantDate(text: string): string | undefined {
  const day = parseWrittenDate(text)
  return day === undefined ? undefined : formatIsoDate(day)
}

type Reader = (json: unknown, type: ValueType, specification: Specification) => Value | undefined

const readers: Readonly<Record<Exclude<ValueType['kind'], 'date'>, Reader>> = {
  boolean: (json) => (typeof json === 'boolean' ? json : undefined),
  text: (json) => (typeof json === 'string' ? json : undefined),
  integer: (json) => keep(exactOf(json), (value) => integerOf(value) !== undefined),
  number: (json) => exactOf(json),
  percentage: (json) => exactOf(json),
  hours: (json) => keep(exactOf(json), (value) => hasCents(value) && compare(value, nought) >= 0),
  money: (json) => keep(exactOf(json), hasCents),
  duration: (json) => (typeof json === 'string' ? parseDuration(json) : undefined),
  level: named,
  choice: named,
  onderdeel: named,
  leerroute: named,
}

function named(json: unknown, type: ValueType, specification: Specification): string | undefined {
  return typeof json === 'string' && namesOf(type, specification).includes(json) ? json : undefined
}

/** JSON numbers as they are written: 0.1 is exactly one tenth. */
function exactOf(json: unknown): Exact | undefined {
  return typeof json === 'number' ? valueOf(fromDecimalText(String(json), 'plain')) : undefined
}

const nought: Exact = { num: 0, den: 1 }

function hasCents(value: Exact): boolean {
  return typeof value.den === 'number' && 100 % value.den === 0
}

function keep(value: Exact | undefined, suits: (value: Exact) => boolean): Exact | undefined {
  return value !== undefined && suits(value) ? value : undefined
}

function namesOf(type: ValueType, specification: Specification): readonly string[] {
  switch (type.kind) {
    case 'level':
      return levels
    case 'choice':
      return (specification.keuzes.get(type.keuze)?.values ?? []).map(({ name }) => name)
    case 'onderdeel':
      return [...specification.onderdelen.keys()]
    case 'leerroute':
      return [...specification.leerroutes.keys()]
    default:
      return []
  }
}

function allowedFor(type: ValueType, specification: Specification, incomplete: Gegeven['incomplete']): string {
  const names = namesOf(type, specification)
  if (names.length > 0) return names.join(', ')
  return type.kind === 'date' && incomplete !== undefined ? 'incompleteDate' : type.kind
}
