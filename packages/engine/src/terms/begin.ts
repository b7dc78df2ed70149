import type { DayNumber, TermijnClause } from '@inburgering/core'
import { durationOf, isDuration, isPositive } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { none, PeriodLength, Unknown } from '../evaluation/value.ts'
import { clauseOf, versionsOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, leaveOpen, refuse, reportMissingOnce, type Decision } from '../run/decision.ts'
import { daysComing, underEachLaw } from '../run/each-law.ts'
import type { Run } from '../run/state.ts'
import { startTermijn } from './start.ts'
import { actApplies } from './termijnenwet.ts'

type Begint = ClauseOf<TermijnClause, 'begint'>

/** Works out on which day each termijn that begins by itself will begin, over the whole dossier. */
export function planTermijnen(run: Run): void {
  for (const [name, slot] of run.specification.termijnen) {
    if (run.settled.has(name)) continue
    const first = slot.versions.flatMap(({ value }) => (value === undefined ? [] : firstDays(run, value)))
    const day = Math.min(Infinity, ...first)
    if (!Number.isFinite(day)) {
      run.planned.delete(name)
      continue
    }
    run.planned.set(name, day)
    run.agenda.add(day, `termijn:${name}`)
  }
}

/** Which text of `begint` holds depends on the day, and the day on the text: each version that gives its own day counts. */
function firstDays(run: Run, claused: Claused<TermijnClause>): readonly DayNumber[] {
  const { context } = run
  const { lawDate, use } = context
  context.use = undefined
  const days = versionsOf(claused, 'begint').flatMap((version) =>
    daysComing(underEachLaw(run, version.date, () => firstDay(run, version, claused.declaration.name))).filter((day) => {
      context.lawDate = day
      return clauseOf(claused, 'begint', context) === version
    }),
  )
  context.lawDate = lawDate
  context.use = use
  return days
}

function firstDay(run: Run, clause: Begint, name: string): DayNumber | undefined {
  const { context } = run
  const { seen, trace } = context
  context.seen = run.dossier.acting.length
  context.trace = undefined
  const date = clause.date.evaluate(context)
  context.seen = seen
  context.trace = trace
  if (date instanceof Unknown) reportMissingOnce(run, date, name)
  return typeof date !== 'number' ? undefined : clause.at === 'dayAfter' ? date + 1 : date
}

/** Night: the termijnen whose first day it is. */
export function beginDue(run: Run, day: DayNumber): void {
  for (const [name, planned] of run.planned) {
    if (planned > day) continue
    run.planned.delete(name)
    run.settled.add(name)
    const slot = run.specification.termijnen.get(name)
    const claused = slot && current(slot, run.context)
    if (claused !== undefined) decide(run, claused, (decision) => begin(run, claused, planned, decision))
  }
}

/** The condition is asked at the start of the first day, on what is dated before it. */
function begin(run: Run, claused: Claused<TermijnClause>, first: DayNumber, decision: Decision): void {
  const { context } = run
  const { name } = claused.declaration
  const clause = clauseOf(claused, 'begint', context)
  const length = clauseOf(claused, 'duurt', context)
  if (clause === undefined || length === undefined) return
  decision.use.rule(clause)
  const event = traced(run, clause)
  const about = { soort: 'termijn_begint', naam: name } as const
  const holds = isMet(context, clause.when)
  if (holds instanceof Unknown) return leaveOpen(run, decision, about, holds, name)
  if (!holds) return refuse(run, decision, about)
  decision.use.rule(length)
  const lasts = length.length.evaluate(context)
  if (lasts instanceof Unknown) return leaveOpen(run, decision, about, lasts, name)
  // A termijn of no days has no last day to wait for.
  if (lasts === none || !(isDuration(lasts) || lasts instanceof PeriodLength) || !isPositive(durationOf(lasts))) return refuse(run, decision, about)
  const sources = [...clause.sources, ...length.sources]
  const shifts = actApplies(run, claused, sources, false)
  startTermijn(run, decision, { claused, first, length: durationOf(lasts), shifts, setFor: [], event, sources })
}

/** The day of the event, over the whole dossier, as part of the reason. */
function traced(run: Run, clause: Begint): DayNumber {
  const { context } = run
  const { seen } = context
  context.seen = run.dossier.acting.length
  const event = clause.date.evaluate(context)
  context.seen = seen
  return typeof event === 'number' ? event : context.peildatum
}
