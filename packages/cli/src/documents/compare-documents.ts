import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '@inburgering/docgen'
import { hashOf } from './manifest.ts'

/** The files that are not, or not any more, what the rules give. */
export function differingDocuments(folder: string, files: readonly OutputFile[]): readonly string[] {
  return files.filter(({ path, content }) => standing(join(folder, path)) !== hashOf(content)).map(({ path }) => path)
}

function standing(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path))
  } catch {
    return undefined
  }
}
