import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { messageOf, type Diagnostic, type PersonsProblem } from '@inburgering/core'
import { CallError, type Call } from '../command-line/command.ts'
import { fileProblemOf, isMissing } from '../files/file-problem.ts'
import { shownPath } from '../files/find-specifications.ts'
import { resolve } from 'node:path'
import { ElementSplitter, PersonsFileError, type RawElement } from './split-elements.ts'

/** One person of a file: read, or refused with a reason. */
export type ReadElement =
  | { readonly index: number; readonly json: unknown; readonly text: string }
  | { readonly index: number; readonly diagnostic: Diagnostic; readonly text?: string }

/** The persons of a file (`-`: standard input), a few at a time: only what a piece of the file holds is in memory. */
export async function* readPersons(path: string, call: Call): AsyncGenerator<readonly ReadElement[]> {
  const read = elementReader()
  for await (const elements of rawPersons(path, call)) yield elements.map(read)
}

/** The same, each still as it stands in the file. */
export async function* rawPersons(path: string, call: Call): AsyncGenerator<readonly RawElement[]> {
  const shown = path === '-' ? 'stdin' : shownPath(resolve(call.cwd, path), call.cwd)
  const stream: Readable = path === '-' ? call.stdin : createReadStream(resolve(call.cwd, path))
  const splitter = new ElementSplitter()
  try {
    for await (const chunk of stream) {
      const elements = splitter.push(chunk as Uint8Array)
      if (elements.length > 0) yield elements
    }
    const last = splitter.end()
    if (last.length > 0) yield last
  } catch (error) {
    if (error instanceof PersonsFileError) throw new PersonsStop(error.problem, shown, error.line, call)
    if (isFileError(error)) throw new CallError(messageOf(isMissing(error) ? { code: 'INB950', arguments: { path: shown } } : { code: 'INB951', arguments: { path: shown, problem: fileProblemOf(error) } }, call.language))
    throw error
  }
}

/** The file cannot be read any further; the persons before this place were. */
export class PersonsStop extends CallError {
  constructor(problem: PersonsProblem, path: string, line: number, call: Call) {
    super(messageOf({ code: 'INB954', arguments: { path, problem, line } }, call.language))
  }
}

function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error
}

/** Reads persons one after another. */
export function elementReader(): (element: RawElement) => ReadElement {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (element) => readElement(element, decoder)
}

function readElement({ index, line, bytes }: RawElement, decoder: InstanceType<typeof TextDecoder>): ReadElement {
  const refuse = (problem: 'notJson' | 'notText' | 'tooLarge', text?: string): ReadElement => ({
    index,
    diagnostic: { code: 'INB955', arguments: { path: `[${index}]`, line, problem }, path: `[${index}]` },
    ...(text === undefined ? {} : { text }),
  })
  if (bytes === undefined) return refuse('tooLarge')
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refuse('notText')
  }
  try {
    return { index, text, json: JSON.parse(text) as unknown }
  } catch {
    return refuse('notJson', text)
  }
}
