import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '@inburgering/docgen'
import { codeOf, isMissing } from '../files/file-problem.ts'
import { hashOf, manifestText, readManifest, type ManifestKind } from './manifest.ts'

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
  const before = guarded(join(folder, kind.name), () => readManifest(folder, kind)).files
  const made = new Map(files.map(({ path, content }) => [path, { content, hash: hashOf(content) }]))
  const standing = new Map([...made.keys(), ...Object.keys(before)].map((path) => [path, standingHash(folder, path)]))
  const foreign = [...made].filter(([path, { hash }]) => isForeign(standing.get(path), before[path], hash)).map(([path]) => path)
  if (foreign.length > 0) throw new NotOurs(foreign)

  let [written, same, removed] = [0, 0, 0]
  for (const [path, { content, hash }] of made) {
    if (standing.get(path) === hash) same++
    else {
      write(folder, path, content)
      written++
    }
  }
  for (const [path, hash] of Object.entries(before)) {
    if (made.has(path) || standing.get(path) !== hash) continue
    guarded(path, () => rmSync(join(folder, path)))
    removed++
  }
  const text = manifestText(Object.fromEntries([...made].map(([path, { hash }]) => [path, hash])), kind)
  if (standingHash(folder, kind.name) !== hashOf(text)) write(folder, kind.name, text)
  return { written, same, removed }
}

/** There is something, it is not what we would write, and it is not what we wrote. */
function isForeign(standing: string | undefined, ours: string | undefined, next: string): boolean {
  return standing !== undefined && standing !== next && standing !== ours
}

function standingHash(folder: string, path: string): string | undefined {
  try {
    return hashOf(readFileSync(join(folder, path)))
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
