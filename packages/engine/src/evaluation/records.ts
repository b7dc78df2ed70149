import type { RecordSet } from '@inburgering/core'
import type { Dossier, DossierRecord } from '../dossier/dossier.ts'
import { recordNamesIn } from '../program/record-names.ts'
import type { Context } from './context.ts'
import type { Element, TermijnInstance } from './happenings.ts'

const nothing: readonly never[] = []

/** Lists the elements of a set in the order in which they count; records not yet seen stand at the end. */
export type Listing = (context: Context) => readonly Element[]

export function listingOf(set: RecordSet): Listing {
  switch (set.kind) {
    case 'records':
      return recordListing(set.names)
    case 'besluiten':
      return besluitListing(set)
    case 'decisions':
      return elsewhereListing(decisionListing(set.of, set.names), set.stelsel)
    case 'onderdelen':
      return () => nothing
  }
}

/** Which besluiten a specification has is known only when it runs, and stays the same for every person. */
function besluitListing(set: RecordSet): Listing {
  const listings = new WeakMap<Context['specification'], Listing>()
  return (context) => {
    const known = listings.get(context.specification)
    if (known !== undefined) return known(context)
    const listing = recordListing(recordNamesIn(set, context.specification))
    listings.set(context.specification, listing)
    return listing(context)
  }
}

/** Decisions in the run of another stelsel; without one, of this run. */
function elsewhereListing(listing: Listing, stelsel: string | undefined): Listing {
  if (stelsel === undefined) return listing
  return (context) => {
    const there = context.beside.get(stelsel)
    return there === undefined ? nothing : listing(there)
  }
}

function recordListing(names: readonly string[]): Listing {
  const [only, ...others] = names
  if (only !== undefined && others.length === 0) return (context) => context.dossier.byName.get(only) ?? nothing
  const key = names.join('|')
  return (context) => merged(context.dossier, key, names)
}

/** Several names in one order: computed once per person. */
function merged(dossier: Dossier, key: string, names: readonly string[]): readonly DossierRecord[] {
  const known = dossier.merged.get(key)
  if (known !== undefined) return known
  const records = names.flatMap((name) => dossier.byName.get(name) ?? []).sort((left, right) => left.position - right.position)
  dossier.merged.set(key, records)
  return records
}

function decisionListing(of: 'boete' | 'verlenging' | 'termijn' | 'maatregel', names: readonly string[]): Listing {
  switch (of) {
    case 'boete':
      return ({ happenings, peildatum }) => happenings.boetes.filter(({ name, date }) => date <= peildatum && names.includes(name))
    case 'verlenging':
      return (context) => context.happenings.verlengingen.filter(({ name }) => names.includes(name))
    case 'maatregel':
      return (context) => context.happenings.maatregelen.filter(({ name }) => names.includes(name))
    case 'termijn':
      return (context) => {
        const instances: TermijnInstance[] = names.flatMap((name) => context.happenings.termijnen.get(name) ?? [])
        return instances.sort((left, right) => left.first - right.first)
      }
  }
}

/** Records beyond the seen part of the dossier, and periods without an end, do not count. */
export function isSeen(element: Element, context: Context): boolean {
  return element.kind !== 'record' || element.position < context.seen
}

/** How many records act on or before a day. */
export function seenThrough(dossier: Dossier, day: number): number {
  const { acting } = dossier
  let [low, high] = [0, acting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((acting[middle] ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Looks at all records of the day, also those later in its order. */
export function overWholeDay<T>(context: Context, look: () => T): T {
  const { seen } = context
  context.seen = Math.max(seen, seenThrough(context.dossier, context.asOf))
  const result = look()
  context.seen = seen
  return result
}
