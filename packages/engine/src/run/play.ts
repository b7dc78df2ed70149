import { lastDayNumber, type DayNumber, type Diagnostic } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import { momentLimit, reportRestless } from './bound.ts'
import { askedDay, defaultUntil } from './horizon.ts'
import type { RunOptions } from './options.ts'
import { daytime, evening, night } from './phases.ts'
import { planDecided, planKnown, planWatched } from './plan.ts'
import { problemsOf } from './problems.ts'
import { lookFrom, startRun, type Run } from './state.ts'

/** Something to do in the evening of a day, when everything of that day has happened. */
export interface Visit {
  readonly day: DayNumber
  readonly look: (run: Run) => void
}

/** Plays one person moment by moment: from night to evening, from one day on which something can happen to the next. */
export function play(program: Program, dossier: Dossier, options: RunOptions, visits: readonly Visit[] = []): Run {
  const diagnostics: Diagnostic[] = []
  const until = askedDay(options.until, 'until', diagnostics) ?? defaultUntil(program, dossier) ?? lastDayNumber
  const horizon = visits.reduce((latest, { day }) => Math.max(latest, day), until)
  const run = startRun(program, dossier, options.explain ?? false, until, horizon)
  run.diagnostics.push(...diagnostics)
  planKnown(run)
  for (const { day } of visits) run.agenda.add(day, 'vraag')
  playMoments(run, visits)
  run.diagnostics.push(...problemsOf(run))
  return run
}

function playMoments(run: Run, visits: readonly Visit[]): void {
  const { agenda } = run
  let day = agenda.next()
  if (day === undefined) return
  let rest = momentLimit(run, day, run.context.horizon)
  for (; day !== undefined; day = agenda.next()) {
    if (rest <= 0) return reportRestless(run, day)
    rest -= 1
    playDay(run, day)
    for (const visit of visits) if (visit.day === day) visit.look(run)
  }
}

function playDay(run: Run, day: DayNumber): void {
  const before = run.entries.length
  night(run, day)
  daytime(run, day)
  evening(run, day)
  lookFrom(run, day, 'evening')
  planDecided(run, before, day)
  planWatched(run)
}
