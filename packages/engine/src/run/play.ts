import { lastDayNumber, type DayNumber, type Diagnostic } from '@inburgering/core'
import { planRevisions } from '../decided/revise.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { knownOn, programKnowing, type Knowledge } from '../knowledge/knowledge.ts'
import { viewOf } from '../knowledge/view.ts'
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

/**
 * Plays one person moment by moment: from night to evening, from one day on which something can happen to the next.
 * @param asked what counts as known, where that is more precise than `bekendOp`
 */
export function play(program: Program, dossier: Dossier, options: RunOptions, visits: readonly Visit[] = [], asked?: Knowledge): Run {
  const diagnostics: Diagnostic[] = []
  const knowledge = asked ?? knowledgeOf(options, diagnostics)
  const until = askedDay(options.until, 'until', diagnostics) ?? defaultUntil(program, dossier) ?? lastDayNumber
  const horizon = visits.reduce((latest, { day }) => Math.max(latest, day), until)
  const run = startRun(programKnowing(program, knowledge), viewOf(dossier, knowledge), options.explain ?? false, until, horizon, { whole: dossier, knowledge })
  run.diagnostics.push(...diagnostics)
  planKnown(run)
  planRevisions(run)
  for (const { day } of visits) run.agenda.add(day, 'vraag')
  playMoments(run, visits)
  run.diagnostics.push(...problemsOf(run))
  return run
}

function knowledgeOf({ bekendOp }: RunOptions, diagnostics: Diagnostic[]): Knowledge | undefined {
  const day = askedDay(bekendOp, 'bekendOp', diagnostics)
  return day === undefined ? undefined : knownOn(day)
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
