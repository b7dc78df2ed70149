import type { LangiumDocument } from 'langium'
import { findNextFeatures, type CompletionProvider } from 'langium/lsp'
import { CompletionItemKind, InsertTextFormat, type CompletionItem, type CompletionList, type CompletionParams } from 'vscode-languageserver'
import { completionsAt, type CompletionEntry, type FollowSet } from '@inburgering/language'
import { completionKinds } from '../outline/symbol-kinds.ts'
import type { ServerServices } from '../services.ts'

const kinds: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  name: CompletionItemKind.Variable,
  snippet: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
}

/** What can stand at the cursor. */
export class Completion implements CompletionProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getCompletion(document: LangiumDocument, { position }: CompletionParams): CompletionList {
    const { textDocument } = document
    const { Settings } = this.services.settings
    const entries = completionsAt(document, textDocument.offsetAt(position), this.followSet, this.services, Settings.language)
    // What is offered depends on the words that are typed, so the list is asked again at each key.
    return { isIncomplete: true, items: entries.map((entry, index) => itemOf(entry, index, textDocument.positionAt(entry.from), position)) }
  }

  /** What the grammar lets follow a text; a text of which nothing can be read gives what a file begins with. */
  private readonly followSet: FollowSet = (text) => {
    const { tokens, tokenIndex, elementStack } = this.services.parser.CompletionParser.parse(text)
    if (tokenIndex === 0) return findNextFeatures([[entryCall(this.services)]], tokens).map(({ feature }) => feature)
    return findNextFeatures([elementStack.map((feature) => ({ feature }))], tokens.slice(tokenIndex)).map(({ feature }) => feature)
  }
}

type NextFeature = Parameters<typeof findNextFeatures>[0][number][number]

/** A step just before the rule of a whole file, from which the grammar goes on into it. */
function entryCall({ Grammar }: ServerServices): NextFeature {
  const rule = Grammar.rules.find((each) => each.$type === 'ParserRule' && each.entry)
  const start = { $type: 'Group', elements: [] }
  const call = { $type: 'RuleCall', rule: { ref: rule, $refText: rule?.name ?? '' }, arguments: [] }
  const group = { $type: 'Group', elements: [start, call] }
  Object.assign(start, { $container: group })
  Object.assign(call, { $container: group })
  return { feature: start } as unknown as NextFeature
}

function itemOf(entry: CompletionEntry, index: number, start: CompletionParams['position'], end: CompletionParams['position']): CompletionItem {
  const { label, kind, of, detail, insert, isSnippet = false, filter, rank } = entry
  return {
    label,
    kind: (of !== undefined && completionKinds[of]) || kinds[kind],
    ...(detail === undefined ? {} : { detail }),
    filterText: filter,
    sortText: `${rank}${String(index).padStart(4, '0')}`,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: { start, end }, newText: insert },
  }
}
