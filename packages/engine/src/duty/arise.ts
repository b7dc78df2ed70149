import type { DayNumber, PlichtClause } from '@inburgering/core'
import { isMet } from '../evaluation/kleene.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit, refuse, reportMissingOnce, type Decision } from '../run/decision.ts'
import type { Run, RunDuty } from '../run/state.ts'

/** The plicht as its rules stand in this context. */
export function plichtOf(run: Run, duty: RunDuty): Claused<PlichtClause> | undefined {
  const slot = run.specification.plichten.get(duty.name)
  return slot && current(slot, run.context)
}

/** The day from which a plicht may arise. */
export function arisesFrom(run: Run, plicht: Claused<PlichtClause>): DayNumber | undefined {
  const clause = clauseOf(plicht, 'ontstaat', run.context)
  const date = clause?.date.evaluate(run.context)
  return typeof date === 'number' ? date : undefined
}

/** Day, before the records: plichten that arise. Which stelsel applies is decided then, and fixed. */
export function arise(run: Run, day: DayNumber): void {
  // Before the stelsel is in force there is no plicht.
  if (day < run.specification.inForceFrom) return
  for (const duty of run.duties) {
    if (duty.arisenOn !== undefined || duty.barred) continue
    const plicht = plichtOf(run, duty)
    const from = plicht && arisesFrom(run, plicht)
    if (plicht === undefined || from === undefined || from > day) continue
    if (!applies(run)) {
      duty.barred = true
      continue
    }
    decide(run, plicht, (decision) => ariseNow(run, duty, plicht, decision, day))
  }
}

function ariseNow(run: Run, duty: RunDuty, plicht: Claused<PlichtClause>, decision: Decision, day: DayNumber): void {
  const clause = clauseOf(plicht, 'ontstaat', run.context)
  if (clause === undefined) return
  const about = { soort: 'plicht_ontstaat', naam: duty.name } as const
  decision.use.rule(clause)
  const holds = isMet(run.context, clause.when)
  if (holds instanceof Unknown) {
    reportMissingOnce(run, holds, duty.name)
    return refuse(run, decision, about, holds)
  }
  if (!holds) return refuse(run, decision, about)
  duty.arisenOn = day
  chooseStelsel(run)
  emit(run, decision, { soort: 'plicht_ontstaat', naam: duty.name })
}

/** `van toepassing als`; what is not known to exclude the stelsel does not. */
export function applies(run: Run): boolean {
  const { appliesWhen } = run.specification.stelsel
  return appliesWhen === undefined || isMet(run.context, appliesWhen) !== false
}

function chooseStelsel(run: Run): void {
  const { stelsel } = run.specification.model
  if (run.entries.some(({ soort, naam }) => soort === 'stelsel' && naam === stelsel.name)) return
  decide(run, { ...run.specification.stelsel, declaration: stelsel }, (decision) => {
    const { appliesWhen } = run.specification.stelsel
    if (stelsel.appliesWhen !== undefined) decision.use.cite(stelsel.appliesWhen.sources)
    isMet(run.context, appliesWhen)
    emit(run, decision, { soort: 'stelsel', naam: stelsel.name })
  })
}

/** Day, before the records: plichten that end. Afterwards nothing is fined; termijnen run on. */
export function end(run: Run, day: DayNumber): void {
  for (const duty of run.duties) {
    if (duty.arisenOn === undefined || duty.endedOn !== undefined || duty.metOn !== undefined) continue
    const plicht = plichtOf(run, duty)
    const ended = plicht === undefined ? false : hasEnded(run, plicht, day)
    if (ended instanceof Unknown) reportMissingOnce(run, ended, duty.name)
    if (plicht === undefined || ended !== true) continue
    decide(run, plicht, (decision) => {
      hasEnded(run, plicht, day)
      duty.endedOn = day
      emit(run, decision, { soort: 'plicht_eindigt', naam: duty.name })
    })
  }
}

export function hasEnded(run: Run, plicht: Claused<PlichtClause>, day: DayNumber): Truth {
  const clause = clauseOf(plicht, 'eindigt', run.context)
  if (clause === undefined) return false
  run.context.use?.rule(clause)
  const on = clause.on?.evaluate(run.context)
  if (on instanceof Unknown) return on
  if (on !== undefined && !(typeof on === 'number' && on <= day)) return false
  return clause.when === undefined ? on !== undefined : isMet(run.context, clause.when)
}
