import { compileToFunction } from '@inburgering/codegen'
import type { Diagnostic, Model } from '@inburgering/core'
import { prepareProgram, readPerson, run, type Program, type RunOptions } from '@inburgering/engine'
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

/** For many persons. */
export interface Player {
  readonly play: PlayElement
  /** Why nobody is played compiled, where that was asked. */
  readonly slow: readonly Diagnostic[]
}

/** Compiled, unless reasons or a history are asked, which only the interpreter tells. */
export function playerOf({ model, beside, layers, options }: Simulation): Player {
  const { explain = false, geschiedenis = false, until, bekendOp } = options
  if (explain || geschiedenis) return { play: interpreted(prepareProgram(model, layers, beside).value, options), slow: [] }
  const { value: play, diagnostics } = compileToFunction(model, layers, beside)
  const asked = { ...(until === undefined ? {} : { until }), ...(bekendOp === undefined ? {} : { bekendOp }) }
  return { play: ({ json, index }) => play(json, index, asked), slow: diagnostics.filter(({ code }) => code === 'INB973' || code === 'INB974') }
}
