import { formatIsoDate, type DayNumber, type LeningClause } from '@inburgering/core'
import { isMet } from '../evaluation/kleene.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused } from '../program/specification.ts'
import { decide, inForceOf } from '../run/decision.ts'
import { revoke } from '../run/revoke.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import type { Loan } from './loan.ts'

/** A plicht is deemed not to have ended: a loan that ended since then goes on, as long as nothing was paid back or remitted. */
export function resumeLoans(run: Run, since: DayNumber, day: DayNumber): void {
  for (const loan of run.happenings.leningen.values()) {
    const slot = run.specification.leningen.get(loan.name)
    const lening = slot && inForceOf(run, slot)
    if (lening === undefined || loan.endedOn === undefined || loan.endedOn < since) continue
    if (isMet(run.context, clauseOf(lening, 'eindigt_zodra', run.context)?.when) !== true) goOn(run, lening, loan, loan.endedOn, day)
  }
}

function goOn(run: Run, lening: Claused<LeningClause>, loan: Loan, endedOn: DayNumber, day: DayNumber): void {
  const { name, label } = lening.declaration
  if (loan.remissions.size > 0 || (loan.repayment !== undefined && loan.repayment.from <= day)) {
    const text = `"${label}" eindigde in de onderbreking, en de terugbetaling is begonnen. De plicht loopt door: kijk wat er met de lening moet gebeuren.`
    return decide(run, lening, (decision) => signal(run, decision, 'lening_blijft_geëindigd', text, { grond: name }))
  }
  revoke(run, day, ({ soort, naam, stap, datum }) => soort === 'lening' && naam === name && stap === 'einde' && datum === formatIsoDate(endedOn))
  loan.endedOn = undefined
  loan.repayment = undefined
  loan.fixedRate = undefined
  loan.settledOn = undefined
}
