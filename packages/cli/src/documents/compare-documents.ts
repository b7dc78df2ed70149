import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '@inburgering/core'
import type { OutputFile } from '@inburgering/docgen'

/** The files that are not, or not any more, what the rules give. */
export function differingDocuments(folder: string, files: readonly OutputFile[]): readonly string[] {
  return files.filter(({ path, content }) => standing(join(folder, path)) !== sha256Hex(content)).map(({ path }) => path)
}

function standing(path: string): string | undefined {
  try {
    return sha256Hex(readFileSync(path))
  } catch {
    return undefined
  }
}
