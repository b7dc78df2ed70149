import type { DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { isMet } from '../evaluation/kleene.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { clausesInForce, decide, emit, inForceOf } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { extend, latestLastDay } from './extend.ts'
import { reachesOf, type Grond } from './reaches.ts'
import { moveEnd } from './start.ts'

/**
 * Evening of a last day, `schort op`: a termijn does not run out while a period that suspends it runs. Its days are added
 * when it ends; a maximum is given on the day on which it is reached.
 */
export function suspend(run: Run, day: DayNumber): void {
  if (run.specification.triggers.suspending.length === 0) return
  for (const termijn of run.running) {
    if (termijn.last > day && termijn.suspendedBy === undefined) continue
    const { context } = run
    const outer = context.termijn
    context.termijn = termijn
    if (termijn.suspendedBy !== undefined) goOn(run, termijn, termijn.suspendedBy, day)
    else if (termijn.waitsFor === undefined) start(run, termijn, day)
    context.termijn = outer
  }
}

function start(run: Run, termijn: TermijnInstance, day: DayNumber): void {
  for (const slot of run.specification.triggers.suspending) {
    const grond = inForceOf(run, slot)
    const record = grond && recordsOf(run, grond).find((candidate) => keepsOpen(run, grond, candidate, termijn, day))
    if (grond === undefined || record === undefined) continue
    termijn.suspendedBy = { grond: grond.declaration.name, record }
    run.agenda.add(latest(run, grond, termijn), grond.declaration.id)
    decide(run, grond, (decision) => {
      for (const reach of reachesOf(run, grond)) if (reach.termijnen.includes(termijn.name)) decision.use.rule(reach)
      holdsSoFar(run, grond, record)
      emit(run, decision, { soort: 'termijn_opgeschort', naam: termijn.name, grond: grond.declaration.name })
    })
    return
  }
}

function goOn(run: Run, termijn: TermijnInstance, { grond: name, record }: NonNullable<TermijnInstance['suspendedBy']>, day: DayNumber): void {
  const slot = run.specification.gronden.get(name)
  const grond = slot && inForceOf(run, slot)
  if (grond !== undefined && keepsOpen(run, grond, record, termijn, day)) return
  if (grond !== undefined && runsOn(record, day) && latest(run, grond, termijn) <= day) giveMaximum(run, grond, record, termijn, day)
  termijn.suspendedBy = undefined
  if (termijn.last > day) return
  start(run, termijn, day)
  // The period ended, or no longer suspends, and did not extend the termijn: it never ends in the past.
  if (termijn.suspendedBy === undefined && termijn.last < day) moveEnd(run, termijn, Math.max(termijn.unshifted, day))
}

/** The period goes on, but adds no more days. */
function giveMaximum(run: Run, grond: Grond, record: DossierRecord, termijn: TermijnInstance, day: DayNumber): void {
  const { context } = run
  const { trigger } = context
  context.trigger = record
  context.ongoing = { record, end: day }
  extend(run, grond, termijn, day)
  context.ongoing = undefined
  context.trigger = trigger
  termijn.usedUp.add(record)
}

/** It began in the termijn, runs on tomorrow, its conditions are not certainly nee, and its maximum leaves room. */
function keepsOpen(run: Run, grond: Grond, record: DossierRecord, termijn: TermijnInstance, day: DayNumber): boolean {
  if (!runsOn(record, day) || record.begin > termijn.last || termijn.usedUp.has(record)) return false
  if (!clausesOf(grond, 'schort_op', run.context).some((reach) => reach.kind === 'schort_op' && reach.termijnen.includes(termijn.name))) return false
  return holdsSoFar(run, grond, record) && latest(run, grond, termijn) > day
}

function runsOn({ isPeriod, begin, end }: DossierRecord, day: DayNumber): boolean {
  return isPeriod && begin <= day && (end === undefined || end > day)
}

function holdsSoFar(run: Run, grond: Grond, record: DossierRecord): boolean {
  const { context } = run
  const { trigger } = context
  context.trigger = record
  context.ongoing = { record, end: undefined }
  const holds = clausesOf(grond, 'als', context).every((clause) => isMet(context, clause.when) !== false)
  context.ongoing = undefined
  context.trigger = trigger
  return holds
}

function latest(run: Run, grond: Grond, termijn: TermijnInstance): DayNumber {
  const met = clauseOf(grond, 'met', run.context)
  return met === undefined ? -Infinity : latestLastDay(run, termijn, met, grond.declaration.name)
}

function recordsOf(run: Run, grond: Grond): readonly DossierRecord[] {
  return clausesInForce(run, grond, 'bij').flatMap(({ records }) => (records.kind === 'records' ? records.names.flatMap((name) => run.dossier.byName.get(name) ?? []) : []))
}
