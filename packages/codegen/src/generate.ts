import type { Diagnostic, Model, Outcome } from '@inburgering/core'
import { dataOfModel } from './data/index.ts'
import { formatFiles, type Formatters } from './formatting/index.ts'
import { formOfModel, type UnknownLayer } from './program/index.ts'
import type { DataTarget, OutputFile, ProgramTarget, Target } from './targets/index.ts'

/** The files of one target. */
export interface Generated {
  readonly target: string
  readonly files: readonly OutputFile[]
}

/**
 * The code of a specification without errors, laid out, for each target that is asked, in that order.
 * @param beside the stelsels that it uses
 * @param layers what is on when nobody says otherwise, beside the act
 * @param formatters those of all languages that are asked: without one, the same rules would not give the same files
 * @returns no value when a layer is unknown (INB820) or the rules say what code cannot (INB970); what code leaves out is told (INB971)
 */
export async function generate(model: Model, beside: readonly Model[], asked: readonly Target[], layers: readonly string[], formatters: Formatters): Promise<Outcome<readonly Generated[] | undefined>> {
  const { value: printed, diagnostics } = printFiles(model, beside, asked, layers)
  if (printed === undefined) return { value: undefined, diagnostics }
  const value: Generated[] = []
  for (const { target, files } of printed) value.push({ target, files: await formatFiles(files, formatters) })
  return { value, diagnostics }
}

/** The same files before they are laid out, which takes most of the time: for who needs one of them. */
export function printFiles(model: Model, beside: readonly Model[], asked: readonly Target[], layers: readonly string[]): Outcome<readonly Generated[] | undefined> {
  const data = dataFiles(model, beside, asked.filter((target): target is DataTarget => target.prints === 'data'), layers)
  const program = programFiles(model, asked.filter((target): target is ProgramTarget => target.prints === 'program'), layers)
  const { files: ofData } = data
  const { files: ofProgram } = program
  const diagnostics = [...data.diagnostics, ...program.diagnostics]
  if (ofData === undefined || ofProgram === undefined) return { value: undefined, diagnostics }
  const files = new Map([...ofData, ...ofProgram])
  return { value: asked.map(({ name }) => ({ target: name, files: files.get(name) ?? [] })), diagnostics }
}

type FilesOfTargets = { readonly files: readonly (readonly [target: string, files: readonly OutputFile[]])[] | undefined; readonly diagnostics: readonly Diagnostic[] }

function dataFiles(model: Model, beside: readonly Model[], asked: readonly DataTarget[], layers: readonly string[]): FilesOfTargets {
  if (asked.length === 0) return { files: [], diagnostics: [] }
  const { form, unknownLayers } = dataOfModel(model, beside, layers)
  return { files: form && asked.map(({ name, files }) => [name, files(form)] as const), diagnostics: unknownLayers.map(unknownLayer) }
}

function programFiles(model: Model, asked: readonly ProgramTarget[], layers: readonly string[]): FilesOfTargets {
  if (asked.length === 0) return { files: [], diagnostics: [] }
  const target = asked.map(({ name }) => name).join(', ')
  const { form, refusals, unknownLayers } = formOfModel(model, layers)
  const refused = refusals.map(({ rule, construct, origin }): Diagnostic => ({ code: 'INB970', arguments: { rule, construct, target }, origin }))
  if (form === undefined) return { files: undefined, diagnostics: [...unknownLayers.map(unknownLayer), ...refused] }
  const leftOut = form.leftOut.map(({ kind, label }): Diagnostic => ({ code: 'INB971', arguments: { rule: label, kind, target } }))
  return { files: asked.map(({ name, files }) => [name, files(form)] as const), diagnostics: leftOut }
}

function unknownLayer({ layer, known, suggestion }: UnknownLayer): Diagnostic {
  return { code: 'INB820', arguments: { layer, allowed: known.join(', '), suggestion } }
}
