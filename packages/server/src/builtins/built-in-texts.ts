import { URI } from 'langium'
import type { LangiumSharedServices, TextDocumentContentProvider } from 'langium/lsp'
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver'
import { builtInScheme } from '../protocol/index.ts'

/** The declarations that the language has by itself, so that an editor can show where a name leads. */
export class BuiltInTexts implements TextDocumentContentProvider {
  readonly schemes = [builtInScheme]
  private readonly shared: LangiumSharedServices

  constructor(shared: LangiumSharedServices) {
    this.shared = shared
  }

  async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
    const text = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText()
    return text === undefined ? undefined : { text }
  }
}
