import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { messageOf, type Diagnostic } from '@inburgering/core'
import { CallError, type Call } from '../command-line/command.ts'
import { outputTo, OutputFailure } from '../terminal/output.ts'
import type { ReadElement } from './read-persons.ts'

/** Where refused persons go: a message on standard error, and a line of JSON with the person in the file of `--rejects`. */
export interface Rejects {
  readonly count: () => number
  readonly refuse: (element: ReadElement, diagnostics: readonly Diagnostic[]) => Promise<void> | undefined
  readonly end: () => Promise<void>
}

export function rejectsTo(path: string | undefined, call: Call): Rejects {
  const file = path === undefined ? undefined : outputTo(createWriteStream(resolve(call.cwd, path)))
  const failed = (error: unknown): never => {
    if (error instanceof OutputFailure) throw new CallError(call.texts.rejectsFailed(path ?? '', error.code))
    throw error
  }
  let count = 0
  return {
    count: () => count,
    refuse: (element, diagnostics) => {
      count++
      const id = idOf(element)
      const messages = diagnostics.map((diagnostic) => `  ${diagnostic.code}  ${messageOf(diagnostic, call.language)}`)
      call.tell([call.texts.refused(`[${element.index}]`, id), ...messages].join('\n'))
      if (file === undefined) return undefined
      const fouten = diagnostics.map((diagnostic) => ({ code: diagnostic.code, ...(diagnostic.path === undefined ? {} : { pad: diagnostic.path }), melding: messageOf(diagnostic, call.language) }))
      const persoon = 'json' in element ? element.json : element.text
      try {
        return file.write(`${JSON.stringify({ index: element.index, ...(id === undefined ? {} : { id }), fouten, ...(persoon === undefined ? {} : { persoon }) })}\n`)?.catch(failed)
      } catch (error) {
        return failed(error)
      }
    },
    end: async () => file?.flush().catch(failed),
  }
}

function idOf(element: ReadElement): string | undefined {
  if (!('json' in element) || typeof element.json !== 'object' || element.json === null || !('id' in element.json)) return undefined
  return typeof element.json.id === 'string' ? element.json.id : undefined
}
