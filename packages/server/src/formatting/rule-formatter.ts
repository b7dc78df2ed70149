import type { LangiumDocument } from 'langium'
import type { Formatter } from 'langium/lsp'
import type { DocumentFormattingParams, DocumentOnTypeFormattingOptions, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver'
import { InburgeringFormatter, tableEditsAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** Lays out a file or some lines when asked; while somebody types, only the table around the cursor. */
export class RuleFormatter implements Formatter {
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] }
  private readonly services: ServerServices
  private readonly whole: InburgeringFormatter

  constructor(services: ServerServices) {
    this.services = services
    this.whole = new InburgeringFormatter(services)
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams) {
    return this.whole.formatDocument(document)
  }

  formatDocumentRange(document: LangiumDocument, params: DocumentRangeFormattingParams) {
    return this.whole.formatDocumentRange(document, params)
  }

  formatDocumentOnType(document: LangiumDocument, { position }: DocumentOnTypeFormattingParams): TextEdit[] {
    return tableEditsAt(document, document.textDocument.offsetAt(position), this.services).map(({ range, newText }) => ({ range, newText }))
  }
}
