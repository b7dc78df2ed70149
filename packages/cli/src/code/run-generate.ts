import { dataOfModel, formatFiles, formOfModel, targets, type DataForm, type DataTarget, type OutputFile, type ProgramForm, type ProgramTarget, type Target, type UnknownLayer } from '@inburgering/codegen'
import { nearestName, type Diagnostic } from '@inburgering/core'
import { CallError, type Call, type ExitCode } from '../command-line/command.ts'
import { deliver } from '../documents/deliver.ts'
import { codeManifest } from '../documents/manifest.ts'
import { layersOf } from '../specification/layers.ts'
import { diagnosticsText, loadRunnable, type Runnable } from '../specification/load.ts'

export async function runGenerate(call: Call): Promise<ExitCode> {
  const asked = targetsIn(call)
  const out = call.text('out')
  if (out === undefined) throw new CallError(call.texts.generateNeedsOut)
  const specification = await loadRunnable(call.paths[0] ?? '.', call)
  const files = new Map([...dataFiles(specification, asked, call), ...programFiles(specification, asked, call)])
  const inOrder = await formatFiles(asked.flatMap(({ name }) => inFolder(name, files.get(name) ?? [], asked.length > 1)))
  return deliver(out, inOrder, codeManifest, { written: call.texts.generateWritten, checked: call.texts.generateChecked }, call)
}

function targetsIn(call: Call): readonly Target[] {
  const known = Object.keys(targets)
  const given = call.text('target')
  if (given === undefined) throw new CallError(call.texts.generateNeedsTarget(known))
  const names = [...new Set(given.split(',').map((name) => name.trim()).filter((name) => name !== ''))]
  if (names.length === 0) throw new CallError(call.texts.generateNeedsTarget(known))
  const unknown = names.filter((name) => !known.includes(name)).map((name): Diagnostic => ({ code: 'INB972', arguments: { name, targets: known.join(', '), suggestion: nearestName(name, known) } }))
  if (unknown.length > 0) throw new CallError(diagnosticsText(unknown, call))
  return names.flatMap((name) => targets[name] ?? [])
}

type FilesOfTarget = readonly [target: string, files: readonly OutputFile[]]

function dataFiles(specification: Runnable, asked: readonly Target[], call: Call): readonly FilesOfTarget[] {
  const chosen = asked.filter((target): target is DataTarget => target.prints === 'data')
  if (chosen.length === 0) return []
  const form = dataOf(specification, call)
  return chosen.map(({ name, files }) => [name, files(form)] as const)
}

function programFiles(specification: Runnable, asked: readonly Target[], call: Call): readonly FilesOfTarget[] {
  const chosen = asked.filter((target): target is ProgramTarget => target.prints === 'program')
  if (chosen.length === 0) return []
  const form = programOf(specification, chosen, call)
  return chosen.map(({ name, files }) => [name, files(form)] as const)
}

function dataOf(specification: Runnable, call: Call): DataForm {
  const { form, unknownLayers } = dataOfModel(specification.model, specification.beside, layersOf(call.text('layers')))
  if (form === undefined) throw new CallError(diagnosticsText(unknownLayers.map(unknownLayer), call, specification))
  return form
}

/** The program of the rules; what it cannot say ends the call, what it leaves out is told. */
function programOf(specification: Runnable, asked: readonly ProgramTarget[], call: Call): ProgramForm {
  const target = asked.map(({ name }) => name).join(', ')
  const { form, refusals, unknownLayers } = formOfModel(specification.model, layersOf(call.text('layers')))
  const refused = refusals.map(({ rule, construct, origin }): Diagnostic => ({ code: 'INB970', arguments: { rule, construct, target }, origin }))
  if (form === undefined) throw new CallError(diagnosticsText([...unknownLayers.map(unknownLayer), ...refused], call, specification))
  const leftOut = form.leftOut.map(({ kind, label }): Diagnostic => ({ code: 'INB971', arguments: { rule: label, kind, target } }))
  if (leftOut.length > 0) call.tell(diagnosticsText(leftOut, call, specification))
  return form
}

function unknownLayer({ layer, known, suggestion }: UnknownLayer): Diagnostic {
  return { code: 'INB820', arguments: { layer, allowed: known.join(', '), suggestion } }
}

/** With more targets each has a folder of its own. */
function inFolder(name: string, files: readonly OutputFile[], apart: boolean): readonly OutputFile[] {
  return files.map(({ path, content }) => ({ path: apart ? `${name}/${path}` : path, content }))
}
