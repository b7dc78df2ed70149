import { exactRatio, formatDuration, formatDutchDate, integerOf, levels, zero, type ConstantValue, type Exact, type Expression, type Keuze } from '@inburgering/core'
import { numberWords } from '../expressions/constant-words.ts'
import { wordsOf } from '../expressions/words.ts'
import type { LineAxis, Scale } from './axis.ts'
import { exactOf } from './constant.ts'
import { distinct, possibleValues } from './possible-values.ts'
import { rangeOf } from './range.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How an ordered term lies on a line: in which unit, and how a place on it is said. */
export interface Line {
  /** Tells apart terms that are compared in two units that have no order between them: months and days. */
  readonly unit: string
  readonly scale: Scale
  readonly minimum?: Exact
  readonly maximum?: Exact
  readonly place: (constant: ConstantValue) => Exact | undefined
  readonly valueWords: (value: Exact) => string
}

const whole: Scale = { step: { num: 1, den: 1 }, dense: false }
const hundredths: Scale = { step: { num: 1, den: 100 }, dense: true }
const cents: Scale = { step: { num: 1, den: 100 }, dense: false }
const hundredthsOfPercent: Scale = { step: { num: 1, den: 10_000 }, dense: true }
/** The line of a term, seen from a constant that it is compared with; absent for terms without an order. */
export function lineOf(term: Expression, constant: ConstantValue, vocabulary: Vocabulary): Line | undefined {
  const { type } = term
  switch (type.kind) {
    case 'integer':
      return { unit: '', scale: whole, ...rangeOf(term, vocabulary), place: exactOf, valueWords: (value) => numberWords(value, 'integer') }
    case 'number':
    case 'hours':
      return { unit: '', scale: hundredths, ...rangeOf(term, vocabulary), place: exactOf, valueWords: (value) => numberWords(value, type.kind) }
    case 'money':
      return { unit: '', scale: isInCents(term) ? cents : hundredths, ...rangeOf(term, vocabulary), place: exactOf, valueWords: (value) => numberWords(value, 'money') }
    case 'percentage':
      return { unit: '', scale: hundredthsOfPercent, ...rangeOf(term, vocabulary), place: exactOf, valueWords: (value) => numberWords(value, 'percentage') }
    case 'date':
      return { unit: '', scale: whole, place: exactOf, valueWords: (value) => formatDutchDate(integerOf(value) ?? 0) }
    case 'level':
      return named(levels)
    case 'choice': {
      const keuze = vocabulary.keuzes.get(type.keuze)
      return keuze?.ordered === true ? named(valuesOf(keuze)) : undefined
    }
    case 'duration':
      return constant.kind === 'duration' ? durationLine(term, 'months' in constant.value ? 'months' : 'days', vocabulary) : undefined
    default:
      return undefined
  }
}

export function valuesOf(keuze: Keuze): readonly string[] {
  return keuze.values.map(({ name }) => name)
}

/** An amount that someone gives is in cents; one that is computed may have parts of a cent. */
function isInCents({ kind }: Expression): boolean {
  return kind === 'gegeven' || kind === 'attribute' || kind === 'lastKnown' || kind === 'parameter'
}

function named(names: readonly string[]): Line {
  return {
    unit: '',
    scale: whole,
    minimum: zero,
    maximum: { num: names.length - 1, den: 1 },
    place: (constant) => {
      const index = typeof constant.value === 'string' ? names.indexOf(constant.value) : -1
      return index < 0 ? undefined : { num: index, den: 1 }
    },
    valueWords: (value) => names[integerOf(value) ?? 0] ?? '',
  }
}

/** A period lies between two whole months; a length that someone gives does not. */
function durationLine(term: Expression, unit: 'months' | 'days', vocabulary: Vocabulary): Line {
  const isPeriod = term.kind === 'attribute' && unit === 'months'
  return {
    unit,
    scale: isPeriod ? { step: { num: 1, den: 30 }, dense: true } : whole,
    ...(rangeOf(term, vocabulary).minimum === undefined ? {} : { minimum: zero }),
    place: ({ kind, value }) => {
      if (kind !== 'duration' || typeof value !== 'object') return undefined
      const count = unit === 'months' ? ('months' in value ? value.months : undefined) : 'days' in value ? value.days : undefined
      return count === undefined ? undefined : { num: count, den: 1 }
    },
    valueWords: (value) => durationWords(value, unit),
  }
}

function durationWords(value: Exact, unit: 'months' | 'days'): string {
  const count = integerOf(value)
  if (count !== undefined) return formatDuration(unit === 'months' ? { months: count } : { days: count }, 'nl')
  const months = Number(BigInt(value.num) / BigInt(value.den))
  const rest = exactRatio(BigInt(value.num) - BigInt(months) * BigInt(value.den), BigInt(value.den))
  const days = 'value' in rest ? Math.round((Number(rest.value.num) * 30) / Number(rest.value.den)) : 0
  const tail = formatDuration({ days }, 'nl')
  return months === 0 ? tail : `${formatDuration({ months }, 'nl')} en ${tail}`
}

export function axisOnLine(key: string, term: Expression, line: Line, vocabulary: Vocabulary): LineAxis {
  const { scale, minimum, maximum, valueWords } = line
  const possible = possibleValues(term, vocabulary)?.map(line.place)
  const only = possible?.every((place) => place !== undefined) === true ? distinct(possible) : undefined
  return {
    kind: 'line',
    key,
    term,
    scale,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(only === undefined ? {} : { only }),
    bounds: [],
    words: (value) => termValueWords(term, value, valueWords),
  }
}

function termValueWords(term: Expression, value: Exact, valueWords: (value: Exact) => string): string {
  const isNone = term.kind === 'aggregate' && term.operator === 'count' && value.num === 0
  return isNone ? wordsOf({ ...term, operator: 'none' }) : `${wordsOf(term)} is ${valueWords(value)}`
}
