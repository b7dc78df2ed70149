import { formatDutchDate, type DayNumber, type SourceRef, type TermijnClause } from '@inburgering/core'
import { durationOf, isDuration, isPositive } from '../evaluation/arithmetic.ts'
import { isMet } from '../evaluation/kleene.ts'
import { none, PeriodLength, Unknown } from '../evaluation/value.ts'
import { clauseOf, versionsOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import { decide, leaveOpen, refuse, reportMissingOnce, type Decision } from '../run/decision.ts'
import { daysComing, underEachLaw } from '../run/each-law.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { startTermijn } from './start.ts'
import { actApplies } from './termijnenwet.ts'

type Begint = ClauseOf<TermijnClause, 'begint'>

/** Works out on which day each termijn that begins by itself will begin, over the whole dossier. */
export function planTermijnen(run: Run): void {
  for (const [name, slot] of run.specification.termijnen) {
    if (run.settled.has(name) || run.specification.perRecord.has(name)) continue
    const found = slot.versions.flatMap(({ value }) => (value === undefined ? [] : firstDays(run, value)))
    const starts = found.filter(({ inTime }) => inTime)
    const [early] = found
    if (starts.length === 0) {
      run.planned.delete(name)
      if (early === undefined) continue
      run.tooEarly.set(name, early.event)
      run.agenda.add(run.specification.inForceFrom, `termijn:${name}`)
      continue
    }
    const day = Math.min(...starts.map(({ first }) => first))
    run.planned.set(name, day)
    run.agenda.add(day, `termijn:${name}`)
  }
}

export interface Start {
  readonly first: DayNumber
  /** The day that it begins after or on. */
  readonly event: DayNumber
  /** The rules were in force on the day of the event. */
  readonly inTime: boolean
}

/** Which text of `begint` holds depends on the day, and the day on the text: each version that gives its own day counts. */
export function firstDays(run: Run, claused: Claused<TermijnClause>): readonly Start[] {
  const { context } = run
  const { lawDate, use } = context
  context.use = undefined
  const days = versionsOf(claused, 'begint').flatMap((version) =>
    daysComing(underEachLaw(run, version.date, () => firstDay(run, version, claused.declaration.name))).flatMap((first) => {
      context.lawDate = first
      context.beginsOn = first
      const isInForce = clauseOf(claused, 'begint', context) === version
      context.beginsOn = undefined
      if (!isInForce) return []
      const event = version.at === 'dayAfter' ? first - 1 : first
      return [{ first, event, inTime: event >= run.specification.inForceFrom || worksBack(run, version) }]
    }),
  )
  context.lawDate = lawDate
  context.use = use
  return days
}

/** Transitional law: the text of a wijziging that says itself from which day before the stelsel it holds. */
function worksBack({ specification }: Run, { guard }: Begint): boolean {
  return guard !== undefined && Number.isFinite(guard.from) && guard.from < specification.inForceFrom
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
    run.context.beginsOn = planned
    const claused = slot && current(slot, run.context)
    if (claused !== undefined) decide(run, claused, (decision) => begin(run, claused, planned, decision))
    run.context.beginsOn = undefined
  }
  if (run.tooEarly.size > 0 && day >= run.specification.inForceFrom) tellTooEarly(run)
}

/** What happened before the stelsel was in force sets no termijn of it; that is told on the day of entry into force. */
function tellTooEarly(run: Run): void {
  const { context, specification } = run
  for (const [name, event] of run.tooEarly) {
    run.settled.add(name)
    const slot = specification.termijnen.get(name)
    const claused = slot && current(slot, context)
    if (claused === undefined) continue
    decide(run, claused, (decision) => {
      const clause = clauseOf(claused, 'begint', context)
      if (clause !== undefined) decision.use.rule(clause)
      if (isMet(context, clause?.when) === false) return refuse(run, decision, { soort: 'termijn_begint', naam: name })
      const { stelsel } = specification.model
      const text = `De termijn "${claused.declaration.label}" begint niet: ${formatDutchDate(event)} ligt voor ${formatDutchDate(specification.inForceFrom)}, de inwerkingtreding van "${stelsel.label}". Kijk of er overgangsrecht is.`
      signal(run, decision, 'voor_inwerkingtreding', text)
    })
  }
  run.tooEarly.clear()
}

/** The condition is asked at the start of the first day, on what is dated before it. */
export function begin(run: Run, claused: Claused<TermijnClause>, first: DayNumber, decision: Decision): void {
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
  const shifts = actApplies(run, claused, [...clause.sources, ...length.sources], false)
  startTermijn(run, decision, { claused, first, length: durationOf(lasts), shifts, setBy: [], event, sources: clause.sources, lengthSources: ownSources(length), about: context.about })
}

/** Of a text without articles of its own those of the wijziging that made it. */
function ownSources({ sources, guard }: ClauseOf<TermijnClause, 'duurt'>): readonly SourceRef[] {
  return sources.length > 0 ? sources : (guard?.wijziging.sources ?? [])
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
