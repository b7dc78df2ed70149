import { codeManifest, generate, targets, type OutputFile, type Target } from '@inburgering/codegen'
import { formatters } from '@inburgering/codegen/formatters'
import { nearestName, type Diagnostic } from '@inburgering/core'
import { CallError, type Call, type ExitCode } from '../command-line/command.ts'
import { deliver } from '../documents/deliver.ts'
import { layersOf } from '../specification/layers.ts'
import { diagnosticsText, loadRunnable } from '../specification/load.ts'

export async function runGenerate(call: Call): Promise<ExitCode> {
  const asked = targetsIn(call)
  const out = call.text('out')
  if (out === undefined) throw new CallError(call.texts.generateNeedsOut)
  const specification = await loadRunnable(call.paths[0] ?? '.', call)
  const { value, diagnostics } = await generate(specification.model, specification.beside, asked, layersOf(call.text('layers')), formatters)
  if (value === undefined) throw new CallError(diagnosticsText(diagnostics, call, specification))
  if (diagnostics.length > 0) call.tell(diagnosticsText(diagnostics, call, specification))
  const inOrder = value.flatMap(({ target, files }) => inFolder(target, files, asked.length > 1))
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

/** With more targets each has a folder of its own. */
function inFolder(name: string, files: readonly OutputFile[], apart: boolean): readonly OutputFile[] {
  return files.map(({ path, content }) => ({ path: apart ? `${name}/${path}` : path, content }))
}
