import type { VerlengingsgrondClause } from '@inburgering/core'
import type { Slot } from './slot.ts'
import type { Claused } from './specification.ts'
import type { ClausesOf } from './woven-clauses.ts'

type Grond = Slot<Claused<VerlengingsgrondClause>>

/**
 * Grounds of the last day in the order in which they are asked: one `in afwijking van` another goes before it, in any
 * text of it. What no text puts in order keeps the order of the names, so that the order of files does not matter.
 */
export function inPrecedence(gronden: readonly Grond[], clausesOf: ClausesOf): readonly Grond[] {
  const ordered = new Set<Grond>()
  const place = (slot: Grond, above: readonly Grond[]): void => {
    if (ordered.has(slot) || above.includes(slot)) return
    for (const other of gronden) if (yieldsTo(slot, other, clausesOf)) place(other, [...above, slot])
    ordered.add(slot)
  }
  for (const slot of gronden) place(slot, [])
  return [...ordered]
}

function yieldsTo({ key }: Grond, other: Grond, clausesOf: ClausesOf): boolean {
  return clausesOf(other.key).some((clauses) => clauses.some((clause) => clause.kind === 'in_afwijking_van' && 'gronden' in clause && clause.gronden.some((name) => key === `verlengingsgrond:${name}`)))
}
