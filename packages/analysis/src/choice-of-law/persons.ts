import { formatDutchDate, formatIsoDate, levels, parseIsoDate, type Gegeven, type JsonScalar, type Keuze, type Model, type PersonInput } from '@inburgering/core'
import type { ChoiceTerms } from './terms.ts'

/** Persons tried at most. */
const most = 10_000

/** Persons on both sides of every bound that the choice of law looks at. */
export interface TriedPersons {
  readonly persons: readonly PersonInput[]
  /** Not every combination could be tried. */
  readonly isCut: boolean
  /** What tells this person apart: the facts that the choice looks at. */
  readonly words: (person: PersonInput) => string
}

export function triedPersons(models: readonly Model[], terms: ChoiceTerms): TriedPersons {
  const gegevens = new Map<string, Gegeven>()
  const keuzes = new Map<string, Keuze>()
  for (const { declarations } of models) {
    for (const declaration of declarations) {
      if (declaration.kind === 'gegeven') gegevens.set(declaration.name, declaration)
      else if (declaration.kind === 'keuze') keuzes.set(declaration.name, declaration)
    }
  }
  const asked = [...gegevens.values()].filter(({ name }) => terms.facts.has(name))
  const others = [...gegevens.values()].filter(({ name, optional }) => !optional && !terms.facts.has(name))
  const usual = Object.fromEntries(others.flatMap((gegeven) => valuesOf(gegeven, terms, keuzes).slice(0, 1).map((value) => [gegeven.name, value] as const)))

  let combinations: readonly Readonly<Record<string, JsonScalar>>[] = [usual]
  let isCut = false
  for (const gegeven of asked) {
    const values = valuesOf(gegeven, terms, keuzes)
    const more = combinations.flatMap((facts) => [...(gegeven.optional ? [facts] : []), ...values.map((value) => ({ ...facts, [gegeven.name]: value }))])
    isCut ||= more.length > most
    combinations = more.slice(0, most)
  }
  return {
    persons: combinations.map((facts) => ({ id: 'voorbeeld', gegevens: facts, gebeurtenissen: [] })),
    isCut,
    words: (person) => asked.map(({ name }) => `${name} ${wordsOf(person.gegevens[name])}`).join(' en '),
  }
}

function valuesOf({ type }: Gegeven, { days, numbers }: ChoiceTerms, keuzes: ReadonlyMap<string, Keuze>): readonly JsonScalar[] {
  switch (type.kind) {
    case 'date':
      return days.map(formatIsoDate)
    case 'boolean':
      return [true, false]
    case 'choice':
      return (keuzes.get(type.keuze)?.values ?? []).map(({ name }) => name)
    case 'level':
      return levels
    case 'integer':
      return beside(numbers, 1)
    case 'number':
    case 'money':
    case 'hours':
    case 'percentage':
      return beside(numbers, 0.01)
    case 'duration':
    case 'text':
    case 'onderdeel':
    case 'leerroute':
      return []
  }
}

function beside(numbers: ReadonlySet<string>, step: number): readonly number[] {
  const hundredths = [...numbers].map((text) => Math.round(Number(text) * 100)).filter(Number.isFinite)
  const near = [0, ...hundredths].flatMap((value) => [value - step * 100, value, value + step * 100])
  return [...new Set(near)].filter((value) => value >= 0).map((value) => value / 100)
}

function wordsOf(value: JsonScalar | undefined): string {
  if (value === undefined) return 'niet gegeven'
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  const day = typeof value === 'string' ? parseIsoDate(value) : undefined
  return day === undefined ? String(value) : formatDutchDate(day)
}
