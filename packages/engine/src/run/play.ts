import { lastDayNumber, type DayNumber, type Diagnostic } from '@inburgering/core'
import { planRevisions } from '../decided/revise.ts'
import { broughtUnderBy } from '../duty/governs.ts'
import { arrange } from '../dossier/arrange.ts'
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
import { lookFrom, startRun, startShared, type Run } from './state.ts'

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
  const { runs, idle } = startRuns(program, dossier, { explain: options.explain ?? false, until, horizon, knowledge })
  const run = runs.at(-1) as Run
  run.diagnostics.push(...diagnostics)
  for (const each of runs) {
    planKnown(each)
    planRevisions(each)
  }
  for (const { day } of visits) run.agenda.add(day, 'vraag')
  playMoments(run, runs, idle, visits)
  for (const each of runs) run.diagnostics.push(...problemsOf(each))
  return run
}

function knowledgeOf({ bekendOp }: RunOptions, diagnostics: Diagnostic[]): Knowledge | undefined {
  const day = askedDay(bekendOp, 'bekendOp', diagnostics)
  return day === undefined ? undefined : knownOn(day)
}

interface Start {
  readonly explain: boolean
  readonly until: DayNumber
  readonly horizon: DayNumber
  readonly knowledge: Knowledge | undefined
}

/** The runs of one person: those that are played, and those of stelsels that leave this person to another. */
interface Runs {
  /** The one that was asked for comes last, for it may look at the others. */
  readonly runs: readonly Run[]
  /** Nothing happens in them; who looks at them sees that. */
  readonly idle: readonly Run[]
}

/** One run for each stelsel, on one time line. */
function startRuns(program: Program, dossier: Dossier, { explain, until, horizon, knowledge }: Start): Runs {
  const shared = startShared(horizon)
  const start = (each: Program, whole: Dossier): Run => {
    const run = startRun(programKnowing(each, knowledge), viewOf(whole, knowledge), explain, until, horizon, { whole, knowledge }, shared)
    run.broughtUnderBy = broughtUnderBy(each, run.dossier)
    return run
  }
  const beside = program.beside.map((other, index) => ({ other, same: dossier.beside[index] }))
  const others = beside.flatMap(({ other, same }) => (same === undefined ? [] : start(other, same)))
  const idle = beside.flatMap(({ other, same }) => (same === undefined ? start(other, arrange(dossier.id, new Map(), [], [])) : []))
  const runs = [...others, start(program, dossier)]
  const seen = [...others, ...idle]
  if (seen.length > 0) for (const { context } of runs) for (const { specification, context: other } of seen) context.beside.set(specification.model.stelsel.name, other)
  return { runs, idle }
}

function playMoments(run: Run, runs: readonly Run[], idle: readonly Run[], visits: readonly Visit[]): void {
  const { agenda } = run
  let day = agenda.next()
  if (day === undefined) return
  // Days that are asked for from outside come on top of what the rules may ask for.
  let rest = runs.reduce((sum, each) => sum + momentLimit(each, day as DayNumber, run.context.horizon), visits.length)
  for (; day !== undefined; day = agenda.next()) {
    if (rest <= 0) return reportRestless(run, day)
    rest -= 1
    playDay(runs, idle, day)
    for (const visit of visits) if (visit.day === day) visit.look(run)
  }
}

function playDay(runs: readonly Run[], idle: readonly Run[], day: DayNumber): void {
  const before = runs[0]?.entries.length ?? 0
  for (const phase of phases) {
    // Where every stelsel looks from comes first: one may look at another.
    if (runs.length + idle.length > 1) for (const run of [...runs, ...idle]) lookFrom(run, day, phase.name)
    for (const run of runs) phase.play(run, day)
  }
  for (const run of runs) {
    lookFrom(run, day, 'evening')
    planDecided(run, before, day)
    planWatched(run)
  }
}

const phases = [
  { name: 'night', play: night },
  { name: 'day', play: daytime },
  { name: 'evening', play: evening },
] as const
