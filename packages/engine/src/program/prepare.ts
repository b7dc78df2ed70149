import { modelVersion, type Diagnostic, type Model, type Outcome } from '@inburgering/core'
import { compileModel } from './compile-model.ts'
import { conflictsIn } from './conflicts.ts'
import { chooseLayers, switches } from './layers.ts'
import type { Program } from './program.ts'
import type { Specification } from './specification.ts'
import { weave, type Woven } from './weave.ts'

/**
 * Prepares a model for running with these layers. A layer that the model does not have is left out and reported, a
 * change that cannot be made is left out and reported; the rest runs.
 */
export function prepareProgram(model: Model, layers: readonly string[]): Outcome<Program> {
  if (model.modelVersion !== modelVersion) {
    const diagnostic: Diagnostic<'INB824'> = { code: 'INB824', arguments: { found: String(model.modelVersion), known: String(modelVersion) } }
    const empty = prepareProgram({ ...(model as Model), modelVersion, declarations: [] }, [])
    return { value: empty.value, diagnostics: [diagnostic] }
  }
  const { woven, specification } = compiled(model)
  const chosen = chooseLayers(model, layers)
  const on = switches(woven.guards, chosen.value)
  const program = { model, layers: chosen.value, specification, on }
  return { value: program, diagnostics: [...chosen.diagnostics, ...woven.diagnostics, ...conflictsIn(woven, on)] }
}

/** The same model with one more layer; its findings were reported when the program was made. */
export function withLayer(program: Program, layer: string): Program {
  const layers = chooseLayers(program.model, [...program.layers, layer]).value
  return { ...program, layers, on: switches(program.specification.guards, layers) }
}

const cache = new WeakMap<Model, { readonly woven: Woven; readonly specification: Specification }>()

function compiled(model: Model): { readonly woven: Woven; readonly specification: Specification } {
  const known = cache.get(model)
  if (known !== undefined) return known
  const woven = weave(model)
  const result = { woven, specification: compileModel(model, woven) }
  cache.set(model, result)
  return result
}
