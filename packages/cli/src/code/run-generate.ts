import { resolve } from 'node:path'
import { formOfModel, targets, type OutputFile, type ProgramForm, type Target } from '@inburgering/codegen'
import { nearestName, type Diagnostic } from '@inburgering/core'
import { CallError, exit, type Call, type ExitCode } from '../command-line/command.ts'
import { differingDocuments } from '../documents/compare-documents.ts'
import { codeManifest } from '../documents/manifest.ts'
import { CannotWrite, NotOurs, writeDocuments } from '../documents/write-documents.ts'
import { shownPath } from '../files/find-specifications.ts'
import { layersOf } from '../specification/layers.ts'
import { diagnosticsText, loadRunnable, type Runnable } from '../specification/load.ts'

export async function runGenerate(call: Call): Promise<ExitCode> {
  const asked = targetsIn(call)
  const out = call.text('out')
  if (out === undefined) throw new CallError(call.texts.generateNeedsOut)
  const specification = await loadRunnable(call.paths[0] ?? '.', call)
  const form = formOf(specification, asked, call)
  const files = asked.flatMap((target) => filesOf(target, form, asked.length > 1))
  const folder = resolve(call.cwd, out)
  return call.has('check') ? check(folder, files, call) : write(folder, files, call)
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

/** The program of the rules; what it cannot say ends the call, what it leaves out is told. */
function formOf(specification: Runnable, asked: readonly Target[], call: Call): ProgramForm {
  const target = asked.map(({ name }) => name).join(', ')
  const { form, refusals, unknownLayers } = formOfModel(specification.model, layersOf(call.text('layers') ?? ''))
  const unknown = unknownLayers.map(({ layer, known, suggestion }): Diagnostic => ({ code: 'INB820', arguments: { layer, allowed: known.join(', '), suggestion } }))
  const refused = refusals.map(({ rule, construct, origin }): Diagnostic => ({ code: 'INB970', arguments: { rule, construct, target }, origin }))
  if (form === undefined) throw new CallError(diagnosticsText([...unknown, ...refused], call, specification))
  const leftOut = form.leftOut.map(({ kind, label }): Diagnostic => ({ code: 'INB971', arguments: { rule: label, kind, target } }))
  if (leftOut.length > 0) call.tell(diagnosticsText(leftOut, call, specification))
  return form
}

/** With more targets each has a folder of its own. */
function filesOf({ name, files }: Target, form: ProgramForm, apart: boolean): readonly OutputFile[] {
  return files(form).map(({ path, content }) => ({ path: apart ? `${name}/${path}` : path, content }))
}

async function write(folder: string, files: readonly OutputFile[], call: Call): Promise<ExitCode> {
  try {
    const { written, same, removed } = writeDocuments(folder, files, codeManifest)
    await call.out.write(`${call.texts.generateWritten(written, same, removed, shownPath(folder, call.cwd))}\n`)
    return exit.ok
  } catch (error) {
    if (error instanceof NotOurs) throw new CallError(call.texts.docsNotOurs(error.paths))
    if (error instanceof CannotWrite) throw new CallError(call.texts.writeFailed(shownPath(error.path, call.cwd), error.code))
    throw error
  }
}

/** Writes nothing: says whether the code still belongs to the rules. */
async function check(folder: string, files: readonly OutputFile[], call: Call): Promise<ExitCode> {
  const differing = differingDocuments(folder, files)
  await call.out.write(`${[...differing.map((path) => call.texts.docsDiffers(path)), call.texts.generateChecked(differing.length, files.length)].join('\n')}\n`)
  return differing.length === 0 ? exit.ok : exit.found
}
