import { addDurations, lastDayOfTerm, type BoeteregimeClause, type DayNumber, type Duration, type TermijnClause } from '@inburgering/core'
import type { DossierRecord } from '../dossier/dossier.ts'
import { durationOf, isDuration, isPositive } from '../evaluation/arithmetic.ts'
import type { SetFor } from '../evaluation/happenings.ts'
import { isMet } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide, noteRecord, reportMissing } from '../run/decision.ts'
import type { Run } from '../run/state.ts'
import { Trace, openReason, type OpenReason } from '../reasons/trace.ts'
import { startTermijn } from '../terms/start.ts'
import { actApplies } from '../terms/termijnenwet.ts'
import type { Violation } from './violation.ts'

/** A termijn that a fine sets, before it is combined with the others of this moment. */
export interface TermijnSet {
  readonly termijn: string
  readonly length: Duration
  readonly setFor: SetFor
  /** The decision about the fine, where the dossier has one. */
  readonly decidedBy: DossierRecord | undefined
  readonly by: string | undefined
  readonly use: Usage
  readonly reason: OpenReason | undefined
}

/** Whether the fine that set it still counts: a decision about it may have been withdrawn. */
export function isStillSet({ happenings }: Run, { decidedBy }: TermijnSet): boolean {
  return decidedBy === undefined || happenings.boetes.some((fine) => fine.decidedBy === decidedBy)
}

/** The `zet` clauses of a regime that hold; after a termijn of the same name its `later` length counts. */
export function lengthsSet(run: Run, regime: Claused<BoeteregimeClause>, violation: Pick<Violation, 'termijn' | 'setFor'>, decidedBy?: DossierRecord): readonly TermijnSet[] {
  const { context } = run
  const { use: outerUse, trace: outerTrace } = context
  const sets: TermijnSet[] = []
  const by = clauseOf(regime, 'opgelegd_door', context)?.orgaan
  for (const clause of clausesOf(regime, 'zet', context)) {
    const use = new Usage()
    const trace = run.explain ? new Trace(openReason('rule', clause.id, context.peildatum, clause.sources, { kind: 'duration' })) : undefined
    context.use = use
    context.trace = trace
    const holds = isMet(context, clause.when)
    if (holds instanceof Unknown) reportMissing(run, holds, clause.termijn)
    if (holds !== true) continue
    use.rule(clause)
    const isLater = violation.termijn?.name === clause.termijn && clause.later !== undefined
    const length = (isLater && clause.later ? clause.later : clause.length).evaluate(context)
    if (length instanceof Unknown) reportMissing(run, length, clause.termijn)
    if (trace !== undefined) trace.root.value = length
    if (isDuration(length) && isPositive(length)) sets.push({ termijn: clause.termijn, length: durationOf(length), setFor: violation.setFor, decidedBy, by, use, reason: trace?.root })
  }
  context.use = outerUse
  context.trace = outerTrace
  return sets
}

/**
 * Begins what the fines of this moment set: one termijn of each name, on the day of the first decision about them, or
 * without one on the day of the fine itself.
 */
export function beginSet(run: Run, sets: readonly TermijnSet[], day: DayNumber): void {
  for (const name of new Set(sets.map(({ termijn }) => termijn))) {
    const same = sets.filter(({ termijn }) => termijn === name)
    const decided = same.flatMap(({ decidedBy }) => decidedBy?.begin ?? [])
    const first = decided.length === 0 ? day : Math.max(day, Math.min(...decided))
    if (first <= day) beginTogether(run, same, day)
    else {
      run.setLater.push({ first, sets: same })
      run.agenda.add(first, `termijn:${name}`)
    }
  }
}

/** Night: what earlier fines set for today, the day of the decision about them. */
export function beginSetLater(run: Run, day: DayNumber): void {
  if (run.setLater.length === 0) return
  const due = run.setLater.filter(({ first }) => first <= day)
  run.setLater = run.setLater.filter(({ first }) => first > day)
  for (const { sets } of due) beginTogether(run, sets, day)
}

function beginTogether(run: Run, same: readonly TermijnSet[], day: DayNumber): void {
  const { context } = run
  const slot = run.specification.termijnen.get(same[0]?.termijn ?? '')
  context.beginsOn = day
  const claused = slot && current(slot, context)
  if (claused !== undefined) beginAsSet(run, claused, same, day)
  context.beginsOn = undefined
}

function beginAsSet(run: Run, claused: Claused<TermijnClause>, same: readonly TermijnSet[], day: DayNumber): void {
  decide(run, claused, (decision) => {
    const clause = clauseOf(claused, 'duurt_wat_de_boete_bepaalt', run.context)
    const length = combined(run, claused, same, day)
    // The termijn is decided by the fines: their `zet` clauses come before its own sources.
    const own = decision.use.sources.splice(0)
    for (const { use, reason } of same) {
      decision.use.add(use)
      if (reason !== undefined) decision.trace?.attach(reason)
    }
    decision.use.cite(own)
    for (const record of new Set(same.map(({ decidedBy }) => decidedBy))) noteRecord(run, decision, record)
    if (clause !== undefined) decision.use.rule(clause)
    const shifts = actApplies(run, claused, [], true)
    const by = same.find((set) => set.by !== undefined)?.by
    startTermijn(run, decision, { claused, first: day, length, shifts, setBy: same, event: day, sources: clause?.sources ?? [], lengthSources: clause?.sources ?? [], by })
  })
}

/** What the fines together make of the length of a termijn that begins on a day. */
export function combined(run: Run, claused: Claused<TermijnClause>, sets: readonly TermijnSet[], day: DayNumber): Duration {
  return combine(run, sets, day, clauseOf(claused, 'duurt_wat_de_boete_bepaalt', run.context)?.combine ?? 'longest')
}

/** Months and days do not add up by themselves: from this day on they do, the months first. */
function inDays({ specification }: Run, lengths: readonly Duration[], day: DayNumber): Duration {
  const monthsFirst = lengths.toSorted((left) => ('months' in left ? -1 : 1))
  const last = monthsFirst.reduce((end, length) => lastDayOfTerm(end + 1, length, specification.overflow) ?? end, day - 1)
  return { days: last - day + 1 }
}

/** The longest is the one that ends last. */
function combine(run: Run, sets: readonly TermijnSet[], day: DayNumber, how: 'longest' | 'sum'): Duration {
  const lengths = sets.map(({ length }) => length)
  const [first = { months: 0 }, ...others] = lengths
  if (how === 'sum') return others.reduce((total, length) => addDurations(total, length) ?? inDays(run, [total, length], day), first)
  const end = (length: Duration): DayNumber => lastDayOfTerm(day, length, run.specification.overflow) ?? -Infinity
  return others.reduce((longest, length) => (end(length) > end(longest) ? length : longest), first)
}
