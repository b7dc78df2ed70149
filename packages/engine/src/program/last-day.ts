import type { VerlengingsgrondClause } from '@inburgering/core'
import type { Slot } from './slot.ts'
import type { Claused, Specification } from './specification.ts'
import type { ClausesOf } from './woven-clauses.ts'

/**
 * Names of the termijnen for which a rule may hold on the evening of their last day: a ground `op de laatste dag` or
 * `schort op` about them, or an `in afwijking hiervan`, in any text. Of the others the last day is like any day.
 */
export function withRulesOfLastDay({ gronden, termijnen }: Pick<Specification, 'gronden' | 'termijnen'>, clausesOf: ClausesOf): ReadonlySet<string> {
  const ofGronden = [...gronden.values()].flatMap(({ key }) => clausesOf(key))
  const inTheEvening = ofGronden.filter((clauses) => clauses.some(({ kind }) => kind === 'op_de_laatste_dag' || kind === 'schort_op'))
  const reached = inTheEvening.flatMap((clauses) => clauses.flatMap((clause) => (clause.kind === 'verlengt' || clause.kind === 'schort_op' || clause.kind === 'van_overeenkomstige_toepassing' ? clause.termijnen : [])))
  const deviating = [...termijnen].flatMap(([name, { key }]) => (clausesOf(key).some((clauses) => clauses.some(({ kind }) => kind === 'afwijking')) ? [name] : []))
  return new Set([...reached, ...deviating])
}

/** By the termijnen that any text of it reaches: what a layer that is off would add for another termijn is not asked of this one. */
export function byTermijn(slots: readonly Slot<Claused<VerlengingsgrondClause>>[], clausesOf: ClausesOf): ReadonlyMap<string, readonly Slot<Claused<VerlengingsgrondClause>>[]> {
  const found = new Map<string, Slot<Claused<VerlengingsgrondClause>>[]>()
  for (const slot of slots) {
    const names = clausesOf(slot.key).flatMap((clauses) => clauses.flatMap((clause) => (clause.kind === 'verlengt' || clause.kind === 'van_overeenkomstige_toepassing' ? clause.termijnen : [])))
    for (const name of new Set(names)) found.set(name, [...(found.get(name) ?? []), slot])
  }
  return found
}
