import { addDuration, type DayNumber, type TermijnClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { durationOf, isAbsent } from '../evaluation/arithmetic.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { isMet } from '../evaluation/kleene.ts'
import { isSeen } from '../evaluation/records.ts'
import { clausesOf } from '../program/clauses.ts'
import type { ClauseOf } from '../program/specification.ts'
import { decide, emit } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { explainDerivation, step } from './derivation.ts'
import { moveEnd } from './start.ts'

type Afwijking = ClauseOf<TermijnClause, 'afwijking'>

/**
 * Evening of the last day, `in afwijking hiervan 2 weken na E als ...`: while the condition holds the termijn stays open
 * until E, and then ends that length after it. When the condition no longer holds, the termijn ends that day.
 */
export function deviate(run: Run, day: DayNumber): void {
  const { context } = run
  for (const termijn of run.running) {
    if (termijn.metOn !== undefined || termijn.suspendedBy !== undefined || (termijn.last > day && termijn.waitsFor === undefined)) continue
    context.termijn = termijn
    for (const clause of clausesOf(termijn.claused, 'afwijking', context)) {
      if (termijn.waitsFor === clause.name) stopWaiting(run, termijn, clause, day)
      else if (termijn.last === day && !termijn.deviated.has(clause.name) && isMet(context, clause.when) === true) startWaiting(run, termijn, clause)
    }
  }
  context.termijn = undefined
}

function startWaiting(run: Run, termijn: TermijnInstance, clause: Afwijking): void {
  termijn.deviated.add(clause.name)
  const record = run.dossier.byName.get(clause.after)?.findLast((candidate) => isSeen(candidate, run.context))
  if (record === undefined) termijn.waitsFor = clause.name
  else endAfter(run, termijn, clause, record)
}

function stopWaiting(run: Run, termijn: TermijnInstance, clause: Afwijking, day: DayNumber): void {
  if (isMet(run.context, clause.when) === true) return
  termijn.waitsFor = undefined
  moveEnd(run, termijn, Math.max(termijn.unshifted, day))
}

/** Day: what a termijn waited for has come. */
export function endWaiting(run: Run, record: DossierRecord): void {
  for (const termijn of run.running) {
    if (termijn.waitsFor === undefined) continue
    run.context.termijn = termijn
    const clause = clausesOf(termijn.claused, 'afwijking', run.context).find(({ name }) => name === termijn.waitsFor)
    if (clause?.after === record.name) endAfter(run, termijn, clause, record)
  }
  run.context.termijn = undefined
}

function endAfter(run: Run, termijn: TermijnInstance, clause: Afwijking, record: DossierRecord): void {
  const length = clause.length.evaluate(run.context)
  termijn.waitsFor = undefined
  if (isAbsent(length)) return
  const end = addDuration(record.acts ?? record.begin, durationOf(length), run.specification.overflow)
  // Never earlier than without it.
  if (end === undefined || end <= termijn.unshifted) return
  decide(run, termijn.claused, (decision) => {
    decision.use.rule(clause)
    isMet(run.context, clause.when)
    step(run, termijn, `afwijking:${clause.name}`, durationOf(length), { kind: 'duration' }, clause.sources)
    step(run, termijn, 'laatste_dag', end, { kind: 'date' })
    moveEnd(run, termijn, end)
    explainDerivation(decision, termijn)
    emit(run, decision, { soort: 'termijn_verlengd', naam: termijn.name, grond: clause.name, einde: termijn.last })
  })
}
