import { compareDurations, formatDutchDate, lastDayOfTerm, type DayNumber, type Duration, type TermijnClause } from '@inburgering/core'
import { durationOf, isDuration, isPositive } from '../evaluation/arithmetic.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { clauseOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide, emit } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import { lookFrom, type Run } from '../run/state.ts'
import { explainDerivation, step } from './derivation.ts'
import { moveEnd } from './start.ts'
import { actApplies } from './termijnenwet.ts'

/**
 * Night of a day on which a wijziging starts or stops to hold, `lopende termijnen: nieuwe regel`: a termijn that runs gets
 * its length by the rule of this day, from its own first day on, with the days by which it was extended.
 */
export function renew(run: Run, day: DayNumber): void {
  if (run.running.length === 0 || !changesRunningTerms(run, day)) return
  for (const termijn of [...run.running]) {
    const slot = run.specification.termijnen.get(termijn.name)
    if (slot === undefined) continue
    const [before, now] = [day - 1, day].map((date) => asOf(run, termijn, date, () => current(slot, run.context)))
    const oldLength = before && asOf(run, termijn, day - 1, () => lengthOf(run, before))
    run.context.termijn = termijn
    if (now === undefined) {
      if (before !== undefined) lapse(run, termijn, day)
    } else {
      termijn.claused = now
      const length = lengthOf(run, now)
      if (oldLength !== undefined && length !== undefined && !isSame(oldLength, length)) setAnew(run, termijn, length, day)
    }
    run.context.termijn = undefined
  }
}

function changesRunningTerms({ specification, program }: Run, day: DayNumber): boolean {
  return specification.guards.some(({ index, from, until, runningTermsKeepOld }) => !runningTermsKeepOld && (from === day || until === day) && program.on[index] === true)
}

/** Looks as in the night of a date, about a termijn that runs. */
function asOf<T>(run: Run, termijn: TermijnInstance, date: DayNumber, look: () => T): T {
  const { context } = run
  const { peildatum } = context
  lookFrom(run, date, 'night')
  context.termijn = termijn
  const result = look()
  lookFrom(run, peildatum, 'night')
  return result
}

/** Undefined: it is unknown, or a fine decides. */
function lengthOf(run: Run, claused: Claused<TermijnClause>): Duration | undefined {
  const length = clauseOf(claused, 'duurt', run.context)?.length.evaluate(run.context)
  return length !== undefined && isDuration(length) && isPositive(length) ? durationOf(length) : undefined
}

function isSame(left: Duration, right: Duration): boolean {
  return compareDurations(left, right) === 0
}

function setAnew(run: Run, termijn: TermijnInstance, length: Duration, day: DayNumber): void {
  const original = lastDayOfTerm(termijn.first, length, run.specification.overflow)
  if (original === undefined) return
  const { last } = termijn
  decide(run, termijn.claused, (decision) => {
    const clause = clauseOf(termijn.claused, 'duurt', run.context)
    if (clause !== undefined) decision.use.rule(clause)
    const unshifted = original + termijn.unshifted - termijn.original
    termijn.original = original
    termijn.length = length
    termijn.shifts = actApplies(run, termijn.claused, clause?.sources ?? [], false)
    step(run, termijn, 'duur', length, { kind: 'duration' }, clause?.sources)
    step(run, termijn, 'laatste_dag', unshifted, { kind: 'date' })
    moveEnd(run, termijn, unshifted)
    const byTheNewRule = termijn.last
    // A change takes nothing away from a day that has passed.
    if (byTheNewRule < day) moveEnd(run, termijn, day)
    explainDerivation(decision, termijn)
    if (termijn.last > last) emit(run, decision, { soort: 'termijn_verlengd', naam: termijn.name, einde: termijn.last })
    else if (termijn.last < last) emit(run, decision, { soort: 'signaal', naam: 'termijn_verkort', grond: termijn.name, toelichting: shorter(termijn, last, byTheNewRule, day), einde: termijn.last })
  })
}

function shorter({ claused, last }: TermijnInstance, before: DayNumber, byTheNewRule: DayNumber, day: DayNumber): string {
  const { label } = claused.declaration
  if (byTheNewRule < day) return `Volgens de nieuwe regel was de termijn "${label}" op ${formatDutchDate(byTheNewRule)} al voorbij. De laatste dag wordt ${formatDutchDate(last)}: een wijziging laat een termijn niet achteraf eindigen.`
  return `Door een wijziging eindigt de termijn "${label}" eerder: op ${formatDutchDate(last)} in plaats van ${formatDutchDate(before)}.`
}

/** The new rules do not know the termijn any more: it stops, and neither is met nor runs out. */
function lapse(run: Run, termijn: TermijnInstance, day: DayNumber): void {
  termijn.unshifted = day - 1
  termijn.last = day - 1
  termijn.waitsFor = undefined
  termijn.suspendedBy = undefined
  run.running = run.running.filter((other) => other !== termijn)
  decide(run, termijn.claused, (decision) => {
    const { label } = termijn.claused.declaration
    signal(run, decision, 'termijn_vervallen', `De termijn "${label}" vervalt: de regels van vandaag kennen deze termijn niet meer. De termijn liep tot en met gisteren.`, { grond: termijn.name })
  })
}
