import type { LangiumDocument } from 'langium'
import type { ReferencesProvider } from 'langium/lsp'
import type { Location, ReferenceParams } from 'vscode-languageserver'
import { referencesAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** Everywhere a name stands. */
export class NameReferences implements ReferencesProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    return referencesAt(document, document.textDocument.offsetAt(position), this.services, context.includeDeclaration).map(({ uri, range }) => ({ uri, range }))
  }
}
