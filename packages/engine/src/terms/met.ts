import type { DayNumber } from '@inburgering/core'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { every, isMet } from '../evaluation/kleene.ts'
import { isTermijnRunning } from '../evaluation/states.ts'
import type { Truth } from '../evaluation/value.ts'
import { isSettled, requirementsOf } from '../duty/open.ts'
import { isStillSet } from '../fines/new-term.ts'
import { clauseOf } from '../program/clauses.ts'
import { decide, emit } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { explainDerivation } from './derivation.ts'

/** Termijnen that are met now: latched at the first true moment within the termijn. */
export function checkTermijnen(run: Run, day: DayNumber): void {
  const { context } = run
  const outer = context.termijn
  for (const termijn of run.running) {
    if (!isTermijnRunning(termijn, day)) continue
    context.termijn = termijn
    if (isTermijnMet(run, termijn) === true) meet(run, termijn, day)
  }
  context.termijn = outer
  if (run.running.some(({ metOn }) => metOn !== undefined)) run.running = run.running.filter(({ metOn }) => metOn === undefined)
}

function meet(run: Run, termijn: TermijnInstance, day: DayNumber): void {
  decide(run, termijn.claused, (decision) => {
    isTermijnMet(run, termijn)
    termijn.metOn = day
    explainDerivation(decision, termijn)
    emit(run, decision, { soort: 'termijn_voldaan', naam: termijn.name })
  })
}

/** `voldaan zodra ...`, or everything that the fines set it for. */
export function isTermijnMet(run: Run, termijn: TermijnInstance): Truth {
  const { context } = run
  const clause = clauseOf(termijn.claused, 'voldaan', context)
  if (clause !== undefined) {
    context.use?.rule(clause)
    return isMet(context, clause.when)
  }
  const all = clauseOf(termijn.claused, 'voldaan_alles_waarvoor_gesteld', context)
  const standing = termijn.setBy.filter((set) => isStillSet(run, set))
  if (all === undefined || standing.length === 0) return false
  context.use?.rule(all)
  return every(standing, ({ setFor: { plicht, requirement } }) => {
    if (requirement === undefined) return false
    const clauses = requirementsOf(plicht, context).find(({ name }) => name === requirement)
    return clauses === undefined || isSettled(clauses, context)
  }, context)
}
