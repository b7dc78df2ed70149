import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from '../files/file-problem.ts'

/** Which files in a folder are ours, and what they held when we made them. */
export interface Manifest {
  readonly files: Readonly<Record<string, string>>
}

/** The list of our files in a folder: its name, and the command that writes it. */
export interface ManifestKind {
  readonly name: string
  readonly madeBy: string
}
export const documentsManifest: ManifestKind = { name: 'inburgering-documenten.json', madeBy: 'inburgering docs' }
export const codeManifest: ManifestKind = { name: 'inburgering-code.json', madeBy: 'inburgering generate' }

/** Nothing there yet, or something that we did not write: then no file in the folder is ours. */
export function readManifest(folder: string, kind: ManifestKind): Manifest {
  const files: Record<string, string> = {}
  for (const [path, hash] of Object.entries(storedFiles(folder, kind))) if (typeof hash === 'string' && isInside(path)) files[path] = hash
  return { files }
}

function storedFiles(folder: string, { name }: ManifestKind): object {
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const files = typeof json === 'object' && json !== null && 'files' in json ? json.files : undefined
    return typeof files === 'object' && files !== null ? files : {}
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return {}
    throw error
  }
}

/** A path from the manifest may delete a file: never one outside the folder. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.includes(':') && !path.split('/').includes('..')
}

export function manifestText(files: Manifest['files'], { madeBy }: ManifestKind): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${JSON.stringify({ madeBy, files: sorted }, null, 1)}\n`
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
