import type { RecordSet } from '@inburgering/core'
import { recordNamesIn } from './record-names.ts'
import type { Slot } from './slot.ts'
import type { AnyClause, Claused, Slots } from './specification.ts'

type Declared = Parameters<typeof recordNamesIn>[1]

/** By the name of a record: the declarations that one of their clauses, in any version, lets it decide on. */
export type Triggers<C extends AnyClause> = ReadonlyMap<string, readonly Slot<Claused<C>>[]>

export function triggersOf<C extends AnyClause>(slots: Slots<Claused<C>>, kinds: readonly string[], specification: Declared): Triggers<C> {
  const triggers = new Map<string, Slot<Claused<C>>[]>()
  for (const slot of slots.values()) {
    const clauses = slot.versions.flatMap(({ value }) => value?.slots ?? []).flatMap(({ versions }) => versions.flatMap(({ value }) => value ?? []))
    const names = clauses.flatMap((clause) => (kinds.includes((clause as AnyClause).kind) ? recordNames(clause, specification) : []))
    for (const name of new Set(names)) triggers.set(name, [...(triggers.get(name) ?? []), slot])
  }
  return triggers
}

/** Of a clause with `records` or with one `record`. */
function recordNames(clause: object, specification: Declared): readonly string[] {
  const { record, records } = clause as { record?: string; records?: RecordSet }
  if (record !== undefined) return [record]
  return records === undefined ? [] : recordNamesIn(records, specification)
}

/** The declarations that have a clause of this kind in any version. */
export function having<C extends AnyClause>(slots: Slots<Claused<C>>, kind: C['kind']): readonly Slot<Claused<C>>[] {
  return [...slots.values()].filter((slot) => slot.versions.some(({ value }) => value?.byKind.has(kind) ?? false))
}
