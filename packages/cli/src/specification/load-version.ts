import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CallError, type Call } from '../command-line/command.ts'
import { gitReference, readFromGit } from '../files/git.ts'
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
