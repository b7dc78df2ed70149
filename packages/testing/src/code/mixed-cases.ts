import { formatIsoDate, parseIsoDate, type Model, type PersonInput } from '@inburgering/core'
import { drawFrom, type Draw } from '../population/draw.ts'
import { isCovered, scenarioCases } from './cases.ts'
import type { Case } from './compare-with-code.ts'

/**
 * Persons drawn from those of the scenarios of a specification, for an act that has no population of its own: the facts
 * of one, with records of several, and dates moved by days, months or years, together or each by itself. Many lives are
 * unlikely, and some are refused: code has to say the same of those.
 * @param count so many persons; the same seed draws the same ones
 */
export function mixedCases(model: Model, count: number, seed: number): readonly Case[] {
  const persons = scenarioCases(model).flatMap(({ person }) => (isCovered(model, person) ? [person] : []))
  const [first, ...others] = persons
  if (first === undefined) throw new Error('no scenario has a person that code can run')
  return Array.from({ length: count }, (_, nth) => ({ person: mixed([first, ...others], nth, drawFrom(seed * 100_003 + nth)) }))
}

function mixed(persons: readonly [PersonInput, ...PersonInput[]], nth: number, draw: Draw): PersonInput {
  const own = draw.pick(persons)
  const together = draw.chance(0.3) ? 0 : draw.int(-1500, 1500)
  const records = [...own.gebeurtenissen.filter(() => draw.chance(0.85)), ...(draw.chance(0.5) ? draw.pick(persons).gebeurtenissen.filter(() => draw.chance(0.5)) : [])]
  const moved = records.map((record) => withDates(record, together + (draw.chance(0.6) ? 0 : draw.int(-45, 45))))
  return { ...own, id: `gemengd ${nth}`, gegevens: withDates(own.gegevens, draw.chance(0.5) ? together : together + draw.int(-800, 800)), gebeurtenissen: moved }
}

/** The same with every day in it so many days later. */
function withDates<T extends object>(values: T, days: number): T {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? laterBy(value, days) : value])) as T
}

function laterBy(text: string, days: number): string {
  const day = parseIsoDate(text)
  return day === undefined ? text : formatIsoDate(day + days)
}
