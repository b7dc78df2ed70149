import { effects, type Divergence, type Effect, type TermDifference, type TimelineComparison } from './difference.ts'
import { topicOf } from './pair-entries.ts'

/** A person for whom something differs. */
export interface Listed {
  readonly id: string
  readonly effect: Effect
  readonly euros: number
  /** By how many days the termijnen are longer. */
  readonly days: number
  readonly first?: Divergence
}

/** For how many persons a termijn is longer or shorter, and by how many days at least and at most. */
export interface TermSums {
  readonly naam: string
  readonly longer: PersonsByDays
  readonly shorter: PersonsByDays
}
export interface PersonsByDays {
  readonly persons: number
  /** Above 0; both 0 where there are no persons. */
  readonly least: number
  readonly most: number
}

export interface RunsSummary {
  readonly persons: number
  readonly changed: number
  readonly byEffect: Readonly<Record<Effect, number>>
  /** Sums of all fines, in euros. */
  readonly euros: { readonly before: number; readonly after: number; readonly difference: number }
  /** Persons with a fine without an amount on either side. */
  readonly unknownAmounts: number
  /** The termijnen that are longer or shorter for someone, in the order in which they were met. */
  readonly terms: readonly TermSums[]
  /** Where timelines part for the first time, the most frequent first: `boete|leerroute_te_laat|`. */
  readonly firstDivergences: readonly { readonly topic: string; readonly persons: number }[]
  /** Those for whom most changes: who is worse off first, then by euros, then by days. */
  readonly listed: readonly Listed[]
  /** Persons that only one of both could run. */
  readonly refused: { readonly before: number; readonly after: number; readonly both: number }
}

/** A comparison over any number of persons: one at a time, in memory that grows only with those who are listed. */
export interface RunningComparison {
  readonly add: (comparison: TimelineComparison) => void
  readonly refuse: (side: 'before' | 'after' | 'both') => void
  readonly summary: () => RunsSummary
}

/** @param list how many persons to list; Infinity for all */
export function compareRuns({ list = 10 }: { readonly list?: number } = {}): RunningComparison {
  const byEffect = Object.fromEntries(effects.map((effect) => [effect, 0])) as Record<Effect, number>
  const refused = { before: 0, after: 0, both: 0 }
  const cents = { before: 0, after: 0 }
  const topics = new Map<string, number>()
  const terms = new Map<string, TermSums>()
  let listed: Listed[] = []
  let persons = 0
  let unknownAmounts = 0

  return {
    add: (comparison) => {
      const { euros, first } = comparison
      persons++
      byEffect[comparison.effect]++
      cents.before += Math.round(euros.before * 100)
      cents.after += Math.round(euros.after * 100)
      if (euros.unknownBefore + euros.unknownAfter > 0) unknownAmounts++
      if (comparison.same) return
      for (const [naam, days] of daysByName(comparison.terms)) terms.set(naam, withPerson(terms.get(naam) ?? nobody(naam), days))
      const parted = first?.after ?? first?.before
      if (parted !== undefined) topics.set(topicOf(parted), (topics.get(topicOf(parted)) ?? 0) + 1)
      listed.push(listedOf(comparison))
      if (listed.length > 2 * list) listed = inOrder(listed).slice(0, list)
    },
    refuse: (side) => {
      refused[side]++
    },
    summary: () => ({
      persons,
      changed: persons - byEffect.same,
      byEffect: { ...byEffect },
      euros: { before: cents.before / 100, after: cents.after / 100, difference: (cents.after - cents.before) / 100 },
      unknownAmounts,
      terms: [...terms.values()],
      firstDivergences: [...topics].map(([topic, count]) => ({ topic, persons: count })).sort((one, other) => other.persons - one.persons || (one.topic < other.topic ? -1 : 1)),
      listed: inOrder(listed).slice(0, list),
      refused: { ...refused },
    }),
  }
}

function listedOf({ id, effect, euros, days, first }: TimelineComparison): Listed {
  return { id, effect, euros: euros.difference, days, ...(first === undefined ? {} : { first }) }
}

/** A person with several termijnen of one name counts once, with their days together. */
function daysByName(differences: readonly TermDifference[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>()
  for (const { naam, days: more } of differences) if (more !== undefined && more !== 0) days.set(naam, (days.get(naam) ?? 0) + more)
  return days
}

function nobody(naam: string): TermSums {
  const none = { persons: 0, least: 0, most: 0 }
  return { naam, longer: none, shorter: none }
}

function withPerson(sums: TermSums, days: number): TermSums {
  if (days === 0) return sums
  return days > 0 ? { ...sums, longer: wider(sums.longer, days) } : { ...sums, shorter: wider(sums.shorter, -days) }
}

function wider({ persons, least, most }: PersonsByDays, days: number): PersonsByDays {
  return { persons: persons + 1, least: persons === 0 ? days : Math.min(least, days), most: Math.max(most, days) }
}

const gravity: Readonly<Record<Effect, number>> = { worse: 0, mixed: 1, better: 2, different: 3, same: 4 }

/** A stable order: of equals the first one comes first. */
function inOrder(listed: readonly Listed[]): Listed[] {
  return listed.toSorted((one, other) => gravity[one.effect] - gravity[other.effect] || Math.abs(other.euros) - Math.abs(one.euros) || Math.abs(other.days) - Math.abs(one.days))
}
