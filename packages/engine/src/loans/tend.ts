import type { DayNumber, LeningClause } from '@inburgering/core'
import { lendAsDecided } from '../decided/loan.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { isMet } from '../evaluation/kleene.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit, inForceOf, refuse, reportMissingOnce } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { draw } from './draw.ts'
import { grant } from './grant.ts'
import { isYearEnd, openMonth, tellInterest } from './interest.ts'
import { debtOf, isOwed, type Loan } from './loan.ts'
import { isFirstOfMonth, isLastOfMonth, monthEnd } from './months.ts'
import { remit } from './remit.ts'
import { beginMonth, endMonth, planRepayment } from './repay.ts'
import { lenderOf, note } from './words.ts'

/** Day: a record that asks for a loan, or for money from it. */
export function lendBy(run: Run, record: DossierRecord): void {
  if (record.decision?.about?.of === 'lening') lendAsDecided(run, record)
  for (const slot of run.specification.triggers.leningen.get(record.name) ?? []) {
    const lening = inForceOf(run, slot)
    if (lening === undefined) continue
    grant(run, lening, record)
    draw(run, lening, record)
  }
}

/** Evening: a loan ends, is remitted, bears interest and is paid back. */
export function tendLoans(run: Run, day: DayNumber): void {
  for (const loan of run.happenings.leningen.values()) {
    if (loan.settledOn !== undefined) continue
    const slot = run.specification.leningen.get(loan.name)
    const lening = slot && inForceOf(run, slot)
    if (lening === undefined) continue
    if (loan.endedOn === undefined) endWhenDue(run, lening, loan, day)
    if (isOwed(loan)) remit(run, lening, loan)
    const { repayment } = loan
    if (repayment !== undefined && day >= repayment.from && isFirstOfMonth(day)) beginMonth(run, lening, loan, repayment, day)
    if (isLastOfMonth(day)) {
      endMonth(run, lening, loan, day)
      if (isYearEnd(day)) tellInterest(run, lening, loan)
      openMonth(loan)
    }
    if (loan.endedOn !== undefined && !isOwed(loan)) loan.settledOn = day
  }
}

function endWhenDue(run: Run, lening: Claused<LeningClause>, loan: Loan, day: DayNumber): void {
  const clause = clauseOf(lening, 'eindigt_zodra', run.context)
  if (clause === undefined) return
  decide(run, lening, (decision) => {
    decision.use.rule(clause)
    const holds = isMet(run.context, clause.when)
    if (holds instanceof Unknown) reportMissingOnce(run, holds, loan.name)
    if (holds !== true) return refuse(run, decision, { soort: 'lening', naam: loan.name }, holds)
    loan.endedOn = day
    note(run, 'lening_gebruikt', loan.used)
    planRepayment(run, lening, loan, day)
    emit(run, decision, { soort: 'lening', naam: loan.name, stap: 'einde', ...(loan.maximum instanceof Unknown ? {} : { bedrag: debtOf(loan) }), door: lenderOf(run, lening) })
  })
}

/** After a moment: the days on which a loan may change by time alone. */
export function planLoans(run: Run, watch: (condition: Compiled | undefined, rule: string) => void): void {
  const { agenda, context, specification } = run
  for (const loan of run.happenings.leningen.values()) {
    const slot = specification.leningen.get(loan.name)
    const lening = slot && current(slot, context)
    if (loan.settledOn !== undefined || lening === undefined) continue
    const { id } = lening.declaration
    if (loan.endedOn === undefined) watch(clauseOf(lening, 'eindigt_zodra', context)?.when, id)
    if (!isOwed(loan)) continue
    for (const clause of clausesOf(lening, 'kwijtschelding', context)) if (!loan.remissions.has(clause.name)) watch(clause.when, id)
    agenda.add(monthEnd(context.peildatum + 1), id)
    if (loan.repayment === undefined) continue
    agenda.add(loan.repayment.from, id)
    if (context.peildatum >= loan.repayment.from) agenda.add(monthEnd(context.peildatum) + 1, id)
  }
}
