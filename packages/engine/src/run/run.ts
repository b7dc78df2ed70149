import type { Outcome, Timeline } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import { history } from '../knowledge/history.ts'
import type { Program } from '../program/program.ts'
import type { RunOptions } from './options.ts'
import { play } from './play.ts'
import { timelineOf } from './timeline.ts'

/** The timeline of one person: what happens, when, and on which sources. */
export function run(program: Program, dossier: Dossier, options: RunOptions = {}): Outcome<Timeline> {
  if (options.geschiedenis === true) return history(program, dossier, options)
  const played = play(program, dossier, options)
  return { value: timelineOf(program, dossier, options, played), diagnostics: played.diagnostics }
}
