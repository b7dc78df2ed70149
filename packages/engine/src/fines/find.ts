import type { BoeteregimeClause, DayNumber } from '@inburgering/core'
import { decisionAbout } from '../decided/claim.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import { requirementsOf, type Vereist } from '../duty/open.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import type { Slot } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { clausesInForce, inForceOf } from '../run/decision.ts'
import { asDecidedOn, type Run, type RunDuty } from '../run/state.ts'
import { isFinable } from './finable.ts'
import { impose } from './impose.ts'
import { beginSet, type TermijnSet } from './new-term.ts'
import { violationAfter, violationBy } from './violation.ts'

type Regime = Claused<BoeteregimeClause>

/** Night: a fine for each requirement that is open, in the order of the plicht; then the termijnen that they set. */
export function fineAfter(run: Run, expired: readonly TermijnInstance[], day: DayNumber, duties: readonly RunDuty[] = run.duties): void {
  const sets: TermijnSet[] = []
  for (const termijn of expired) {
    for (const duty of duties) {
      if (duty.metOn !== undefined || !isFinable(duty)) continue
      for (const requirement of requirementsOf(duty.name, run.context)) sets.push(...fineRequirement(run, termijn, duty, requirement))
    }
  }
  beginSet(run, sets, day)
}

function fineRequirement(run: Run, termijn: TermijnInstance, duty: RunDuty, requirement: Vereist): readonly TermijnSet[] {
  const sets: TermijnSet[] = []
  for (const slot of run.specification.triggers.afterTermijn) {
    asOnItsDecision(run, slot, termijn.last, (regime) => {
      for (const clause of clausesInForce(run, regime, 'overtreding_na_afloop')) {
        if (clause.open !== requirement.name || !clause.termijnen.includes(termijn.name)) continue
        sets.push(...impose(run, regime, violationAfter(termijn, requirement, duty, clause)))
      }
    })
  }
  return sets
}

/** The regime in force on the day of the decision that the dossier has about this fine, without one on the day itself. */
function asOnItsDecision(run: Run, slot: Slot<Regime>, overtreding: DayNumber, work: (regime: Regime) => void): void {
  const name = slot.versions.find(({ value }) => value !== undefined)?.value?.declaration.name ?? ''
  asDecidedOn(run, decisionAbout(run, 'boete', name, run.context.peildatum, overtreding), () => {
    const regime = inForceOf(run, slot)
    if (regime !== undefined) work(regime)
  })
}

/**
 * Day: fines for a record, as long as a plicht of the person stands: it has arisen, has not ended, and was not met before
 * this day. A vrijstelling of every plicht that stands prevents the fine.
 */
export function fineBy(run: Run, record: DossierRecord, day: DayNumber): void {
  const finable = run.duties.filter((duty) => isFinable(duty) && (duty.metOn === undefined || duty.metOn >= day))
  if (finable.length === 0 && run.duties.length > 0) return
  const duty = finable.find(({ exempt }) => exempt === false) ?? finable.find(({ exempt }) => exempt !== true) ?? finable[0]
  const sets: TermijnSet[] = []
  for (const slot of run.specification.triggers.regimes.get(record.name) ?? []) {
    asOnItsDecision(run, slot, record.acts ?? record.begin, (regime) => {
      for (const clause of clausesInForce(run, regime, 'overtreding_bij')) {
        if (clause.records.kind !== 'records' || !clause.records.names.includes(record.name)) continue
        sets.push(...impose(run, regime, violationBy(record, clause, duty)))
      }
    })
  }
  beginSet(run, sets, day)
}
