import type { Model, PersonInput, Timeline } from '@inburgering/core'
import { effects, namesOf, type Effect } from '@inburgering/engine'

/** One person under both sets of rules. */
export interface Case {
  readonly title: string
  readonly person: PersonInput
  readonly before: Timeline
  readonly after: Timeline
}

export interface Group {
  readonly name: string
  readonly counts: Readonly<Record<Effect, number>>
  readonly total: number
}

/** How many are worse off, by each list of values that a person has one of, and by leerroute. */
export function groupsOf(cases: readonly { readonly item: Case; readonly effect: Effect }[], model: Model): readonly Group[] {
  const names = namesOf(model)
  const groups = new Map<string, Record<Effect, number>>()
  const add = (group: string, effect: Effect): void => {
    const counts = groups.get(group) ?? (Object.fromEntries(effects.map((each) => [each, 0])) as Record<Effect, number>)
    counts[effect]++
    groups.set(group, counts)
  }
  const facts = model.declarations.filter((declaration) => declaration.kind === 'gegeven' && declaration.type.kind === 'choice')
  for (const { item, effect } of cases) {
    for (const { name } of facts) {
      const value = item.person.gegevens[name]
      if (value !== undefined) add(`${capital(names.of(name, 'gegeven'))}: ${names.value(String(value))}`, effect)
    }
    const route = item.after.tijdlijn.findLast(({ soort }) => soort === 'leerroute_vastgesteld' || soort === 'leerroute_gewijzigd')
    if (route !== undefined) add(`Leerroute: ${names.value(route.naam)}`, effect)
  }
  const total = (counts: Readonly<Record<Effect, number>>): number => effects.reduce((sum, effect) => sum + counts[effect], 0)
  return [...groups].map(([name, counts]) => ({ name, counts, total: total(counts) })).toSorted((one, other) => other.counts.worse / other.total - one.counts.worse / one.total || other.counts.mixed / other.total - one.counts.mixed / one.total || one.name.localeCompare(other.name, 'nl'))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
