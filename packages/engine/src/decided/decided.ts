import type { DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { Value } from '../evaluation/value.ts'

/** What a decision comes to: attributes, or undefined for one that does not hold. */
export type Held = ReadonlyMap<string, Value> | undefined

/** What holds from the day of the decision itself: what works back to it is worked in. */
export function heldAtFirst(record: DossierRecord): Held {
  let held: Held = record.values
  for (const { revision, after } of record.decision?.revised ?? []) if (revision.worksBackTo <= record.begin) held = after
  return held
}

/** What holds on a day, as far as revisions work back to it. */
export function heldOn(record: DossierRecord, day: DayNumber): Held {
  let held: Held = record.values
  for (const { revision, after } of record.decision?.revised ?? []) if (revision.worksBackTo <= day) held = after
  return held
}

/** What holds in the end, after every revision. */
export function heldInTheEnd(record: DossierRecord): Held {
  const last = record.decision?.revised.at(-1)
  return last === undefined ? record.values : last.after
}

/** What changes later, each from its own day. */
export function laterChanges(record: DossierRecord): readonly { readonly from: DayNumber; readonly held: Held }[] {
  return (record.decision?.revised ?? []).flatMap(({ revision, after }) => (revision.worksBackTo > record.begin ? [{ from: revision.worksBackTo, held: after }] : []))
}

/** Annulled, withdrawn, or a decision not to. */
export function isRefusal(held: Held): boolean {
  return held === undefined || held.get('toegekend') === false
}
