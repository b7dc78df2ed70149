import { isBuiltInText, outlineOf, type OutlineItem } from '@inburgering/language'
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver'
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp'
import { symbolKinds } from './symbol-kinds.ts'

/** More would not be read. */
const mostSymbols = 500

/** Every declaration of the workspace, found by its name or by what readers see. */
export class RuleSymbols implements WorkspaceSymbolProvider {
  private readonly shared: LangiumSharedServices

  constructor(shared: LangiumSharedServices) {
    this.shared = shared
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const wanted = query.toLowerCase()
    const found: WorkspaceSymbol[] = []
    for (const document of this.shared.workspace.LangiumDocuments.all) {
      if (isBuiltInText(document)) continue
      const uri = document.uri.toString()
      for (const item of outlineOf(document)) {
        for (const each of [item, ...item.children]) {
          if (!matches(each, wanted)) continue
          found.push({ name: each.title, kind: symbolKinds[each.kind] ?? SymbolKind.Object, containerName: each === item ? item.detail : `${each.detail}, ${item.title}`, location: { uri, range: each.selection } })
          if (found.length === mostSymbols) return found
        }
      }
    }
    return found
  }
}

/** The letters in order, in the label or in the words beside it. */
function matches({ title, detail }: OutlineItem, wanted: string): boolean {
  return holds(title.toLowerCase(), wanted) || holds(detail.toLowerCase(), wanted)
}

function holds(text: string, wanted: string): boolean {
  let at = 0
  for (const letter of text) if (letter === wanted[at]) at++
  return at === wanted.length
}
