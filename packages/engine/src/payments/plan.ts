import { civilFromDay, dayFromCivil, type DayNumber, type VergoedingClause } from '@inburgering/core'
import { Unknown } from '../evaluation/value.ts'
import { versionsOf } from '../program/clauses.ts'
import type { Slot } from '../program/slot.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { reportMissingOnce } from '../run/decision.ts'
import { daysComing, underEachLaw } from '../run/each-law.ts'
import type { Run } from '../run/state.ts'
import { datedKinds } from './dated-kinds.ts'

export type DatedClause = ClauseOf<VergoedingClause, (typeof datedKinds)[number]>

/** A vergoeding that is still to come. */
export interface PlannedPayment {
  readonly slot: Slot<Claused<VergoedingClause>>
  readonly day: DayNumber
}

/**
 * Works out on which day each vergoeding with a date of its own falls, over the whole dossier. One that would fall before
 * the rules were in force does not come.
 */
export function planPayments(run: Run): void {
  for (const slot of run.specification.triggers.dated) {
    for (const { value } of slot.versions) {
      if (value === undefined) continue
      for (const kind of datedKinds) for (const clause of versionsOf(value, kind)) planClause(run, slot, clause, value.declaration.name)
    }
  }
}

function planClause(run: Run, slot: Slot<Claused<VergoedingClause>>, clause: DatedClause, name: string): void {
  if (run.paid.has(clause)) return
  const days = daysComing(underEachLaw(run, clause.date, () => dayOf(run, clause, name))).map((day) => fallsOn(clause, day))
  const day = Math.min(...days.filter((each) => each >= run.specification.inForceFrom))
  if (Number.isFinite(day)) comeOn(run, clause, { slot, day })
  else run.payments.delete(clause)
}

export function comeOn(run: Run, clause: DatedClause, payment: PlannedPayment): void {
  run.payments.set(clause, payment)
  run.agenda.add(payment.day, clause.id)
}

function dayOf(run: Run, clause: DatedClause, name: string): DayNumber | undefined {
  const { context } = run
  const { seen, trace, use } = context
  context.seen = run.dossier.acting.length
  context.trace = undefined
  context.use = undefined
  const date = clause.date.evaluate(context)
  context.seen = seen
  context.trace = trace
  context.use = use
  if (date instanceof Unknown) reportMissingOnce(run, date, name)
  return typeof date === 'number' ? date : undefined
}

function fallsOn(clause: DatedClause, day: DayNumber): DayNumber {
  return clause.kind === 'in_het_jaar' && clause.later > 0 ? newYear(day, clause.later) : day
}

/** 1 January of so many calendar years later. */
export function newYear(day: DayNumber, later: number): DayNumber {
  return dayFromCivil(civilFromDay(day).year + later, 1, 1) ?? day
}
