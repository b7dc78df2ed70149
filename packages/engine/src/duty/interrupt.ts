import { formatIsoDate, type DayNumber, type PlichtClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { isMet } from '../evaluation/kleene.ts'
import { isRunning } from '../evaluation/reference.ts'
import { Unknown } from '../evaluation/value.ts'
import { resumeLoans } from '../loans/resume.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, emit, leaveOpen } from '../run/decision.ts'
import { revoke } from '../run/revoke.ts'
import { signal } from '../run/signal.ts'
import type { Run, RunDuty } from '../run/state.ts'
import { closeOrGoOn, reopenSince } from '../terms/reopen.ts'
import { hasEnded, plichtOf } from './arise.ts'

type Plicht = Claused<PlichtClause>
type Interruption = ClauseOf<PlichtClause, 'onderbroken'>

/** Day, before the records: a plicht ends on the first day of a period that interrupts it. */
export function interrupt(run: Run, day: DayNumber): void {
  if (run.specification.triggers.plichten.size === 0) return
  for (const duty of run.duties) {
    if (duty.arisenOn === undefined || duty.endedOn !== undefined || duty.metOn !== undefined) continue
    const plicht = plichtOf(run, duty)
    const clause = plicht && clauseOf(plicht, 'onderbroken', run.context)
    const record = clause && run.dossier.byName.get(clause.record)?.find((candidate) => isRunning(candidate, day))
    if (plicht === undefined || clause === undefined || record === undefined) continue
    duty.endedOn = day
    duty.interruptedBy = record
    decide(run, plicht, (decision) => {
      decision.use.rule(clause)
      emit(run, decision, { soort: 'plicht_eindigt', naam: duty.name })
    })
  }
}

/**
 * The last day of a period that may have interrupted a plicht, with the extensions that it gives. Where the law deems the
 * plicht not to have ended, its end is taken back, and what followed from it: a termijn that ran out meanwhile goes on
 * when it is extended now. One that is not extended did run out, and is fined like that of a plicht that went on.
 */
export function resume(run: Run, record: DossierRecord, day: DayNumber, extend: () => void): void {
  const ended = run.duties.flatMap((duty) => (duty.interruptedBy === record && duty.endedOn !== undefined ? [{ duty, endedOn: duty.endedOn }] : []))
  const resumed = ended.filter(({ duty }) => goesOn(run, duty, record, day))
  if (resumed.length === 0) return extend()
  const since = Math.min(...resumed.map(({ endedOn }) => endedOn))
  const reopened = reopenSince(run, since, day)
  extend()
  const expired = closeOrGoOn(run, reopened, day)
  if (expired.length > 0) run.late = { expired, duties: resumed.map(({ duty }) => duty) }
  resumeLoans(run, since, day)
}

/** Whether the plicht is deemed not to have ended. */
function goesOn(run: Run, duty: RunDuty, record: DossierRecord, day: DayNumber): boolean {
  const plicht = plichtOf(run, duty)
  const clause = plicht && clauseOf(plicht, 'onderbroken', run.context)
  if (plicht === undefined || clause === undefined) return false
  const next = run.dossier.byName.get(record.name)?.find((other) => other !== record && other.begin <= day + 1 && (other.end === undefined || other.end > day))
  duty.interruptedBy = next
  // What ended it otherwise meanwhile, such as an age, ended it for good.
  if (next === undefined && hasEnded(run, plicht, day) === true) return false
  return next === undefined ? deem(run, duty, plicht, clause, day) : tellParts(run, duty, plicht, clause)
}

function deem(run: Run, duty: RunDuty, plicht: Plicht, clause: Interruption, day: DayNumber): boolean {
  return decide(run, plicht, (decision) => {
    decision.use.rule(clause)
    const { name, label } = plicht.declaration
    const holds = isMet(run.context, clause.when)
    if (holds instanceof Unknown) {
      leaveOpen(run, decision, { soort: 'signaal', naam: 'plicht_loopt_door', grond: name }, holds, name)
      return false
    }
    if (!holds) {
      signal(run, decision, 'plicht_blijft_geëindigd', `De onderbreking van "${label}" telt: de plicht is geëindigd. Wordt de persoon opnieuw plichtig, dan is dat een nieuwe plicht, met een eigen dossier.`, { grond: name })
      return false
    }
    revoke(run, day, ({ soort, naam, datum }) => soort === 'plicht_eindigt' && naam === name && datum === formatIsoDate(duty.endedOn ?? day))
    duty.endedOn = undefined
    signal(run, decision, 'plicht_loopt_door', `"${label}" geldt als nooit geëindigd: de onderbreking telt niet.`, { grond: name })
    return true
  })
}

/** Another period of this name goes on: how long both are together, the dossier does not say in one period. */
function tellParts(run: Run, duty: RunDuty, plicht: Plicht, clause: Interruption): boolean {
  decide(run, plicht, (decision) => {
    decision.use.rule(clause)
    signal(run, decision, 'onderbreking_in_delen', 'Twee onderbrekingen sluiten op elkaar aan. Zet ze als een periode in het dossier: de lengte telt van de eerste tot en met de laatste dag.', { grond: duty.name })
  })
  return false
}
