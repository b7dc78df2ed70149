import type { LangiumDocument } from 'langium'
import type { HoverProvider } from 'langium/lsp'
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver'
import { hoverAt } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** What a name or a fixed word means. */
export class RuleHover implements HoverProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const content = hoverAt(document, document.textDocument.offsetAt(position), this.services, this.services.settings.Settings.language)
    return content && { range: content.range, contents: { kind: MarkupKind.Markdown, value: content.markdown } }
  }
}
