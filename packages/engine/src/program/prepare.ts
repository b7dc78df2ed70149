import { modelVersion, type Diagnostic, type Model, type Outcome } from '@inburgering/core'
import { compileModel } from './compile-model.ts'
import { conflictsIn } from './conflicts.ts'
import { movedTwice, withEntryIntoForce } from './entry-into-force.ts'
import { chooseLayers, switches } from './layers.ts'
import type { Program } from './program.ts'
import type { Specification } from './specification.ts'
import { weave, type Woven } from './weave.ts'

/**
 * Prepares a model for running with these layers. A layer that no model has is left out and reported, a change that
 * cannot be made is left out and reported; the rest runs.
 * @param beside the models of the stelsels that run beside it, each before those that look at it
 */
export function prepareProgram(model: Model, layers: readonly string[], beside: readonly Model[] = []): Outcome<Program> {
  const strange = [model, ...beside].find((each) => each.modelVersion !== modelVersion)
  if (strange !== undefined) {
    const diagnostic: Diagnostic<'INB824'> = { code: 'INB824', arguments: { found: String(strange.modelVersion), known: String(modelVersion) } }
    const empty = prepareProgram({ ...model, modelVersion, declarations: [] }, [])
    return { value: empty.value, diagnostics: [diagnostic] }
  }
  const chosen = chooseLayers([...beside, model], layers)
  const [whole, others] = [withEntryIntoForce(model, chosen.value), beside.map((each) => withEntryIntoForce(each, chosen.value))]
  const programsBeside = others.map((each, index) => programOf(each, chosen.value, others.slice(0, index), beside[index]))
  const own = programOf(whole, chosen.value, others, model)
  const programs = [...programsBeside, own]
  const diagnostics = programs.flatMap(({ woven }) => [...woven.diagnostics, ...conflictsIn(woven, switches(woven.guards, chosen.value))])
  const moves = [...beside, model].flatMap((each) => movedTwice(each, chosen.value))
  return { value: { ...own.program, beside: programsBeside.map(({ program }) => program) }, diagnostics: [...chosen.diagnostics, ...moves, ...diagnostics] }
}

/** The same models with one more layer; its findings were reported when the program was made. */
export function withLayer(program: Program, layer: string): Program {
  const known = layered.get(program) ?? new Map<string, Program>()
  layered.set(program, known)
  const made = known.get(layer) ?? addLayer(program, layer)
  known.set(layer, made)
  return made
}

/** Made once a program: the same layer is asked for one person after another. */
const layered = new WeakMap<Program, Map<string, Program>>()

function addLayer(program: Program, layer: string): Program {
  const { model, layers, beside } = program
  const more = chooseLayers([...beside.map((each) => each.model), model], [...layers, layer]).value
  const switched = (each: Program): Program => ({ ...each, layers: more, on: switches(each.specification.guards, more) })
  return { ...switched(program), beside: beside.map(switched) }
}

/** @param unmoved the model as it was before a variant moved its entry into force */
function programOf(model: Model, layers: readonly string[], beside: readonly Model[], unmoved = model): { readonly woven: Woven; readonly program: Program } {
  const { woven, specification } = compiled(model, beside)
  const on = switches(woven.guards, layers)
  const by = model === unmoved ? undefined : woven.guards.findLast(({ index, wijziging }) => on[index] === true && wijziging.steps.some(({ kind }) => kind === 'entryIntoForce'))
  const moved = by && { by, from: programOf(unmoved, layers, beside).program }
  return { woven, program: { model, layers, specification, on, beside: [], moved } }
}

interface CompiledModel {
  readonly beside: readonly Model[]
  readonly woven: Woven
  readonly specification: Specification
}
const cache = new WeakMap<Model, CompiledModel>()

/** Compiled once, as long as the same models stand beside it. */
function compiled(model: Model, beside: readonly Model[]): CompiledModel {
  const known = cache.get(model)
  if (known !== undefined && known.beside.length === beside.length && known.beside.every((each, index) => each === beside[index])) return known
  const woven = weave(model)
  const others = new Map(beside.map((each, index) => [each.stelsel.name, compiled(each, beside.slice(0, index)).specification]))
  const result = { beside, woven, specification: compileModel(model, woven, others) }
  cache.set(model, result)
  return result
}
