import { formatDutchDate, type DayNumber, type TermijnClause } from '@inburgering/core'
import { heldOn } from '../decided/decided.ts'
import type { DossierRecord } from '../dossier/dossier.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { current, type Slot } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { decide } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { begin, firstDays } from './begin.ts'

/** A termijn `voor elk besluit` that has not begun for a record. */
export interface StartOfOne {
  readonly slot: Slot<Claused<TermijnClause>>
  readonly record: DossierRecord
  /** Its begin looks at what the run decides, so its first day may still come or move. */
  readonly followsRun: boolean
  /** Its first day, as far as it is known. */
  first: DayNumber | undefined
}

/** Works out for each record when the termijnen about it begin. What never comes is left out. */
export function planForRecords(run: Run): void {
  const { specification, dossier } = run
  for (const [name, { records, followsRun }] of specification.perRecord) {
    const slot = specification.termijnen.get(name)
    if (slot === undefined) continue
    for (const of of records) for (const record of dossier.byName.get(of) ?? []) run.toBegin.push({ slot, record, followsRun, first: undefined })
  }
  if (run.toBegin.length > 0) run.toBegin = run.toBegin.filter((start) => planOne(run, start) || start.followsRun)
}

/** After a moment in which a termijn about a record got its last day: others may begin after it. */
export function planFollowing(run: Run, day: DayNumber): void {
  if (!run.replan) return
  run.replan = false
  for (const start of run.toBegin) {
    if (!start.followsRun) continue
    planOne(run, start)
    if (start.first !== undefined && start.first <= day) run.agenda.add(day + 1, start.slot.key)
  }
}

function planOne(run: Run, start: StartOfOne): boolean {
  const { context, agenda } = run
  const { slot, record } = start
  context.about = record
  const days = slot.versions.flatMap(({ value }) => (value === undefined ? [] : firstDays(run, value))).map(({ first }) => first)
  context.about = undefined
  start.first = days.length === 0 ? undefined : Math.min(...days)
  agenda.add(start.first, slot.key)
  return start.first !== undefined
}

/** Night: the termijnen about a record whose first day it is. */
export function beginForRecords(run: Run, day: DayNumber): void {
  if (run.toBegin.length === 0) return
  const due = run.toBegin.filter(({ first }) => first !== undefined && first <= day)
  if (due.length === 0) return
  run.toBegin = run.toBegin.filter((start) => !due.includes(start))
  const { context } = run
  for (const { slot, record, first = day } of due) {
    context.beginsOn = first
    const claused = current(slot, context)
    if (claused !== undefined && isThere(run, record, day)) {
      context.termijn = undefined
      context.about = record
      decide(run, claused, (decision) => begin(run, claused, first, decision))
      context.about = undefined
    }
    context.beginsOn = undefined
  }
  context.termijn = undefined
}

/** It was not annulled or withdrawn before. */
export function isThere({ dossier }: Run, record: DossierRecord, day: DayNumber): boolean {
  return heldOn(record, day) !== undefined && (dossier.byName.get(record.name)?.includes(record) ?? false)
}

/** Start of a day on which a decision stopped to hold: the termijnen about it stop, and neither are met nor run out. */
export function stopWithDecision(run: Run, day: DayNumber): void {
  const stopped = run.running.filter(({ about }) => about !== undefined && !isThere(run, about, day))
  if (stopped.length === 0) return
  run.running = run.running.filter((termijn) => !stopped.includes(termijn))
  for (const termijn of stopped) stop(run, termijn, day)
  run.context.termijn = undefined
}

function stop(run: Run, termijn: TermijnInstance, day: DayNumber): void {
  run.context.termijn = termijn
  decide(run, termijn.claused, (decision) => {
    const { label } = termijn.claused.declaration
    signal(run, decision, 'termijn_vervallen', `De termijn "${label}" vervalt op ${formatDutchDate(day)}: het besluit waarover hij gaat, geldt niet meer.`, { grond: termijn.name })
  })
}
