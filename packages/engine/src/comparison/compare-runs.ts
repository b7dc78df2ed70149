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

/** For how many persons a termijn is longer or shorter, and by how many days at least and at most; and for how many one begins that was not there before, or begins no more. */
export interface TermSums {
  readonly naam: string
  readonly longer: PersonsByDays
  readonly shorter: PersonsByDays
  /** Persons. */
  readonly begun: number
  readonly gone: number
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
  /** The termijnen that are longer, shorter, new or gone for someone, in the order in which they were met. */
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
      for (const [naam, changes] of changesByName(comparison.terms)) terms.set(naam, withPerson(terms.get(naam) ?? nobody(naam), changes))
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

/** What becomes of the termijnen of one name, for one person. */
interface TermChanges {
  /** Of all of them together. */
  days: number
  begun: boolean
  gone: boolean
}

/** A person with several termijnen of one name counts once, with their days together. */
function changesByName(differences: readonly TermDifference[]): ReadonlyMap<string, TermChanges> {
  const changes = new Map<string, TermChanges>()
  for (const { naam, days = 0, before, after } of differences) {
    const known = changes.get(naam) ?? { days: 0, begun: false, gone: false }
    changes.set(naam, { days: known.days + days, begun: known.begun || before === undefined, gone: known.gone || after === undefined })
  }
  return new Map([...changes].filter(([, { days, begun, gone }]) => days !== 0 || begun || gone))
}

function nobody(naam: string): TermSums {
  const none = { persons: 0, least: 0, most: 0 }
  return { naam, longer: none, shorter: none, begun: 0, gone: 0 }
}

function withPerson(sums: TermSums, { days, begun, gone }: TermChanges): TermSums {
  return {
    ...sums,
    longer: days > 0 ? wider(sums.longer, days) : sums.longer,
    shorter: days < 0 ? wider(sums.shorter, -days) : sums.shorter,
    begun: sums.begun + (begun ? 1 : 0),
    gone: sums.gone + (gone ? 1 : 0),
  }
}

function wider({ persons, least, most }: PersonsByDays, days: number): PersonsByDays {
  return { persons: persons + 1, least: persons === 0 ? days : Math.min(least, days), most: Math.max(most, days) }
}

const gravity: Readonly<Record<Effect, number>> = { worse: 0, mixed: 1, better: 2, different: 3, same: 4 }

/** A stable order: of equals the first one comes first. */
function inOrder(listed: readonly Listed[]): Listed[] {
  return listed.toSorted((one, other) => gravity[one.effect] - gravity[other.effect] || Math.abs(other.euros) - Math.abs(one.euros) || Math.abs(other.days) - Math.abs(one.days))
}
