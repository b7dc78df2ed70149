import type { Entry, Ontbrekend, Timeline } from '@inburgering/core'
import { comparedFields, type ComparedField, type Divergence, type Effect, type EuroDifference, type MovedEntry, type PlacedEntry, type TimelineComparison } from './difference.ts'
import { pairEntries, type Pairing } from './pair-entries.ts'
import { euroDifference } from './euros.ts'
import { termDifferences } from './terms.ts'

/**
 * What one person gets under two sets of rules, and who is worse off. Pure; works with and without reasons.
 * @param ofBodies names of the termijnen that bind a body: they are told, but are no time of the person
 */
export function compareTimelines(before: Timeline, after: Timeline, ofBodies: ReadonlySet<string> = new Set()): TimelineComparison {
  const pairing = pairEntries(before, after)
  const changed = pairing.pairs.flatMap((pair) => {
    const fields = differingFields(pair.before.entry, pair.after.entry)
    return fields.length === 0 ? [] : [{ ...pair, fields }]
  })
  const missingOnlyBefore = missingIn(before.ontbrekend, after.ontbrekend)
  const missingOnlyAfter = missingIn(after.ontbrekend, before.ontbrekend)
  const moved = movedWithinDay(pairing)
  const lists = [pairing.onlyBefore, pairing.onlyAfter, changed, moved, missingOnlyBefore, missingOnlyAfter]
  const same = lists.every((list) => list.length === 0)
  const euros = euroDifference(before, after)
  const terms = termDifferences(before, after)
  const days = terms.reduce((sum, term) => sum + (ofBodies.has(term.naam) ? 0 : (term.days ?? 0)), 0)
  const first = same ? undefined : firstDivergence({ onlyBefore: pairing.onlyBefore, onlyAfter: pairing.onlyAfter, changed, moved })
  return {
    id: before.id,
    same,
    effect: same ? 'same' : effectOf(euros, days),
    onlyBefore: pairing.onlyBefore,
    onlyAfter: pairing.onlyAfter,
    changed,
    moved,
    missingOnlyBefore,
    missingOnlyAfter,
    ...(first === undefined ? {} : { first }),
    euros,
    terms,
    days,
  }
}

function differingFields(before: Entry, after: Entry): readonly ComparedField[] {
  return comparedFields.filter((field) => before[field] !== after[field])
}

function missingIn(these: readonly Ontbrekend[], those: readonly Ontbrekend[]): readonly Ontbrekend[] {
  return these.filter((one) => !those.some((other) => one.gegeven === other.gegeven && one.nodig_voor === other.nodig_voor && one.datum === other.datum))
}

/** Pairs of one day whose order is another: each is held against the furthest place that an earlier one reached. */
function movedWithinDay({ pairs }: Pairing): readonly MovedEntry[] {
  const moved: MovedEntry[] = []
  let furthest: Pairing['pairs'][number] | undefined
  for (const pair of pairs) {
    const overtaken = furthest !== undefined && pair.after.index < furthest.after.index
    if (overtaken && furthest?.before.entry.datum === pair.before.entry.datum && furthest.after.entry.datum === pair.after.entry.datum) moved.push(pair)
    if (!overtaken) furthest = pair
  }
  return moved
}

type Parted = Pick<TimelineComparison, 'onlyBefore' | 'onlyAfter' | 'changed' | 'moved'>

/**
 * The earliest of what differs; on one day what happens comes before what is only signalled, and then the order of the
 * timeline. What disappears and what comes in its place on the same day, of the same kind, diverge together.
 */
function firstDivergence({ onlyBefore, onlyAfter, changed, moved }: Parted): Divergence | undefined {
  const all: readonly Candidate[] = [
    ...onlyBefore.map(({ entry, index }) => ({ date: entry.datum, index, before: entry })),
    ...onlyAfter.map(({ entry, index }) => ({ date: entry.datum, index, after: entry })),
    ...[...changed, ...moved].map(({ before, after }) => ({ date: earliest(before, after), index: before.index, before: before.entry, after: after.entry })),
  ]
  const first = all.reduce<Candidate | undefined>((best, candidate) => (best === undefined || comesBefore(candidate, best) ? candidate : best), undefined)
  if (first === undefined) return undefined
  const { date, before, after } = first
  return { date, ...counterpart(first, all), ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

interface Candidate extends Divergence {
  readonly index: number
}

function earliest(before: PlacedEntry, after: PlacedEntry): string {
  return before.entry.datum < after.entry.datum ? before.entry.datum : after.entry.datum
}

function comesBefore(one: Candidate, other: Candidate): boolean {
  if (one.date !== other.date) return one.date < other.date
  const [left, right] = [isSignal(one), isSignal(other)]
  return left === right ? one.index < other.index : right
}

function isSignal({ before, after }: Candidate): boolean {
  return (before ?? after)?.soort === 'signaal'
}

/** Of what is only on one side: what is only on the other, on the same day and of the same kind. */
function counterpart({ date, before, after }: Candidate, all: readonly Candidate[]): Partial<Divergence> {
  if (before !== undefined && after !== undefined) return {}
  const found = all.find((one) => one.date === date && (before === undefined ? one.after === undefined && one.before?.soort === after?.soort : one.before === undefined && one.after?.soort === before.soort))
  return found === undefined ? {} : before === undefined ? { before: found.before as Entry } : { after: found.after as Entry }
}

/** More euros is worse and longer termijnen are better; unknown amounts leave the euros undecided. */
function effectOf(euros: EuroDifference, days: number): Effect {
  const signs = [Math.sign(euros.difference), -Math.sign(days)]
  const worse = signs.includes(1)
  const better = signs.includes(-1)
  if (worse && better) return 'mixed'
  if (worse) return 'worse'
  return better ? 'better' : 'different'
}
