import { lastDayOfTerm, type DayNumber, type Duration, type SourceRef, type TermijnClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import type { Claused } from '../program/specification.ts'
import type { TermijnSet } from '../fines/new-term.ts'
import { emit, type Decision } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { shifted } from './termijnenwet.ts'
import { step, explainDerivation } from './derivation.ts'

export interface NewTermijn {
  readonly claused: Claused<TermijnClause>
  readonly first: DayNumber
  readonly length: Duration
  readonly shifts: boolean
  /** The fines that set it; empty for a termijn that begins by itself. */
  readonly setBy: readonly TermijnSet[]
  /** The day of the event it begins after or on. */
  readonly event: DayNumber
  /** Of what says when it begins, and of what says how long it lasts. */
  readonly sources: readonly SourceRef[]
  readonly lengthSources: readonly SourceRef[]
  /** Who sets it; absent for a termijn that begins by itself. */
  readonly by?: string | undefined
  /** `voor elk besluit`: the record that it is about. */
  readonly about?: DossierRecord | undefined
}

/** Begins a termijn: last day = (first day - 1) + length, then the Algemene termijnenwet. */
export function startTermijn(run: Run, decision: Decision, { claused, first, length, shifts, setBy, event, sources, lengthSources, by, about }: NewTermijn): void {
  const { context, happenings } = run
  const { name } = claused.declaration
  const unshifted = lastDayOfTerm(first, length, run.specification.overflow)
  if (unshifted === undefined) {
    context.fail('INB802', claused.declaration.id)
    return
  }
  const termijn: TermijnInstance = {
    kind: 'termijn',
    name,
    claused,
    first,
    length,
    original: unshifted,
    unshifted,
    last: unshifted,
    shifts,
    metOn: undefined,
    expiredOn: undefined,
    setBy,
    lapsedFrom: undefined,
    extended: new Map(),
    deviated: new Set(),
    waitsFor: undefined,
    suspendedBy: undefined,
    usedUp: new Set(),
    steps: [],
    about,
  }
  step(run, termijn, 'begin', event, { kind: 'date' }, sources)
  step(run, termijn, 'eerste_dag', first, { kind: 'date' })
  step(run, termijn, 'duur', length, { kind: 'duration' }, lengthSources)
  step(run, termijn, 'laatste_dag', unshifted, { kind: 'date' })
  moveEnd(run, termijn, unshifted)

  const earlier = happenings.termijnen.get(name)
  if (earlier === undefined) happenings.termijnen.set(name, [termijn])
  else earlier.push(termijn)
  run.running.push(termijn)
  context.termijn = termijn
  explainDerivation(decision, termijn)
  emit(run, decision, { soort: 'termijn_begint', naam: name, einde: termijn.last, door: by })
}

/** Gives a termijn a new last day, moved by the Algemene termijnenwet where that applies, and asks for the days on which it matters. */
export function moveEnd(run: Run, termijn: TermijnInstance, unshifted: DayNumber): void {
  termijn.unshifted = unshifted
  termijn.last = shifted(run, termijn)
  if (termijn.about !== undefined) run.replan = true
  const { id } = termijn.claused.declaration
  run.agenda.add(termijn.first, id)
  if (run.specification.triggers.lastDayMatters.has(termijn.name)) run.agenda.add(termijn.last, id)
  run.agenda.add(termijn.last + 1, id)
}
