import type { Model } from '@inburgering/core'
import { readPerson, run, type Program, type RunOptions } from '@inburgering/engine'
import type { PlayElement } from './play-batch.ts'

/** What is played: these rules, with these layers, asked in this way. Known to be without errors. */
export interface Simulation {
  readonly model: Model
  readonly beside: readonly Model[]
  readonly layers: readonly string[]
  readonly options: RunOptions
}

/** Ready at once: for a few persons it is done before anything is compiled. */
export function interpreted(program: Program, options: RunOptions): PlayElement {
  return ({ json, index }) => {
    const { value: dossier, diagnostics } = readPerson(program, json, index)
    return dossier === undefined ? { value: undefined, diagnostics } : run(program, dossier, options)
  }
}
