import { readFileSync } from 'node:fs'
import type { FileProblem } from '@inburgering/core'
import { fileProblemOf } from './file-problem.ts'

export type ReadText = { readonly text: string } | { readonly problem: FileProblem }

/** Text in UTF-8; a byte order mark is not part of it. */
export function readText(path: string): ReadText {
  try {
    return decode(readFileSync(path))
  } catch (error) {
    return { problem: fileProblemOf(error) }
  }
}

export function decode(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: 'notText' }
  }
}
