import type { DayNumber } from '@inburgering/core'
import { arisesFrom, plichtOf } from '../duty/arise.ts'
import { doneTiming } from '../duty/timing.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { planTermijnen } from '../terms/begin.ts'
import type { Run } from './state.ts'

/** The days that are known beforehand: of records, periods, plichten, termijnen that begin by themselves, and changes of the rules. */
export function planKnown(run: Run): void {
  const { agenda, dossier, context } = run
  for (const { acts, begin, end, isPeriod, name } of dossier.records) {
    agenda.add(acts, name)
    if (!isPeriod) continue
    agenda.add(begin, name)
    if (end !== undefined) agenda.add(end + 1, name)
  }
  context.seen = dossier.acting.length
  for (const duty of run.duties) {
    const plicht = plichtOf(run, duty)
    if (plicht !== undefined) agenda.add(arisesFrom(run, plicht), `plicht:${duty.name}`)
  }
  planTermijnen(run)
  const [first = Infinity] = dossier.acting
  for (const day of run.specification.lawChanges) if (day > first) agenda.add(day, 'stelsel')
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
  if (watchesDone) agenda.add(doneTiming(run.specification).next?.(context), 'plicht')
  watchTermijnen(run, watch)
}

function watchTermijnen(run: Run, watch: (condition: Compiled | undefined, rule: string) => void): void {
  const { context } = run
  for (const termijn of run.running) {
    const { id } = termijn.claused.declaration
    watch(clauseOf(termijn.claused, 'voldaan', context)?.when, id)
    if (termijn.waitsFor === undefined) continue
    for (const clause of clausesOf(termijn.claused, 'afwijking', context)) watch(clause.when, id)
  }
}

/** Termijnen that begin after something that the run itself decides. */
export function planDecided(run: Run, entriesBefore: number, day: DayNumber): void {
  if (!run.specification.termsFollowDecisions || run.entries.length === entriesBefore) return
  planTermijnen(run)
  for (const planned of run.planned.values()) if (planned <= day) run.agenda.add(day + 1, 'termijn')
}
