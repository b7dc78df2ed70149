import type { LangiumCoreServices, LangiumDocument } from 'langium'
import type { Formatter } from 'langium/lsp'
import { formattingEdits } from './edits.ts'

type TextEdits = Awaited<ReturnType<Formatter['formatDocument']>>
type RangeParameters = Parameters<Formatter['formatDocumentRange']>[1]

/** Gives the editor the changes of the formatter, for a whole file or for the lines that are selected. */
export class InburgeringFormatter implements Formatter {
  private readonly services: LangiumCoreServices

  constructor(services: LangiumCoreServices) {
    this.services = services
  }

  formatDocument(document: LangiumDocument): TextEdits {
    return this.edits(document, 0, Infinity)
  }

  formatDocumentRange(document: LangiumDocument, { range }: RangeParameters): TextEdits {
    const { textDocument } = document
    return this.edits(document, textDocument.offsetAt(range.start), textDocument.offsetAt(range.end))
  }

  /** Nothing moves while somebody types. */
  formatDocumentOnType(): TextEdits {
    return []
  }

  get formatOnTypeOptions(): undefined {
    return undefined
  }

  private edits({ textDocument }: LangiumDocument, from: number, to: number): TextEdits {
    const edits = formattingEdits(this.services, textDocument.getText()).filter((edit) => edit.from >= from && edit.to <= to)
    return edits.map((edit) => ({
      range: { start: textDocument.positionAt(edit.from), end: textDocument.positionAt(edit.to) },
      newText: edit.text,
    }))
  }
}
