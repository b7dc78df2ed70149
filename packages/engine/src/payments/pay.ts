import { compare, zero, type DayNumber, type VergoedingClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { rounded } from '../evaluation/rounding.ts'
import { none, Unknown, type Value } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused, PreparedClause } from '../program/specification.ts'
import { clausesInForce, decide, emit, inForceOf, leaveOpen, refuse, reportMissing, type Decision } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { comeOn, newYear, planPayments } from './plan.ts'

type Vergoeding = Claused<VergoedingClause>

/** Day: vergoedingen for a record, each time that it happens. */
export function payBy(run: Run, record: DossierRecord): void {
  for (const slot of run.specification.triggers.vergoedingen.get(record.name) ?? []) {
    const vergoeding = inForceOf(run, slot)
    if (vergoeding === undefined) continue
    for (const clause of clausesInForce(run, vergoeding, 'bij')) {
      if ('names' in clause.records && clause.records.names.includes(record.name)) decide(run, vergoeding, (decision) => pay(run, vergoeding, clause, decision))
    }
  }
}

/** Evening: vergoedingen whose day it is, by the text that holds on that day. */
export function payDue(run: Run, day: DayNumber): void {
  if (run.specification.paymentsFollowDecisions) planPayments(run)
  for (const [clause, payment] of run.payments) {
    if (payment.day > day) continue
    run.payments.delete(clause)
    run.paid.add(clause)
    const vergoeding = current(payment.slot, run.context)
    if (vergoeding === undefined || !clausesOf(vergoeding, clause.kind, run.context).some((inForce) => inForce === clause)) continue
    decide(run, vergoeding, (decision) => {
      clause.date.evaluate(run.context)
      pay(run, vergoeding, clause, decision)
    })
    if (clause.kind === 'elk_jaar_vanaf') comeOn(run, clause, { slot: payment.slot, day: newYear(day, 1) })
  }
}

function pay(run: Run, vergoeding: Vergoeding, when: PreparedClause<VergoedingClause>, decision: Decision): void {
  const { context } = run
  const { name } = vergoeding.declaration
  const about = { soort: 'vergoeding', naam: name } as const
  decision.use.rule(when)
  const condition = clauseOf(vergoeding, 'als', context)
  if (condition !== undefined) decision.use.rule(condition)
  const holds = isMet(context, condition?.when)
  if (holds instanceof Unknown) return leaveOpen(run, decision, about, holds, name)
  if (!holds) return refuse(run, decision, about)
  const amount = amountOf(run, vergoeding, decision)
  if (amount instanceof Unknown) reportMissing(run, amount, name)
  else if (!isExact(amount) || compare(amount, zero) <= 0) return refuse(run, decision, about)
  const parties = clauseOf(vergoeding, 'betaling', context)
  if (parties !== undefined) decision.use.rule(parties)
  emit(run, decision, { ...about, bedrag: isExact(amount) ? amount : undefined, door: parties?.from, aan: parties?.to })
}

/** Rounded once, as the stelsel says. */
function amountOf(run: Run, vergoeding: Vergoeding, decision: Decision): Value {
  const clause = clauseOf(vergoeding, 'bedrag', run.context)
  if (clause === undefined) return none
  decision.use.rule(clause)
  const amount = clause.amount.evaluate(run.context)
  return isExact(amount) ? rounded(amount, run.specification.model.stelsel.rounding, run.context, clause.id) : amount
}
