import type { LangiumDocument } from 'langium'
import type { DocumentHighlightProvider } from 'langium/lsp'
import { DocumentHighlightKind, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver'
import { highlightsAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** The other places of a name in the same file. */
export class NameHighlights implements DocumentHighlightProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const places = highlightsAt(document, document.textDocument.offsetAt(position), this.services)
    return places.map(({ range, isDeclaration }) => ({ range, kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }))
  }
}
