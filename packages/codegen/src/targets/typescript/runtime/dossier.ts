import type { Day } from './dates.ts'
import type { Value } from './values.ts'

/** An event, a period, a decision of a body, or a judgement. */
export interface DossierRecord {
  readonly kind: 'record'
  readonly name: string
  readonly begin: Day
  /** Last day of a period that has one. */
  readonly end: Day | undefined
  readonly isPeriod: boolean
  /** The day on which it counts: its date, of a period its end; undefined for a period that still runs. */
  readonly acts: Day | undefined
  /** Since when it is known: `bekend_op`, otherwise the day on which it acts or begins. */
  readonly knownOn: Day
  /** Place in `Dossier.records`: what is seen at a moment is always a beginning of that list. */
  position: number
  readonly values: Readonly<Record<string, Value>>
  /** Who decided. */
  readonly by: string | undefined
  readonly reference: string | undefined
}

/** One person, checked and in order. Made by `readPerson`. */
export interface Dossier {
  readonly id: string
  readonly facts: Readonly<Record<string, Value>>
  /** By the day on which they act; on one day in the order of the input. Periods without an end come last. */
  readonly records: readonly DossierRecord[]
  /** The acting days of `records`, as far as they act. */
  readonly acting: readonly Day[]
  readonly byName: ReadonlyMap<string, readonly DossierRecord[]>
  /** Records of several names in one list, made when first asked for. */
  readonly merged: Map<string, readonly DossierRecord[]>
}

const noRecords: readonly DossierRecord[] = []

export function recordsOf(dossier: Dossier, name: string): readonly DossierRecord[] {
  return dossier.byName.get(name) ?? noRecords
}

/** Records of several names in one order. */
export function recordsOfAny(dossier: Dossier, key: string, names: readonly string[]): readonly DossierRecord[] {
  const known = dossier.merged.get(key)
  if (known !== undefined) return known
  const records = names.flatMap((name) => recordsOf(dossier, name)).sort((left, right) => left.position - right.position)
  dossier.merged.set(key, records)
  return records
}

/** The dossier as it was known on a day. */
export function asKnownOn(dossier: Dossier, day: Day): Dossier {
  const known = dossier.records.filter(({ knownOn }) => knownOn <= day)
  // A record keeps its place in its own dossier.
  return known.length === dossier.records.length ? dossier : dossierOf(dossier.id, dossier.facts, known.map((record) => ({ ...record })))
}

/** How many records act on or before a day. */
export function seenThrough(dossier: Dossier, day: Day): number {
  const { acting } = dossier
  let [low, high] = [0, acting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((acting[middle] ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts records in the order in which they act, and indexes them. */
export function dossierOf(id: string, facts: Readonly<Record<string, Value>>, given: readonly DossierRecord[]): Dossier {
  const records = [...given].sort((left, right) => {
    if (left.acts === right.acts) return 0
    return (left.acts ?? Infinity) < (right.acts ?? Infinity) ? -1 : 1
  })
  const acting: Day[] = []
  const byName = new Map<string, DossierRecord[]>()
  records.forEach((record, position) => {
    record.position = position
    if (record.acts !== undefined) acting.push(record.acts)
    const same = byName.get(record.name)
    if (same === undefined) byName.set(record.name, [record])
    else same.push(record)
  })
  return { id, facts, records, acting, byName, merged: new Map() }
}
