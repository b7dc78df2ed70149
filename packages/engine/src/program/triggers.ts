import type { Clause, RecordSet } from '@inburgering/core'
import { recordNamesIn } from './record-names.ts'
import type { Slot } from './slot.ts'
import type { AnyClause, Claused, Slots } from './specification.ts'
import type { ClausesOf } from './woven-clauses.ts'

type Declared = Parameters<typeof recordNamesIn>[1]

/** By the name of a record: the declarations that one of their clauses, in any version, lets it decide on. */
export type Triggers<C extends AnyClause> = ReadonlyMap<string, readonly Slot<Claused<C>>[]>

export function triggersOf<C extends AnyClause>(slots: Slots<Claused<C>>, kinds: readonly C['kind'][], clausesOf: ClausesOf, specification: Declared): Triggers<C> {
  const triggers = new Map<string, Slot<Claused<C>>[]>()
  for (const slot of slots.values()) {
    const names = clausesOf(slot.key).flatMap((clauses) => clauses.flatMap((clause) => (kinds.includes(clause.kind) ? recordNames(clause, specification) : [])))
    for (const name of new Set(names)) {
      const known = triggers.get(name)
      if (known === undefined) triggers.set(name, [slot])
      else known.push(slot)
    }
  }
  return triggers
}

/** Of a clause with `records` or with one `record`. */
function recordNames(clause: Clause, specification: Declared): readonly string[] {
  const { record, records } = clause as { record?: string; records?: RecordSet }
  if (record !== undefined) return [record]
  return records === undefined ? [] : recordNamesIn(records, specification)
}

/** The declarations that have a clause of one of these kinds in any version. */
export function having<C extends AnyClause>(slots: Slots<Claused<C>>, kinds: readonly C['kind'][], clausesOf: ClausesOf): readonly Slot<Claused<C>>[] {
  return [...slots.values()].filter(({ key }) => clausesOf(key).some((clauses) => clauses.some(({ kind }) => kinds.includes(kind))))
}
