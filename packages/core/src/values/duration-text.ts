import type { Duration } from './duration.ts'
import { integerOf, exactFromInteger, multiply } from './exact.ts'
import type { Exact } from './exact.ts'
import { fromDecimalText } from './exact-text.ts'

/** The units of the law and what one of each is. */
const units = {
  dag: { days: 1 },
  week: { days: 7 },
  maand: { months: 1 },
  jaar: { months: 12 },
} as const satisfies Record<string, Duration>

export type DurationUnit = keyof typeof units

const unitWords: Readonly<Record<string, DurationUnit>> = {
  dag: 'dag',
  dagen: 'dag',
  week: 'week',
  weken: 'week',
  maand: 'maand',
  maanden: 'maand',
  jaar: 'jaar',
  jaren: 'jaar',
}

/** The unit a Dutch word names, singular or plural. */
export function durationUnit(word: string): DurationUnit | undefined {
  const key = word.toLowerCase()
  return Object.hasOwn(unitWords, key) ? unitWords[key] : undefined
}

/** `amount` units; undefined when that is no whole number of months or days (`1,3 jaar`). */
export function durationOf(amount: Exact, unit: DurationUnit): Duration | undefined {
  return scaleDuration(units[unit], amount)
}

/** `factor` times a duration; undefined when the outcome is no whole number of its unit. */
export function scaleDuration(duration: Duration, factor: Exact): Duration | undefined {
  const isDays = 'days' in duration
  const product = multiply(exactFromInteger(isDays ? duration.days : duration.months), factor)
  const count = 'value' in product ? integerOf(product.value) : undefined
  if (count === undefined) return undefined
  return isDays ? { days: count } : { months: count }
}

/** Reads `18 maanden`, `10 weken`, `1,5 jaar`; undefined for another shape or when it is not whole. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^\s*([\d.,]+)\s+([a-z]+)\s*$/i.exec(text)
  if (!match) return undefined
  const amount = fromDecimalText(match[1] ?? '', 'nl')
  const unit = durationUnit(match[2] ?? '')
  return 'value' in amount && unit !== undefined ? durationOf(amount.value, unit) : undefined
}

const words = {
  nl: { day: ['dag', 'dagen'], week: ['week', 'weken'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] },
  en: { day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
} as const

/** Writes the duration in its largest whole unit: `18 maanden`, `3 jaar`, `10 weken`, `15 dagen`. */
export function formatDuration(duration: Duration, language: 'nl' | 'en'): string {
  const [count, unit] = largestUnit(duration)
  const [one, many] = words[language][unit]
  return `${count} ${Math.abs(count) === 1 ? one : many}`
}

function largestUnit(duration: Duration): [number, keyof (typeof words)['nl']] {
  if ('days' in duration) {
    const { days } = duration
    return days !== 0 && days % 7 === 0 ? [days / 7, 'week'] : [days, 'day']
  }
  const { months } = duration
  return months !== 0 && months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
}
