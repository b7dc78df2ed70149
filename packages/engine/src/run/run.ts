import type { Outcome, Timeline } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import type { RunOptions } from './options.ts'

/** The timeline of one person. */
export function run(program: Program, dossier: Dossier, _options: RunOptions = {}): Outcome<Timeline> {
  return { value: { id: dossier.id, stelsel: program.model.stelsel.name, tijdlijn: [], ontbrekend: [] }, diagnostics: [] }
}
