import type { DayNumber } from '@inburgering/core'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { Unknown } from '../evaluation/value.ts'
import { decide, emit, reportMissing } from '../run/decision.ts'
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
  }
  run.context.termijn = undefined
  return expired
}
