import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CallError, type Call } from '../command-line/command.ts'
import { gitReference, isGitVersion, readFromGit } from '../files/git.ts'
import { isLayerNames, layersOf } from './layers.ts'
import { diagnosticsText, loadRunnable, loadSpecification, requireRunnable, type Runnable } from './load.ts'

/** A folder or file as it is, or `versie:map` as it was. */
export async function loadVersion(path: string, call: Call): Promise<Runnable> {
  const reference = existsSync(resolve(call.cwd, path)) ? undefined : gitReference(path)
  if (reference === undefined) return loadRunnable(path, call)
  const found = readFromGit(reference, call.cwd)
  if ('problem' in found) throw new CallError(diagnosticsText([{ code: 'INB957', arguments: { reference: path, problem: found.problem } }], call))
  if ('folders' in found) throw new CallError(diagnosticsText([{ code: 'INB953', arguments: { path, folders: found.folders.join(', ') } }], call))
  return requireRunnable(await loadSpecification(found.files), call)
}

/** One side of a comparison: rules, with the layers that are on beside the act. */
export interface AskedSide {
  readonly specification: Runnable
  readonly layers: readonly string[]
}

/** Whether a side is named by its layers: `wet`, `rechtspraak,uitvoeringspraktijk`, `variant:halve_boete`. A folder or a version of that name goes first. */
export function namesLayers(text: string, { cwd }: Pick<Call, 'cwd'>): boolean {
  if (!isLayerNames(text) || existsSync(resolve(cwd, text))) return false
  const reference = gitReference(text)
  return reference === undefined || !isGitVersion(reference, cwd)
}

/** @param layers chosen beside the name, by an option of its own */
export async function loadSide(name: string, layers: readonly string[], other: () => Promise<Runnable>, call: Call): Promise<AskedSide> {
  return namesLayers(name, call) ? { specification: await other(), layers: [...layersOf(name), ...layers] } : { specification: await loadVersion(name, call), layers }
}
