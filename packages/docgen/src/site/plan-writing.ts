import { sha256Hex } from '@inburgering/core'
import type { OutputFile } from './output-file.ts'

/** Which files in a folder are ours, by path, with the SHA-256 of what they held when we made them. */
export type OwnFiles = Readonly<Record<string, string>>

/** What is done with a folder so that it holds these files. */
export interface WritingPlan {
  /** New, or no longer the same. */
  readonly write: readonly OutputFile[]
  /** We made these before, nobody changed them, and we no longer make them. */
  readonly remove: readonly string[]
  /** Somebody else made or changed these: when there is one, nothing is to be written. */
  readonly foreign: readonly string[]
  readonly same: number
  /** What is ours afterwards. */
  readonly own: OwnFiles
}

/** @param standing the SHA-256 of the file that stands at a path, another text when something else stands there; undefined when nothing does */
export function planWriting(files: readonly OutputFile[], before: OwnFiles, standing: (path: string) => string | undefined): WritingPlan {
  const made = files.map((file) => ({ file, hash: sha256Hex(file.content), now: standing(file.path) }))
  const paths = new Set(files.map(({ path }) => path))
  return {
    write: made.filter(({ hash, now }) => now !== hash).map(({ file }) => file),
    remove: Object.entries(before).filter(([path, hash]) => !paths.has(path) && standing(path) === hash).map(([path]) => path),
    foreign: made.filter(({ file, hash, now }) => now !== undefined && now !== hash && now !== before[file.path]).map(({ file }) => file.path),
    same: made.filter(({ hash, now }) => now === hash).length,
    own: Object.fromEntries(made.map(({ file, hash }) => [file.path, hash])),
  }
}

/** Name of the file with what is ours in a folder of documents. */
export const ownFilesName = 'inburgering-documenten.json'

/** What that file says, sorted, with the command that makes what it lists. */
export function ownFilesText(own: OwnFiles, madeBy = 'inburgering docs'): string {
  const sorted = Object.fromEntries(Object.entries(own).sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${JSON.stringify({ madeBy, files: sorted }, null, 1)}\n`
}

/** What such a file lists; nothing when it is not one of ours. */
export function readOwnFiles(text: string): OwnFiles {
  return Object.fromEntries(Object.entries(filesIn(text)).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && isInside(entry[0])))
}

function filesIn(text: string): object {
  try {
    const json: unknown = JSON.parse(text)
    const files = typeof json === 'object' && json !== null && 'files' in json ? json.files : undefined
    return typeof files === 'object' && files !== null ? files : {}
  } catch {
    return {}
  }
}

/** A listed path may delete a file: never one outside the folder. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.includes(':') && !path.split('/').includes('..')
}
