import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256Hex } from '@inburgering/core'
import { planWriting, type OutputFile } from '@inburgering/docgen'
import { codeOf, isMissing } from '../files/file-problem.ts'
import { manifestText, readManifest, type ManifestKind } from './manifest.ts'

export interface Written {
  readonly written: number
  readonly same: number
  readonly removed: number
}

/** Files that stand in the way: somebody else made or changed them. */
export class NotOurs extends Error {
  readonly paths: readonly string[]
  constructor(paths: readonly string[]) {
    super(paths.join(', '))
    this.paths = paths
  }
}

/** A path that cannot be written, with the code of the system. */
export class CannotWrite extends Error {
  readonly path: string
  readonly code: string
  constructor(path: string, error: unknown) {
    super(path)
    this.path = path
    this.code = codeOf(error)
  }
}

/**
 * Writes what changed and removes what we made before and no longer make. Everything is looked at first: when one file
 * is not ours, nothing is written.
 */
export function writeDocuments(folder: string, files: readonly OutputFile[], kind: ManifestKind): Written {
  const before = guarded(join(folder, kind.name), () => readManifest(folder, kind))
  const plan = planWriting(files, before, (path) => standingHash(folder, path))
  if (plan.foreign.length > 0) throw new NotOurs(plan.foreign)
  for (const { path, content } of plan.write) write(folder, path, content)
  for (const path of plan.remove) guarded(path, () => rmSync(join(folder, path)))
  const text = manifestText(plan.own, kind)
  if (standingHash(folder, kind.name) !== sha256Hex(text)) write(folder, kind.name, text)
  return { written: plan.write.length, same: plan.same, removed: plan.remove.length }
}

function standingHash(folder: string, path: string): string | undefined {
  try {
    return sha256Hex(readFileSync(join(folder, path)))
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ENOTDIR') return undefined
    if (codeOf(error) === 'EISDIR') return 'folder'
    throw new CannotWrite(join(folder, path), error)
  }
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  guarded(join(folder, path), () => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  })
}

function guarded<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw new CannotWrite(path, error)
  }
}
