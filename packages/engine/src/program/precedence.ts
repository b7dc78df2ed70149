import type { VerlengingsgrondClause } from '@inburgering/core'
import { versionsOf } from './clauses.ts'
import type { Slot } from './slot.ts'
import type { Claused } from './specification.ts'

type Grond = Slot<Claused<VerlengingsgrondClause>>

/**
 * Grounds of the last day in the order in which they are asked: one `in afwijking van` another goes before it, in any
 * text of it. What no text puts in order keeps the order of the names, so that the order of files does not matter.
 */
export function inPrecedence(gronden: readonly Grond[]): readonly Grond[] {
  const byName = new Map(gronden.map((slot) => [nameOf(slot), slot]))
  const ordered = new Set<Grond>()
  const place = (slot: Grond, above: readonly Grond[]): void => {
    if (ordered.has(slot) || above.includes(slot)) return
    for (const other of gronden) if (yieldsTo(slot, other)) place(other, [...above, slot])
    ordered.add(slot)
  }
  for (const slot of byName.values()) place(slot, [])
  return [...ordered]
}

function yieldsTo(slot: Grond, other: Grond): boolean {
  const name = nameOf(slot)
  return other.versions.some(({ value }) => value !== undefined && versionsOf(value, 'in_afwijking_van').some(({ gronden }) => gronden.includes(name)))
}

function nameOf({ versions }: Grond): string {
  return versions.find(({ value }) => value !== undefined)?.value?.declaration.name ?? ''
}
