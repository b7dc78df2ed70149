import type { Value } from '../evaluation/value.ts'
import { outcomeKey, type Dossier, type DossierRecord, type Revision } from './dossier.ts'

/** A record before it has its place among the others. */
export type LooseRecord = Omit<DossierRecord, 'position'>

/** In the order in which they act, those of one day in the order of the input; what does not act comes last. */
export function inActingOrder<R extends LooseRecord>(read: readonly R[]): readonly R[] {
  return [...read].sort((left, right) => {
    if (left.acts === right.acts) return 0
    return (left.acts ?? Infinity) < (right.acts ?? Infinity) ? -1 : 1
  })
}

/** Indexes a dossier; the records come in acting order. */
export function arrange(id: string, facts: ReadonlyMap<string, Value>, ordered: readonly LooseRecord[], revisions: readonly Revision[]): Dossier {
  const records = ordered.map(placed)
  const byName = new Map<string, DossierRecord[]>()
  const decisions = new Map<string, DossierRecord[]>()
  for (const record of records) {
    put(byName, record.name, record)
    const about = record.decision?.about
    if (about !== undefined) put(decisions, outcomeKey(about.of, about.name), record)
  }
  return { id, facts, records, acting: records.flatMap(({ acts }) => acts ?? []), byName, beside: [], merged: new Map(), decisions, judgesFines: records.some(({ decision }) => decision?.judges !== undefined), revisions }
}

/** Written out, so that every record has the same shape and nothing that only reading needs. */
function placed({ name, index, begin, end, isPeriod, acts, knownOn, values, decision }: LooseRecord, position: number): DossierRecord {
  return { kind: 'record', name, index, begin, end, isPeriod, acts, knownOn, position, values, decision }
}

function put(lists: Map<string, DossierRecord[]>, key: string, record: DossierRecord): void {
  const same = lists.get(key)
  if (same === undefined) lists.set(key, [record])
  else same.push(record)
}
