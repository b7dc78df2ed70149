import type { DocumentSymbol } from 'vscode-languageserver'
import type { LangiumDocument } from 'langium'
import type { DocumentSymbolProvider } from 'langium/lsp'
import { outlineOf, type OutlineItem } from '@inburgering/language'
import { symbolKinds } from './symbol-kinds.ts'

/** The outline as the editor asks for it. */
export class InburgeringDocumentSymbols implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return outlineOf(document).map(symbolOf)
  }
}

function symbolOf(item: OutlineItem): DocumentSymbol {
  return {
    name: item.title,
    detail: item.detail,
    kind: symbolKinds[item.kind],
    range: item.range,
    selectionRange: item.selection,
    children: item.children.map(symbolOf),
  }
}
