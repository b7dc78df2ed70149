import { Uri, workspace } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import { colouredHtml } from './coloured-html.ts'
import { tokenizer, type Grammar } from './tokens.ts'

/** As much of the Markdown reader of the editor as this needs. */
export interface MarkdownReader {
  readonly options: { readonly highlight?: Highlight | null }
  set(options: { readonly highlight: Highlight }): MarkdownReader
}
type Highlight = (code: string, language: string, attributes: string) => string

/** What the extension gives to the Markdown preview of the editor: fenced blocks of the language get their colours. */
export interface MarkdownExtension {
  extendMarkdownIt(reader: MarkdownReader): MarkdownReader
}

export async function createMarkdownExtension(extension: Uri): Promise<MarkdownExtension> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'syntaxes', `${languageId}.tmLanguage.json`)))
  const tokensOf = tokenizer(JSON.parse(text) as Grammar)
  return {
    extendMarkdownIt(reader) {
      const others = reader.options.highlight
      return reader.set({ highlight: (code, language, attributes) => (language.toLowerCase() === languageId ? colouredHtml(code, tokensOf) : (others?.(code, language, attributes) ?? '')) })
    },
  }
}
