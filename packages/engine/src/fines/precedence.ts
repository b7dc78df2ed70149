import type { BoeteregimeClause } from '@inburgering/core'
import { requirementsOf } from '../duty/open.ts'
import { both, not, some } from '../evaluation/kleene.ts'
import { mergeUnknown, type Truth, type Unknown } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current, type Slot } from '../program/slot.ts'
import type { Claused, Slots } from '../program/specification.ts'
import type { ClausesOf } from '../program/woven-clauses.ts'
import type { Run } from '../run/state.ts'
import { isAnyException } from './excepted.ts'
import { isFinable } from './finable.ts'
import { violationAfter, violationBy, type Violation } from './violation.ts'

type Regime = Claused<BoeteregimeClause>

/** By the name of a regime: those that say `in afwijking van` it, in any text of them. */
export type SetAside = ReadonlyMap<string, readonly Slot<Regime>[]>

export function setAsideBy(regimes: Slots<Regime>, clausesIn: ClausesOf): SetAside {
  const found = new Map<string, Slot<Regime>[]>()
  for (const slot of regimes.values()) {
    const named = clausesIn(slot.key).flatMap((clauses) => clauses.flatMap((clause) => (clause.kind === 'in_afwijking_van' && 'regimes' in clause ? clause.regimes : [])))
    for (const name of new Set(named)) found.set(name, [...(found.get(name) ?? []), slot])
  }
  return found
}

/**
 * Whether another regime goes before this one in the same case: it says `in afwijking van` this one, its own violation is
 * there, and no exception of its own applies. A regime that gives way itself, or of whose amount nothing is left, does not
 * bring this one back: what it says stands in the place of this one.
 */
export function isSetAside(run: Run, { declaration: { name } }: Regime, violation: Violation): Truth {
  const { context, specification } = run
  let unknown: Unknown | undefined
  for (const slot of specification.triggers.setAside.get(name) ?? []) {
    const other = current(slot, context)
    const clause = other && clauseOf(other, 'in_afwijking_van', context)
    if (other === undefined || clause === undefined || !clause.regimes.includes(name)) continue
    context.trace?.enter('rule', clause.id, context.peildatum, clause.sources.length > 0 ? clause.sources : other.declaration.sources, { kind: 'boolean' })
    const applies = appliesTo(run, other, violation)
    context.trace?.leave(applies)
    if (applies === true) {
      context.use?.rule(clause)
      return true
    }
    if (applies !== false) unknown = mergeUnknown(unknown, applies)
  }
  return unknown ?? false
}

/** Writes down that other regimes fall beside this one in the same case, because it says `onverminderd`. */
export function noteBeside(run: Run, regime: Regime, violation: Violation): void {
  const { context, specification } = run
  const clause = context.trace && clauseOf(regime, 'onverminderd', context)
  if (clause === undefined) return
  const { trace, use } = context
  context.trace = undefined
  context.use = undefined
  const besides = clause.regimes.some((name) => {
    const slot = specification.regimes.get(name)
    const other = slot && current(slot, context)
    return other !== undefined && appliesTo(run, other, violation) === true
  })
  context.trace = trace
  context.use = use
  if (!besides) return
  trace?.enter('rule', clause.id, context.peildatum, clause.sources, { kind: 'boolean' })
  trace?.leave(true)
}

/** A violation of this regime in the same case, without an exception. */
function appliesTo(run: Run, regime: Regime, violation: Violation): Truth {
  const { context } = run
  const { fine } = context
  context.fine = { regime: regime.declaration.name, overtreding: violation.day }
  const applies = isViolatedWithoutException(run, regime, violation)
  context.fine = fine
  return applies
}

function isViolatedWithoutException(run: Run, regime: Regime, violation: Violation): Truth {
  const violated = violation.record === undefined ? some(openAfter(run, regime, violation), (ask) => ask(), run.context) : byRecord(run, regime, violation)
  return violated === false ? false : both(violated, not(isAnyException(run, regime)))
}

function byRecord(run: Run, regime: Regime, { record, exempt }: Violation): Truth {
  if (record === undefined) return false
  const clauses = clausesOf(regime, 'overtreding_bij', run.context).filter(({ records }) => records.kind === 'records' && records.names.includes(record.name))
  return both(not(exempt), some(clauses, (clause, context) => violationBy(record, clause, undefined).ask(context), run.context))
}

/** Each requirement that this regime fines after the termijn that ran out. */
function openAfter(run: Run, regime: Regime, { termijn }: Violation): readonly (() => Truth)[] {
  if (termijn === undefined) return []
  const clauses = clausesOf(regime, 'overtreding_na_afloop', run.context).filter(({ termijnen }) => termijnen.includes(termijn.name))
  const duties = run.duties.filter((duty) => duty.metOn === undefined && isFinable(duty))
  return duties.flatMap((duty) =>
    requirementsOf(duty.name, run.context).flatMap((requirement) =>
      clauses
        .filter(({ open }) => open === requirement.name)
        .map((clause) => () => (duty.exempt === true ? false : both(not(duty.exempt), violationAfter(termijn, requirement, duty, clause).ask(run.context)))),
    ),
  )
}
