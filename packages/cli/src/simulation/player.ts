import { compileToFunction } from '@inburgering/codegen'
import { prepareProgram } from '@inburgering/engine'
import { interpreted, type Simulation } from './interpreted.ts'
import type { Player } from './play-batch.ts'

/** For many persons: compiled, unless reasons or a history are asked, which only the interpreter tells. */
export function playerOf({ model, beside, layers, options }: Simulation): Player {
  const { explain = false, geschiedenis = false, until, bekendOp } = options
  if (explain || geschiedenis) return { play: interpreted(prepareProgram(model, layers, beside).value, options), slow: [] }
  const { value: play, diagnostics } = compileToFunction(model, layers, beside)
  const asked = { ...(until === undefined ? {} : { until }), ...(bekendOp === undefined ? {} : { bekendOp }) }
  return { play: ({ json, index }) => play(json, index, asked), slow: diagnostics.filter(({ code }) => code === 'INB973' || code === 'INB974') }
}
