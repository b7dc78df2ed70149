import { addDuration, compare, divide, exactFromInteger, lastDayOfTerm, levelPayment, valueOf, zero, type DayNumber, type Exact, type LeningClause, type Rounding } from '@inburgering/core'
import { durationOf, isDuration, isExact } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { rounded } from '../evaluation/rounding.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, emit, reportMissingOnce, type Decision } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { amountByIncome } from './income.ts'
import { addInterest, fixedFor, fixRate, rateOn, tellInterest } from './interest.ts'
import { debtOf, isOwed, lowest, plus, type Loan, type Repayment } from './loan.ts'
import { monthBeginFrom } from './months.ts'
import { lenderOf, note } from './words.ts'

type Lening = Claused<LeningClause>

/** At the end of the loan: when its repayment begins, in how many months, and at which rate. */
export function planRepayment(run: Run, lening: Lening, loan: Loan, endedOn: DayNumber): void {
  const { context, specification } = run
  const clause = clauseOf(lening, 'aflossing', context)
  const [after, within] = [clause?.after.evaluate(context), clause?.within.evaluate(context)]
  if (after === undefined || within === undefined || !isDuration(after) || !isDuration(within) || !('months' in within) || within.months <= 0) return
  const last = lastDayOfTerm(endedOn + 1, durationOf(after), specification.overflow) ?? endedOn
  const from = monthBeginFrom(last + 1)
  loan.repayment = { from, monthsLeft: within.months, level: undefined, monthly: undefined, lowered: false }
  fixRate(run, lening, loan, from)
}

/** First day of a month: the first time the repayment begins; what a month costs is told when it changes. */
export function beginMonth(run: Run, lening: Lening, loan: Loan, repayment: Repayment, day: DayNumber): void {
  const clause = clauseOf(lening, 'aflossing', run.context)
  if (clause === undefined || !isOwed(loan)) return
  if (day === repayment.from) {
    tellInterest(run, lening, loan)
    decide(run, lening, (decision) => {
      decision.use.rule(clause)
      emit(run, decision, { soort: 'lening', naam: loan.name, stap: 'aflossing_begint', bedrag: debtOf(loan), door: lenderOf(run, lening) })
    })
  }
  renewRate(run, lening, loan, day)
  decide(run, lening, (decision) => {
    decision.use.rule(clause)
    const level = levelOf(run, lening, loan, repayment, clause, day)
    const monthly = loweredTo(run, lening, decision, level, clause.rounding ?? run.specification.model.stelsel.rounding)
    if (compare(monthly, level) < 0) repayment.lowered = true
    if (repayment.monthly !== undefined && compare(repayment.monthly, monthly) === 0) return
    repayment.monthly = monthly
    emit(run, decision, { soort: 'lening', naam: loan.name, stap: 'termijnbedrag', bedrag: monthly, door: lenderOf(run, lening) })
  })
}

/** When the time of a fixed rate is over, that of the day stays as long again. */
function renewRate(run: Run, lening: Lening, loan: Loan, day: DayNumber): void {
  const length = fixedFor(run, lening)
  if (length === undefined || loan.fixedRate === undefined || day < loan.fixedRate.until) return
  const until = addDuration(loan.fixedRate.until, length, run.specification.overflow)
  if (until !== undefined) loan.fixedRate = { rate: rateOn(run, lening, loan, day), until }
}

/** The equal amount over the months that are left: made at the begin, and anew when the rate is another one. */
function levelOf(run: Run, lening: Lening, loan: Loan, repayment: Repayment, clause: ClauseOf<LeningClause, 'aflossing'>, day: DayNumber): Exact {
  const rate = rateOn(run, lening, loan, day)
  const known = repayment.level
  if (known !== undefined && compare(known.rate, rate) === 0) return known.amount
  const debt = debtOf(loan)
  const { mode } = clause.rounding ?? run.specification.model.stelsel.rounding
  const equal = valueOf(levelPayment(debt, valueOf(divide(rate, monthsOfYear)) ?? zero, repayment.monthsLeft, mode)) ?? debt
  const least = clause.atLeast.evaluate(run.context)
  const amount = isExact(least) && compare(equal, least) < 0 ? least : equal
  note(run, 'lening_schuld', debt)
  note(run, 'lening_rente', rate, { kind: 'percentage' })
  note(run, 'lening_maanden', exactFromInteger(repayment.monthsLeft), { kind: 'integer' })
  note(run, 'lening_gelijk_bedrag', equal)
  if (amount !== equal) note(run, 'lening_ten_minste', amount)
  repayment.level = { amount, rate }
  return amount
}

const monthsOfYear = exactFromInteger(12)

/** By means: a twelfth of the yearly amount, when that is less. A missing fact lowers nothing and is reported. */
function loweredTo(run: Run, lening: Lening, decision: Decision, level: Exact, rounding: Rounding): Exact {
  const { context } = run
  const clause = clauseOf(lening, 'naar_draagkracht', context)
  const holds = clause && isMet(context, clause.when)
  if (holds instanceof Unknown) reportMissingOnce(run, holds, lening.declaration.name)
  if (clause === undefined || holds !== true) return level
  decision.use.rule(clause)
  const yearly = amountByIncome(run, lening, decision, clause.amount)
  if (yearly instanceof Unknown) reportMissingOnce(run, yearly, lening.declaration.name)
  if (!isExact(yearly)) return level
  const bound = clause.nothingBelow?.evaluate(context)
  const counts = compare(yearly, zero) > 0 && (bound === undefined || !isExact(bound) || compare(yearly, bound) >= 0)
  const monthly = counts ? rounded(valueOf(divide(yearly, monthsOfYear)) ?? yearly, rounding, context, clause.id) : zero
  if (!isExact(monthly)) return level
  note(run, 'lening_draagkracht', monthly)
  return lowest(level, monthly)
}

/** Last day of a month: interest is added, then the month is paid; the last month takes or leaves what is left. */
export function endMonth(run: Run, lening: Lening, loan: Loan, day: DayNumber): void {
  addInterest(run, lening, loan)
  const { repayment } = loan
  if (repayment === undefined || day < repayment.from || !isOwed(loan)) return
  repayment.monthsLeft -= 1
  const isLast = repayment.monthsLeft <= 0
  const lapses = isLast && repayment.lowered ? clauseOf(lening, 'restant_vervalt', run.context) : undefined
  const debt = debtOf(loan)
  const paid = isLast && lapses === undefined ? debt : lowest(repayment.monthly ?? zero, debt)
  loan.repaid = plus(loan.repaid, paid)
  if (lapses !== undefined && isOwed(loan)) lapse(run, lening, loan, lapses)
  else if (!isOwed(loan)) payOff(run, lening, loan)
}

function payOff(run: Run, lening: Lening, loan: Loan): void {
  tellInterest(run, lening, loan)
  decide(run, lening, (decision) => {
    const clause = clauseOf(lening, 'aflossing', run.context)
    if (clause !== undefined) decision.use.rule(clause)
    emit(run, decision, { soort: 'lening', naam: loan.name, stap: 'afgelost', bedrag: loan.repaid, door: lenderOf(run, lening) })
  })
}

function lapse(run: Run, lening: Lening, loan: Loan, clause: ClauseOf<LeningClause, 'restant_vervalt'>): void {
  tellInterest(run, lening, loan)
  decide(run, lening, (decision) => {
    decision.use.rule(clause)
    const rest = debtOf(loan)
    loan.remitted = plus(loan.remitted, rest)
    emit(run, decision, { soort: 'lening', naam: loan.name, stap: 'kwijtgescholden', grond: 'restant', bedrag: rest, door: lenderOf(run, lening) })
  })
}
