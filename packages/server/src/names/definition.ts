import type { LangiumDocument } from 'langium'
import type { DefinitionProvider } from 'langium/lsp'
import type { DefinitionParams, LocationLink } from 'vscode-languageserver'
import { definitionAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** Where a name is declared. */
export class Definition implements DefinitionProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const found = definitionAt(document, document.textDocument.offsetAt(position), this.services)
    return found && [{ originSelectionRange: found.from, targetUri: found.uri, targetRange: found.range, targetSelectionRange: found.selection }]
  }
}
