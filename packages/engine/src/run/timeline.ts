import { formatIsoDate, type Timeline } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import { withLeftOutLayers } from './left-out.ts'
import type { RunOptions } from './options.ts'
import type { Run } from './state.ts'

/** The exchanged form of a run; nothing is dated after its last day. */
export function timelineOf(program: Program, dossier: Dossier, options: RunOptions, played: Run): Timeline {
  const last = formatIsoDate(played.until)
  const entries = played.entries.filter(({ datum }) => datum <= last)
  const { knowledge } = played
  const leftOut = played.leftOut.filter(({ date }) => date <= played.until)
  const tijdlijn = withLeftOutLayers({ program, dossier, options, knowledge, entries, leftOut })
  const ontbrekend = [...played.missing.values()].filter(({ datum }) => datum <= last)
  return { id: dossier.id, stelsel: program.model.stelsel.name, tijdlijn, ontbrekend }
}
