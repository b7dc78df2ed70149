import type { DayNumber } from '@inburgering/core'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { Unknown } from '../evaluation/value.ts'
import { isMet } from '../evaluation/kleene.ts'
import { clausesOf } from '../program/clauses.ts'
import { decide, emit, leaveOpen, refuse, reportMissing } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { explainDerivation } from './derivation.ts'
import { isTermijnMet } from './met.ts'

/** Night: the termijnen whose last day was yesterday and that were not met. */
export function expire(run: Run, day: DayNumber): readonly TermijnInstance[] {
  const expired = run.running.filter(({ last, waitsFor, suspendedBy }) => last < day && waitsFor === undefined && suspendedBy === undefined)
  if (expired.length === 0) return expired
  run.running = run.running.filter((termijn) => !expired.includes(termijn))
  for (const termijn of expired) {
    run.context.termijn = termijn
    decide(run, termijn.claused, (decision) => {
      const met = isTermijnMet(run, termijn)
      if (met instanceof Unknown) reportMissing(run, met, termijn.name)
      termijn.expiredOn = day
      explainDerivation(decision, termijn)
      emit(run, decision, { soort: 'termijn_verstreken', naam: termijn.name })
    })
    tellAfterwards(run, termijn)
  }
  run.context.termijn = undefined
  return expired
}

/** `na afloop signaal ...`: what there is to know when it ran out unmet. */
function tellAfterwards(run: Run, termijn: TermijnInstance): void {
  for (const clause of clausesOf(termijn.claused, 'na_afloop', run.context)) {
    decide(run, termijn.claused, (decision) => {
      const about = { soort: 'signaal', naam: clause.name, grond: termijn.name } as const
      const holds = isMet(run.context, clause.when)
      if (holds instanceof Unknown) return leaveOpen(run, decision, about, holds, termijn.name)
      if (!holds) return refuse(run, decision, about)
      decision.use.rule(clause)
      signal(run, decision, clause.name, clause.text, { grond: termijn.name })
    })
  }
}
