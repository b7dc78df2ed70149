import type { Value } from '../evaluation/value.ts'
import type { Dossier, DossierRecord } from './dossier.ts'
import type { ReadRecord } from './read-records.ts'

/** In the order in which they act, those of one day in the order of the input; what does not act comes last. */
export function inActingOrder(read: readonly ReadRecord[]): readonly ReadRecord[] {
  return [...read].sort((left, right) => {
    if (left.acts === right.acts) return 0
    return (left.acts ?? Infinity) < (right.acts ?? Infinity) ? -1 : 1
  })
}

/** Indexes a dossier; the records come in acting order. */
export function arrange(id: string, facts: ReadonlyMap<string, Value>, ordered: readonly ReadRecord[]): Dossier {
  const records = ordered.map(({ path: _path, json: _json, ...record }, position): DossierRecord => ({ ...record, position }))
  const byName = new Map<string, DossierRecord[]>()
  for (const record of records) {
    const same = byName.get(record.name)
    if (same === undefined) byName.set(record.name, [record])
    else same.push(record)
  }
  return { id, facts, records, acting: records.flatMap(({ acts }) => acts ?? []), byName, beside: [], merged: new Map() }
}
