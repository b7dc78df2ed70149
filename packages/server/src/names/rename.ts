import type { LangiumDocument } from 'langium'
import type { RenameProvider } from 'langium/lsp'
import { LSPErrorCodes, ResponseError, type Range, type RenameParams, type TextDocumentPositionParams, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import { renameableAt, renameAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** Another name, in all files of the specification at once. */
export class NameRename implements RenameProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  /** @throws ResponseError with a sentence for the user when the name is fixed */
  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
    const found = renameableAt(document, document.textDocument.offsetAt(position), this.services, this.language)
    if (found !== undefined && 'problem' in found) throw new ResponseError(LSPErrorCodes.RequestFailed, found.problem)
    return found?.range
  }

  /** @throws ResponseError with a sentence for the user when the new name cannot be used */
  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit | undefined {
    const renamed = renameAt(document, document.textDocument.offsetAt(position), newName.trim(), this.services, this.language)
    if (renamed === undefined) return undefined
    if ('problem' in renamed) throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.problem)
    const changes: Record<string, TextEdit[]> = {}
    for (const { uri, range } of renamed.places) (changes[uri] ??= []).push({ range, newText: newName.trim() })
    return { changes }
  }

  private get language() {
    return this.services.settings.Settings.language
  }
}
