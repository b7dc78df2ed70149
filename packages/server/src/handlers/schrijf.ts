import { URI } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { schrijfRequest, type SchrijfAnswer, type SchrijfParams } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'
import type { Piece } from '../writing/task.ts'
import { reading } from './reading.ts'

/** Pieces of rules that an author leaves to the machine: it asks what it has to know, and gives the edit. */
export function registerSchrijf(connection: Connection, services: ServerServices): void {
  connection.onRequest(schrijfRequest, async ({ uri, line, task, answers }: SchrijfParams) => {
    const { tasks } = await services.parts.schrijven()
    return reading<SchrijfAnswer>(services, uri, (document) => {
      const texts = serverTexts(services.settings.Settings.language)
      const specification = services.specification.Specifications.of(URI.parse(uri))
      const { model } = specification
      if (model === undefined) return { problems: [{ field: '', message: texts.notPlayed.noStelsel }] }
      const written = tasks[task]({ specification, model, services, texts, file: services.scoping.Folders.fileOf(document), line, answers })
      if ('cannot' in written) return { problems: [{ field: '', message: written.cannot }] }
      if ('problems' in written) return written
      const note = written.note === undefined ? {} : { note: written.note }
      return 'next' in written ? { problems: [], next: written.next, ...note } : { problems: [], edit: editOf(written.pieces, specification.uriOf), ...note }
    })
  })
}

function editOf(pieces: readonly Piece[], uriOf: (file: string) => string): NonNullable<SchrijfAnswer['edit']> {
  const changes: Record<string, { range: { start: Piece['at']; end: Piece['at'] }; newText: string }[]> = {}
  for (const { file, at, replaces, text } of pieces) (changes[uriOf(file)] ??= []).push({ range: { start: at, end: replaces ?? at }, newText: text })
  return { changes }
}
