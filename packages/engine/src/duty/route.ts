import type { LeerrouteClause } from '@inburgering/core'
import { every, isMet } from '../evaluation/kleene.ts'
import type { Truth } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit, noteRecord, type Decision } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run, RunDuty } from '../run/state.ts'
import { requirementsOf } from './open.ts'

/**
 * The leerroute that the plicht asks for was set, or became another: after a record, and at the begin of a day by what
 * stands in the dossier without a record (a gegeven) or changes with time.
 */
export function checkRoutes(run: Run, concerns: (duty: RunDuty) => boolean = all): void {
  for (const duty of run.duties) {
    if (!concerns(duty)) continue
    for (const requirement of requirementsOf(duty.name, run.context)) {
      if (requirement.requirement.kind !== 'leerroute') continue
      const route = requirement.requirement.value.evaluate(run.context)
      if (typeof route === 'string' && route !== duty.route) setRoute(run, duty, route)
    }
  }
}

const all = (): boolean => true

function setRoute(run: Run, duty: RunDuty, route: string): void {
  const slot = run.specification.leerroutes.get(route)
  const claused = slot && current(slot, run.context)
  const soort = duty.route === undefined ? 'leerroute_vastgesteld' : 'leerroute_gewijzigd'
  duty.route = route
  if (claused === undefined) return
  decide(run, claused, (decision) => {
    noteRecord(run, decision, run.context.trigger)
    const outcome = clauseOf(claused, 'uitkomst', run.context)
    if (outcome !== undefined) decision.use.cite(outcome.sources)
    isAdmitted(run, claused, decision)
    emit(run, decision, { soort, naam: route, door: run.context.trigger?.decision?.by })
  })
  decide(run, claused, (decision) => {
    if (isAdmitted(run, claused, decision) !== false) return
    signal(run, decision, 'geen_toelating', `De leerroute "${claused.declaration.label}" is gekozen, maar op deze dag is niet voldaan aan de voorwaarden om erin te komen. De keuze is gevolgd. Kijk of het besluit klopt.`, { grond: route, door: run.context.trigger?.decision?.by })
  })
}

/** Whether somebody may take this leerroute. What was decided is followed all the same: it holds until it is withdrawn. */
function isAdmitted({ context }: Run, leerroute: Claused<LeerrouteClause>, decision: Decision): Truth {
  return every(clausesOf(leerroute, 'toelating', context), (clause) => {
    decision.use.rule(clause)
    return isMet(context, clause.when)
  }, context)
}
