import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownFilesName, ownFilesText, readOwnFiles, type OwnFiles } from '@inburgering/docgen'
import { isMissing } from '../files/file-problem.ts'

/** The list of our files in a folder: its name, and the command that writes it. */
export interface ManifestKind {
  readonly name: string
  readonly madeBy: string
}
export const documentsManifest: ManifestKind = { name: ownFilesName, madeBy: 'inburgering docs' }

/** Nothing there yet, or something that we did not write: then no file in the folder is ours. */
export function readManifest(folder: string, { name }: ManifestKind): OwnFiles {
  try {
    return readOwnFiles(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    if (isMissing(error)) return {}
    throw error
  }
}

export function manifestText(files: OwnFiles, { madeBy }: ManifestKind): string {
  return ownFilesText(files, madeBy)
}
