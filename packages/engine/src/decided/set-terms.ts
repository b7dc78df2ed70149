import { formatDutchDate, lastDayOfTerm, type DayNumber } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { combined, isStillSet, type TermijnSet } from '../fines/new-term.ts'
import { decide, emit } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { step } from '../terms/derivation.ts'
import { moveEnd } from '../terms/start.ts'

/**
 * The termijnen that a fine had set, when from today it counts no more or counts again. What the other fines of that
 * moment set stays: only a termijn that nothing stands behind any more lapses.
 */
export function reconsiderTerms(run: Run, record: DossierRecord, day: DayNumber): void {
  for (const termijn of [...run.happenings.termijnen.values()].flat()) {
    if (!termijn.setBy.some(({ decidedBy }) => decidedBy === record) || termijn.metOn !== undefined || termijn.expiredOn !== undefined) continue
    const standing = termijn.setBy.filter((set) => isStillSet(run, set))
    run.context.termijn = termijn
    if (termijn.lapsedFrom !== undefined) revive(run, termijn, termijn.lapsedFrom, standing, day)
    else if (standing.length === 0) lapse(run, termijn, day)
    else setAnew(run, termijn, standing, day)
    run.context.termijn = undefined
  }
}

/** It ran up to yesterday; neither is it met, nor does it run out. */
function lapse(run: Run, termijn: TermijnInstance, day: DayNumber): void {
  termijn.lapsedFrom = termijn.unshifted
  termijn.unshifted = day - 1
  termijn.last = day - 1
  run.running = run.running.filter((other) => other !== termijn)
  const { label } = termijn.claused.declaration
  decide(run, termijn.claused, (decision) =>
    signal(run, decision, 'termijn_vervallen', `De termijn "${label}" vervalt op ${formatDutchDate(day)}: het besluit waarbij hij is gesteld, geldt niet meer.`, { grond: termijn.name }),
  )
}

/** The decision holds again: so does its termijn, with the last day that it had. */
function revive(run: Run, termijn: TermijnInstance, unshifted: DayNumber, standing: readonly TermijnSet[], day: DayNumber): void {
  if (standing.length === 0) return
  const { label } = termijn.claused.declaration
  decide(run, termijn.claused, (decision) => {
    if (unshifted < day) return signal(run, decision, 'termijn_herleeft_niet', `Het besluit waarbij de termijn "${label}" was gesteld, geldt weer. De termijn was op ${formatDutchDate(unshifted)} al voorbij en begint niet opnieuw. Stel zo nodig een nieuwe termijn.`, { grond: termijn.name })
    termijn.lapsedFrom = undefined
    run.running.push(termijn)
    moveEnd(run, termijn, unshifted)
    emit(run, decision, { soort: 'signaal', naam: 'termijn_herleeft', grond: termijn.name, toelichting: `De termijn "${label}" loopt weer, tot en met ${formatDutchDate(termijn.last)}: het besluit waarbij hij was gesteld, geldt weer.`, einde: termijn.last })
  })
}

/** Fewer fines stand behind it, or more: its length anew from its own first day, with the days by which it was extended. */
function setAnew(run: Run, termijn: TermijnInstance, standing: readonly TermijnSet[], day: DayNumber): void {
  const length = combined(run, termijn.claused, standing, termijn.first)
  const original = lastDayOfTerm(termijn.first, length, run.specification.overflow)
  if (original === undefined || original === termijn.original) return
  const { last } = termijn
  const unshifted = Math.max(day, original + termijn.unshifted - termijn.original)
  decide(run, termijn.claused, (decision) => {
    termijn.original = original
    termijn.length = length
    step(run, termijn, 'duur', length, { kind: 'duration' })
    step(run, termijn, 'laatste_dag', unshifted, { kind: 'date' })
    moveEnd(run, termijn, unshifted)
    const { label } = termijn.claused.declaration
    if (termijn.last > last) emit(run, decision, { soort: 'termijn_verlengd', naam: termijn.name, einde: termijn.last })
    else if (termijn.last < last) emit(run, decision, { soort: 'signaal', naam: 'termijn_verkort', grond: termijn.name, toelichting: `De termijn "${label}" eindigt op ${formatDutchDate(termijn.last)} in plaats van ${formatDutchDate(last)}: een van de besluiten waarbij hij is gesteld, geldt niet meer.`, einde: termijn.last })
  })
}
