import type { LangiumSharedServices } from 'langium/lsp'

/** The text of each open file as it was when it was opened. Not as it was saved last: many editors save by themselves after a second. */
export class OpenedTexts {
  private readonly texts = new Map<string, string>()

  constructor({ workspace: { TextDocuments } }: LangiumSharedServices) {
    TextDocuments.onDidOpen(({ document }) => void this.texts.set(document.uri, document.getText()))
    TextDocuments.onDidClose(({ document }) => void this.texts.delete(document.uri))
  }

  of(uri: string): string | undefined {
    return this.texts.get(uri)
  }
}
