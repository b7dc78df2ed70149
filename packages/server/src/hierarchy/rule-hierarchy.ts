import { URI, type LangiumDocument } from 'langium'
import type { CallHierarchyProvider } from 'langium/lsp'
import type { CallHierarchyIncomingCall, CallHierarchyIncomingCallsParams, CallHierarchyItem, CallHierarchyOutgoingCall, CallHierarchyOutgoingCallsParams, CallHierarchyPrepareParams } from 'vscode-languageserver'
import { dependentsOf, needsOf, ruleAt, type RuleItem, type RuleLink } from '@inburgering/language'
import { symbolKinds } from '../outline/symbol-kinds.ts'
import type { ServerServices } from '../services.ts'

type Question = (document: LangiumDocument, offset: number, services: ServerServices) => readonly RuleLink[]

/** Which rules a rule needs, and which need it. */
export class RuleHierarchy implements CallHierarchyProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  prepareCallHierarchy(document: LangiumDocument, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] | undefined {
    const rule = ruleAt(document, document.textDocument.offsetAt(position), this.services)
    return rule && [hierarchyItem(rule)]
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
    return this.ask(item, dependentsOf).map(({ item: from, places }) => ({ from: hierarchyItem(from), fromRanges: [...places] }))
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
    return this.ask(item, needsOf).map(({ item: to, places }) => ({ to: hierarchyItem(to), fromRanges: [...places] }))
  }

  private ask(item: CallHierarchyItem, question: Question): readonly RuleLink[] {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(item.uri))
    return document === undefined ? [] : question(document, document.textDocument.offsetAt(item.selectionRange.start), this.services)
  }
}

function hierarchyItem({ title, detail, kind, uri, range, selection }: RuleItem): CallHierarchyItem {
  return { name: title, detail, kind: symbolKinds[kind], uri, range, selectionRange: selection }
}
