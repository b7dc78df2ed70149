import { DocumentState, type LangiumDocument } from 'langium'
import type { SemanticTokenProvider } from 'langium/lsp'
import {
  SemanticTokenModifiers,
  SemanticTokensBuilder,
  type SemanticTokenTypes,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver'
import { colouredNamesOf, type ColouredName, type NameColour } from '@inburgering/language'
import type { ServerServices } from '../services.ts'

/** Only names that every theme has a colour for. */
const types: readonly NameColour[] = ['namespace', 'class', 'interface', 'enum', 'enumMember', 'struct', 'event', 'property', 'parameter', 'variable', 'function'] satisfies `${SemanticTokenTypes}`[]
const modifiers = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.readonly, SemanticTokenModifiers.defaultLibrary] as const

/** Colours names by what they stand for; words and values have theirs from the TextMate grammar. */
export class SemanticColours implements SemanticTokenProvider {
  readonly tokenTypes = Object.fromEntries(types.map((type, index) => [type, index]))
  readonly tokenModifiers = Object.fromEntries(modifiers.map((modifier, index) => [modifier, 1 << index]))
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] },
    full: { delta: true },
    range: true,
  }
  private readonly services: ServerServices
  private readonly builders = new Map<string, SemanticTokensBuilder>()

  constructor(services: ServerServices) {
    this.services = services
    const { DocumentBuilder, TextDocuments } = services.shared.workspace
    TextDocuments.onDidClose(({ document }) => this.builders.delete(document.uri))
    DocumentBuilder.onUpdate((_changed, deleted) => deleted.forEach((uri) => this.builders.delete(uri.toString())))
  }

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    const builder = new SemanticTokensBuilder()
    this.builders.set(document.uri.toString(), builder)
    this.push(builder, this.namesOf(document))
    return builder.build()
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    const builder = new SemanticTokensBuilder()
    this.push(builder, this.namesOf(document).filter((name) => name.range.end.line >= range.start.line && name.range.start.line <= range.end.line))
    return builder.build()
  }

  semanticHighlightDelta(document: LangiumDocument, { previousResultId }: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(document.uri.toString()) ?? new SemanticTokensBuilder()
    this.builders.set(document.uri.toString(), builder)
    builder.previousResult(previousResultId)
    this.push(builder, this.namesOf(document))
    return builder.buildEdits()
  }

  private namesOf(document: LangiumDocument): readonly ColouredName[] {
    return document.state < DocumentState.Linked ? [] : colouredNamesOf(document, this.services)
  }

  private push(builder: SemanticTokensBuilder, names: readonly ColouredName[]): void {
    for (const { range, colour, ...name } of names) {
      if (range.start.line !== range.end.line) continue
      const set = (name.isDeclaration ? 1 : 0) | (name.isConstant ? 2 : 0) | (name.isBuiltIn ? 4 : 0)
      builder.push(range.start.line, range.start.character, range.end.character - range.start.character, types.indexOf(colour), set)
    }
  }
}
