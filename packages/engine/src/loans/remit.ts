import { compare, exactFromInteger, interestDays, multiply, one, valueOf, zero, type Exact, type LeningClause } from '@inburgering/core'
import { isExact } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { rounded } from '../evaluation/rounding.ts'
import { Unknown } from '../evaluation/value.ts'
import { clausesOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, emit, refuse, reportMissingOnce, type Decision } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { tellInterest } from './interest.ts'
import { debtOf, isOwed, less, lowest, plus, type Loan } from './loan.ts'
import { lenderOf, note } from './words.ts'

type Lening = Claused<LeningClause>

/** Each kwijtschelding once, in the order of the text: at the first moment at which it holds and something is owed. */
export function remit(run: Run, lening: Lening, loan: Loan): void {
  for (const clause of clausesOf(lening, 'kwijtschelding', run.context)) {
    if (loan.remissions.has(clause.name) || !isOwed(loan)) continue
    decide(run, lening, (decision) => remitBy(run, lening, loan, clause, decision))
  }
}

function remitBy(run: Run, lening: Lening, loan: Loan, clause: ClauseOf<LeningClause, 'kwijtschelding'>, decision: Decision): void {
  const { context } = run
  const about = { soort: 'lening', naam: loan.name, grond: clause.name } as const
  decision.use.rule(clause)
  const holds = isMet(context, clause.when)
  if (holds instanceof Unknown) reportMissingOnce(run, holds, loan.name)
  if (holds !== true) return refuse(run, decision, about, holds)
  const share = clause.share === undefined ? one : clause.share.evaluate(context)
  if (share instanceof Unknown) reportMissingOnce(run, share, loan.name)
  if (!isExact(share) || compare(share, zero) <= 0) return refuse(run, decision, about, share instanceof Unknown ? share : false)
  const debt = debtOf(loan)
  const exact = valueOf(multiply(debt, share)) ?? debt
  const whole = rounded(exact, clause.rounding ?? run.specification.model.stelsel.rounding, context, clause.id)
  const amount = lowest(isExact(whole) ? whole : exact, debt)
  loan.remissions.add(clause.name)
  tellInterest(run, lening, loan)
  note(run, 'lening_schuld', debt)
  if (compare(share, one) !== 0) note(run, 'lening_deel', share, { kind: 'percentage' })
  if (compare(amount, exact) !== 0) note(run, 'afronding', amount)
  takeOff(run, loan, amount)
  emit(run, decision, { ...about, stap: 'kwijtgescholden', bedrag: amount, door: lenderOf(run, lening) })
}

/** From this day on it is not owed, so it bears no interest any more. */
function takeOff({ context }: Run, loan: Loan, amount: Exact): void {
  loan.remitted = plus(loan.remitted, amount)
  const days = exactFromInteger(interestDays(context.peildatum))
  loan.moneyDays = isOwed(loan) ? less(loan.moneyDays, valueOf(multiply(amount, days)) ?? zero) : zero
}
