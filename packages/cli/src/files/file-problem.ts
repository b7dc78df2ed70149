import type { FileProblem } from '@inburgering/core'

const problems: Readonly<Record<string, FileProblem>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
  ENOTDIR: 'file',
  EMFILE: 'busy',
  ENFILE: 'busy',
}

/** What a failing file operation means for the person who named the file. */
export function fileProblemOf(error: unknown): FileProblem {
  return problems[codeOf(error)] ?? 'device'
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
