import { addDuration, civilFromDay, compare, divide, exactFromInteger, multiply, valueOf, zero, type DayNumber, type Duration, type Exact, type LeningClause } from '@inburgering/core'
import { durationOf, isDuration, isExact } from '../evaluation/arithmetic.ts'
import { rounded } from '../evaluation/rounding.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit, reportMissingOnce } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { debtOf, less, plus, type Loan } from './loan.ts'
import { lenderOf, note } from './words.ts'

type Lening = Claused<LeningClause>

/** The yearly rate on a day: the fixed one while it lasts, otherwise that of the rules. Without interest, or while it cannot be told, 0. */
export function rateOn(run: Run, lening: Lening, loan: Loan, day: DayNumber): Exact {
  if (loan.fixedRate !== undefined && day < loan.fixedRate.until) return loan.fixedRate.rate
  const rate = clauseOf(lening, 'rente', run.context)?.rate.evaluate(run.context)
  if (rate instanceof Unknown) reportMissingOnce(run, rate, lening.declaration.name)
  return rate !== undefined && isExact(rate) ? rate : zero
}

/** The rate of this day stays until so long after `from`. */
export function fixRate(run: Run, lening: Lening, loan: Loan, from: DayNumber): void {
  const length = fixedFor(run, lening)
  const until = length && addDuration(from, length, run.specification.overflow)
  if (until === undefined) return
  loan.fixedRate = { rate: rateOn(run, lening, loan, run.context.peildatum), until }
}

export function fixedFor(run: Run, lening: Lening): Duration | undefined {
  const length = clauseOf(lening, 'rente', run.context)?.fixedFor?.evaluate(run.context)
  return length !== undefined && isDuration(length) ? durationOf(length) : undefined
}

/** Last day of a month: what the debt of this month bears is added to it, rounded once. */
export function addInterest(run: Run, lening: Lening, loan: Loan): void {
  const clause = clauseOf(lening, 'rente', run.context)
  const rate = rateOn(run, lening, loan, run.context.peildatum)
  const bare = valueOf(multiply(loan.moneyDays, rate))
  const exact = bare && valueOf(divide(bare, daysOfYear))
  const interest = exact && clause && rounded(exact, clause.rounding ?? run.specification.model.stelsel.rounding, run.context, clause.id)
  if (interest !== undefined && isExact(interest)) loan.interest = plus(loan.interest, interest)
}

const daysOfYear = exactFromInteger(360)
const daysOfMonth = exactFromInteger(30)

/** What is owed now is owed through the whole next month. */
export function openMonth(loan: Loan): void {
  loan.moneyDays = valueOf(multiply(debtOf(loan), daysOfMonth)) ?? zero
}

/** One entry for the interest since the entry before it. */
export function tellInterest(run: Run, lening: Lening, loan: Loan): void {
  const untold = less(loan.interest, loan.toldInterest)
  if (compare(untold, zero) <= 0) return
  loan.toldInterest = loan.interest
  decide(run, lening, (decision) => {
    const clause = clauseOf(lening, 'rente', run.context)
    if (clause !== undefined) decision.use.rule(clause)
    note(run, 'lening_rente', rateOn(run, lening, loan, run.context.peildatum), { kind: 'percentage' })
    note(run, 'lening_schuld', debtOf(loan))
    emit(run, decision, { soort: 'lening', naam: loan.name, stap: 'rente', bedrag: untold, door: lenderOf(run, lening) })
  })
}

export function isYearEnd(day: DayNumber): boolean {
  return civilFromDay(day + 1).year > civilFromDay(day).year
}
