import type { Diagnostic, Outcome, Timeline } from '@inburgering/core'
import { constantIn, personOfRow, readPerson, run, type Dossier, type Program, type RunOptions, type ScenarioRow } from '@inburgering/engine'

/** A person as one side plays him, with what it takes to ask further. */
export interface PlayedSide {
  readonly program: Program
  readonly dossier: Dossier
  readonly options: RunOptions
  readonly timeline: Timeline
}
/** Why a side cannot play him. */
export interface RefusedSide {
  readonly diagnostics: readonly Diagnostic[]
  readonly row: ScenarioRow
}

/** @param until ISO 8601: the last day that both sides play */
export function playedSide({ value: program, diagnostics: found }: Outcome<Program>, row: ScenarioRow, until: string | undefined, withReasons: boolean): PlayedSide | RefusedSide {
  if (found.length > 0) return { diagnostics: found, row }
  const { value: dossier, diagnostics } = readPerson(program, personOfRow(row), 0)
  if (dossier === undefined) return { diagnostics, row }
  const known = row.scenario.knownOn && constantIn(row, row.scenario.knownOn)
  const options: RunOptions = { ...(withReasons ? { explain: true } : {}), ...(until === undefined ? {} : { until }), ...(known?.kind === 'date' ? { bekendOp: known.value } : {}) }
  return { program, dossier, options, timeline: run(program, dossier, options).value }
}
