import type { DayNumber } from '@inburgering/core'
import { plichtOf } from '../duty/arise.ts'
import { doneTiming } from '../duty/timing.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { Unknown } from '../evaluation/value.ts'
import { clauseOf, clausesOf, versionsOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import { planLoans } from '../loans/tend.ts'
import { planPayments } from '../payments/plan.ts'
import { planTermijnen } from '../terms/begin.ts'
import { planFollowing, planForRecords } from '../terms/one-for-each.ts'
import { reportMissing } from './decision.ts'
import { underEachLaw } from './each-law.ts'
import { lookFrom, type Run, type RunDuty } from './state.ts'

/** The days that are known beforehand: of records, periods, plichten, termijnen that begin by themselves, and changes of the rules. */
export function planKnown(run: Run): void {
  const { agenda, dossier, specification } = run
  for (const { acts, begin, end, isPeriod, name } of dossier.records) {
    agenda.add(acts, name)
    if (!isPeriod) continue
    agenda.add(begin, name)
    if (end !== undefined) agenda.add(end + 1, name)
  }
  lookOverAll(run)
  const arising = run.duties.flatMap((duty) => planDuty(run, duty))
  planTermijnen(run)
  planForRecords(run)
  planPayments(run)
  const first = Math.min(dossier.acting[0] ?? Infinity, ...arising)
  // What another stelsel reads of this one day after day is not known here.
  const changes = run.context.beside.size > 0 ? specification.lawChanges : specification.feltChanges
  for (const day of changes) if (day > first) agenda.add(day, specification.model.stelsel.id)
}

/** Looks over the whole dossier, before anything happened. */
export function lookOverAll(run: Run): void {
  lookFrom(run, firstLook(run), 'day')
  run.context.seen = run.dossier.acting.length
}

/** Where the first look is from: a day on which there is law to read. */
function firstLook({ dossier, specification }: Run): DayNumber {
  const day = Math.max(dossier.acting[0] ?? -Infinity, specification.inForceFrom)
  return Number.isFinite(day) ? day : 0
}

/** Each day that a text of `ontstaat` gives; a fact that is missing for it is reported. */
function planDuty(run: Run, duty: RunDuty): readonly DayNumber[] {
  const { days, missing } = arisingDays(run, duty)
  for (const unknown of missing) reportMissing(run, unknown, duty.name)
  for (const day of days) run.agenda.add(day, `plicht:${duty.name}`)
  return days
}

/** The days on which a plicht may arise, by each text of `ontstaat`. */
export function arisingDays(run: Run, duty: RunDuty): { readonly days: readonly DayNumber[]; readonly missing: readonly Unknown[] } {
  const plicht = plichtOf(run, duty)
  const dates = plicht === undefined ? [] : versionsOf(plicht, 'ontstaat').flatMap(({ date }) => underEachLaw(run, date, () => date.evaluate(run.context)))
  return {
    days: dates.flatMap(({ from, value }) => (typeof value === 'number' ? Math.max(from, value, run.specification.inForceFrom) : [])),
    missing: dates.flatMap(({ value }) => (value instanceof Unknown ? value : [])),
  }
}

/** After a moment: the days on which something that is watched may change by time alone. */
export function planWatched(run: Run): void {
  const { agenda, context } = run
  const watch = (condition: Compiled | undefined, rule: string): void => agenda.add(condition?.timing().next?.(context), rule)
  let watchesDone = false
  for (const duty of run.duties) {
    if (duty.barred || duty.endedOn !== undefined) continue
    const plicht = plichtOf(run, duty)
    if (plicht === undefined) continue
    const { id } = plicht.declaration
    if (duty.arisenOn === undefined) watch(clauseOf(plicht, 'ontstaat', context)?.when, id)
    else if (duty.metOn === undefined) {
      const ends = clauseOf(plicht, 'eindigt', context)
      const on = ends?.on?.evaluate(context)
      if (typeof on === 'number') agenda.add(on, id)
      watch(ends?.when, id)
    }
    watchesDone ||= duty.metOn === undefined
    for (const kind of ['vrijstelling', 'ontheffing'] as const) {
      for (const clause of clausesOf(plicht, kind, context)) {
        watch(clause.asLongAs, id)
        watch(clause.when, id)
      }
    }
  }
  watchPowers(run, watch)
  if (watchesDone) agenda.add(doneTiming(run.specification).next?.(context), 'plicht')
  watchTermijnen(run, watch)
  planLoans(run, watch)
  watchMeasures(run, watch)
}

/** A bevoegdheid that may come to be possible. */
function watchPowers({ specification, context, powersTold }: Run, watch: (condition: Compiled | undefined, rule: string) => void): void {
  for (const slot of specification.triggers.conditional) {
    const power = current(slot, context)
    if (power === undefined || powersTold.has(power.declaration.name)) continue
    for (const { when } of clausesOf(power, 'alleen_als', context)) watch(when, power.declaration.id)
  }
}

function watchTermijnen(run: Run, watch: (condition: Compiled | undefined, rule: string) => void): void {
  const { context } = run
  for (const termijn of run.running) {
    const { id } = termijn.claused.declaration
    context.termijn = termijn
    watch(clauseOf(termijn.claused, 'voldaan', context)?.when, id)
    if (termijn.waitsFor === undefined) continue
    for (const clause of clausesOf(termijn.claused, 'afwijking', context)) watch(clause.when, id)
  }
}

/** A maatregel that may end, or whose amount may change. */
function watchMeasures({ specification, context, happenings }: Run, watch: (condition: Compiled | undefined, rule: string) => void): void {
  for (const { name, last } of happenings.maatregelen) {
    const slot = last === undefined ? specification.maatregelen.get(name) : undefined
    const rules = slot && current(slot, context)
    if (rules === undefined) continue
    const { id } = rules.declaration
    for (const kind of ['vervalt', 'eindigt'] as const) watch(clauseOf(rules, kind, context)?.when, id)
    for (const { of } of clausesOf(rules, 'stap', context)) watch(of, id)
  }
}

/** Termijnen that begin after something that the run itself decides. */
export function planDecided(run: Run, entriesBefore: number, day: DayNumber): void {
  planFollowing(run, day)
  if (!run.specification.termsFollowDecisions || run.entries.length === entriesBefore) return
  planTermijnen(run)
  for (const planned of run.planned.values()) if (planned <= day) run.agenda.add(day + 1, 'termijn')
}
