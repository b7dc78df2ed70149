import { compare, zero, type Exact, type LeningClause } from '@inburgering/core'
import { decisionAbout } from '../decided/claim.ts'
import { decideOnLoan } from '../decided/loan.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isExact } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { rounded } from '../evaluation/rounding.ts'
import { none, Unknown, type Value } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit, leaveOpen, reportMissing, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import { asDecidedOn, type Run } from '../run/state.ts'
import { amountByIncome } from './income.ts'
import { newLoan } from './loan.ts'
import { lenderOf, note } from './words.ts'

/** A request: the loan is granted up to its highest amount, or refused. */
export function grant(run: Run, lening: Claused<LeningClause>, record: DossierRecord): void {
  const clause = clauseOf(lening, 'aangevraagd_bij', run.context)
  if (clause?.records.kind !== 'records' || !clause.records.names.includes(record.name)) return
  asDecidedOn(run, decisionAbout(run, 'lening', lening.declaration.name, run.context.peildatum), () =>
    decide(run, lening, (decision) => {
      decision.use.rule(clause)
      answer(run, lening, decision)
    }),
  )
}

function answer(run: Run, lening: Claused<LeningClause>, decision: Decision): void {
  const { context, happenings } = run
  const { name, label } = lening.declaration
  const about = { soort: 'lening', naam: name } as const
  const door = lenderOf(run, lening)
  const before = happenings.leningen.get(name)
  if (before !== undefined && before.settledOn === undefined) {
    signal(run, decision, 'lening_bestaat_al', `"${label}" is al toegekend. Deze aanvraag verandert niets. Kijk of de aanvraag klopt.`, { grond: name, door })
    return
  }
  const condition = clauseOf(lening, 'toegekend_als', context)
  if (condition !== undefined) {
    decision.use.rule(condition)
    const holds = isMet(context, condition.when)
    if (holds instanceof Unknown) return leaveOpen(run, decision, about, holds, name)
    if (!holds) return settle(run, lening, decision, undefined)
  }
  const maximum = maximumOf(run, lening, decision)
  if (maximum instanceof Unknown) {
    context.use?.notJudged(maximum.oordelen)
    reportMissing(run, maximum, name)
  }
  settle(run, lening, decision, maximum instanceof Unknown || (isExact(maximum) && compare(maximum, zero) > 0) ? maximum : undefined)
}

/** The loan as the rules give it (undefined: none); a decision about it gives it on its own day. */
function settle(run: Run, lening: Claused<LeningClause>, decision: Decision, maximum: Exact | Unknown | undefined): void {
  const { context, happenings } = run
  const { name } = lening.declaration
  const shown = decideOnLoan(run, lening, maximum)
  if (maximum !== undefined && shown === undefined) happenings.leningen.set(name, newLoan(name, context.peildatum, maximum))
  const outcome = maximum === undefined ? ({ stap: 'afgewezen' } as const) : ({ stap: 'toegekend', bedrag: isExact(maximum) ? maximum : undefined } as const)
  emit(run, decision, { soort: 'lening', naam: name, ...outcome, door: lenderOf(run, lening), ...shown })
}

/** Rounded once; below the bound it is nothing. */
function maximumOf(run: Run, lening: Claused<LeningClause>, decision: Decision): Value {
  const { context } = run
  const clause = clauseOf(lening, 'bedraagt', context)
  if (clause === undefined) return none
  decision.use.rule(clause)
  const amount = amountByIncome(run, lening, decision, clause.amount)
  if (!isExact(amount)) return amount
  const whole = rounded(amount, run.specification.model.stelsel.rounding, context, clause.id)
  if (!isExact(whole)) return whole
  if (compare(whole, amount) !== 0) note(run, 'afronding', whole)
  const bound = clause.nothingBelow?.evaluate(context)
  if (bound === undefined || !isExact(bound) || compare(whole, bound) >= 0) return whole
  note(run, 'lening_ondergrens', bound)
  return zero
}
