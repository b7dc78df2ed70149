import { effects, type Divergence, type Effect, type TimelineComparison } from './difference.ts'
import { topicOf } from './pair-entries.ts'

/** A person for whom much differs. */
export interface LargestDifference {
  readonly id: string
  readonly effect: Effect
  readonly euros: number
  readonly days: number
  readonly first?: Divergence
}

export interface RunsSummary {
  readonly persons: number
  readonly changed: number
  readonly byEffect: Readonly<Record<Effect, number>>
  /** Sums of all fines, in euros. */
  readonly euros: { readonly before: number; readonly after: number; readonly difference: number }
  /** Persons with a fine without an amount on either side. */
  readonly unknownAmounts: number
  /** Of those whose last day differs. */
  readonly days: { readonly persons: number; readonly sum: number }
  /** Where timelines part for the first time, the most frequent first: `boete|leerroute_te_laat|`. */
  readonly firstDivergences: readonly { readonly topic: string; readonly persons: number }[]
  readonly largest: readonly LargestDifference[]
  /** Persons that only one of both could run. */
  readonly refused: { readonly before: number; readonly after: number; readonly both: number }
}

/** A comparison over any number of persons: one at a time, in memory that does not grow with them. */
export interface RunningComparison {
  readonly add: (comparison: TimelineComparison) => void
  readonly refuse: (side: 'before' | 'after' | 'both') => void
  readonly summary: () => RunsSummary
}

export function compareRuns({ largest: keep = 10 }: { readonly largest?: number } = {}): RunningComparison {
  const byEffect = Object.fromEntries(effects.map((effect) => [effect, 0])) as Record<Effect, number>
  const refused = { before: 0, after: 0, both: 0 }
  const cents = { before: 0, after: 0 }
  const days = { persons: 0, sum: 0 }
  const topics = new Map<string, number>()
  let largest: LargestDifference[] = []
  let persons = 0
  let unknownAmounts = 0

  return {
    add: (comparison) => {
      const { euros, lastDay, first } = comparison
      persons++
      byEffect[comparison.effect]++
      cents.before += Math.round(euros.before * 100)
      cents.after += Math.round(euros.after * 100)
      if (euros.unknownBefore + euros.unknownAfter > 0) unknownAmounts++
      if (comparison.same) return
      if (lastDay.difference !== undefined && lastDay.difference !== 0) {
        days.persons++
        days.sum += lastDay.difference
      }
      const parted = first?.after ?? first?.before
      if (parted !== undefined) topics.set(topicOf(parted), (topics.get(topicOf(parted)) ?? 0) + 1)
      largest = withLargest(largest, comparison, keep)
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
      days: { ...days },
      firstDivergences: [...topics].map(([topic, count]) => ({ topic, persons: count })).sort((one, other) => other.persons - one.persons || (one.topic < other.topic ? -1 : 1)),
      largest,
      refused: { ...refused },
    }),
  }
}

/** Ordered by euros, then days; of equals the first one stays. */
function withLargest(largest: LargestDifference[], comparison: TimelineComparison, keep: number): LargestDifference[] {
  const { id, effect, euros, lastDay, first } = comparison
  const added = { id, effect, euros: euros.difference, days: lastDay.difference ?? 0, ...(first === undefined ? {} : { first }) }
  const size = (one: LargestDifference): readonly [number, number] => [Math.abs(one.euros), Math.abs(one.days)]
  const isLarger = (one: LargestDifference, other: LargestDifference): boolean => {
    const [[euro, day], [otherEuro, otherDay]] = [size(one), size(other)]
    return euro === otherEuro ? day > otherDay : euro > otherEuro
  }
  const last = largest.at(-1)
  if (largest.length >= keep && (last === undefined || !isLarger(added, last))) return largest
  const place = largest.findIndex((one) => isLarger(added, one))
  return largest.toSpliced(place === -1 ? largest.length : place, 0, added).slice(0, keep)
}
