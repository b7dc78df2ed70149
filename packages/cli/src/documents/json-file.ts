import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CallError, type Call } from '../command-line/command.ts'
import { codeOf } from '../files/file-problem.ts'

/** The JSON of a file that was named; undefined when it holds none. */
export function jsonIn(path: string, call: Call): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(readFileSync(resolve(call.cwd, path), 'utf8')) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw new CallError(call.texts.cannotRead(path, codeOf(error)))
  }
}
