import { DocumentState } from 'langium'
import { createRequestHandler } from 'langium/lsp'
import type { Connection, SelectionRange, SelectionRangeParams } from 'vscode-languageserver'
import { selectionsAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** Grows a selection from a word to its clause, its block and the file. */
export function registerSelectionRanges(connection: Connection, services: ServerServices): void {
  connection.onSelectionRanges(
    createRequestHandler<SelectionRangeParams, SelectionRange[]>(
      (_language, document, { positions }) => positions.map((position) => nested(selectionsAt(document, document.textDocument.offsetAt(position)))),
      services.shared,
      DocumentState.Parsed,
    ),
  )
}

function nested(ranges: ReturnType<typeof selectionsAt>): SelectionRange {
  const outwards = ranges.reduceRight<SelectionRange | undefined>((parent, range) => (parent === undefined ? { range } : { range, parent }), undefined)
  return outwards ?? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }
}
