import type { Diagnostic, DiagnosticArguments, DiagnosticCode, Position } from '@inburgering/core'
import { AstUtils, CstUtils, type AstNode, type LangiumDocument } from 'langium'

export interface TextRange {
  readonly start: Position
  readonly end: Position
}
/** One change of a text, as the Language Server Protocol has it. */
export interface TextEdit {
  readonly range: TextRange
  readonly newText: string
}
/** What an author can choose to mend a finding. */
export interface QuickFix {
  readonly title: { readonly nl: string; readonly en: string }
  readonly edits: readonly TextEdit[]
}

/** A finding in its text. */
export interface Found<C extends DiagnosticCode> {
  readonly document: LangiumDocument
  readonly range: TextRange
  readonly arguments: DiagnosticArguments<C>
  /** What the text says in the range. */
  readonly text: string
}
/** Mends findings of one code; undefined where it cannot. */
export type Fix<C extends DiagnosticCode> = (found: Found<C>) => QuickFix | undefined

export function foundOf<C extends DiagnosticCode>(document: LangiumDocument, diagnostic: Diagnostic<C>): Found<C> | undefined {
  const { origin } = diagnostic
  if (origin === undefined) return undefined
  const range = { start: origin.start, end: origin.end }
  return { document, range, arguments: diagnostic.arguments, text: document.textDocument.getText(range) }
}

/** The nearest node of a kind around the start of a range. */
export function nodeAt<N extends AstNode>({ document, range }: { readonly document: LangiumDocument; readonly range: TextRange }, isKind: (node: unknown) => node is N): N | undefined {
  const root = document.parseResult.value.$cstNode
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(range.start))
  return leaf && AstUtils.getContainerOfType(leaf.astNode, isKind)
}

export function replaced(range: TextRange, newText: string): TextEdit {
  return { range, newText }
}

/** Writes a line of its own as the first inside the braces of a node, indented as its lines are. */
export function firstLine(document: LangiumDocument, node: AstNode, line: string): TextEdit | undefined {
  const cst = node.$cstNode
  if (cst === undefined) return undefined
  const brace = cst.text.indexOf('{')
  if (brace < 0) return undefined
  const position = document.textDocument.positionAt(cst.offset + brace + 1)
  return { range: { start: position, end: position }, newText: `\n${' '.repeat(cst.range.start.character + 2)}${line}` }
}

export function behind(range: TextRange, newText: string): TextEdit {
  return { range: { start: range.end, end: range.end }, newText }
}

/** Writes what was meant in place of what stands there. */
export function suggested(range: TextRange, suggestion: string | undefined): QuickFix | undefined {
  return suggestion === undefined ? undefined : { title: { nl: `Verander in ${shown(suggestion)}`, en: `Change to ${shown(suggestion)}` }, edits: [replaced(range, suggestion)] }
}

const shown = (text: string): string => (text.startsWith('"') ? text : `"${text}"`)

/** Takes a text away, with its line when nothing else stands on it. */
export function removed(document: LangiumDocument, range: TextRange): TextEdit {
  const { textDocument } = document
  const last = range.end.line
  const before = textDocument.getText({ start: { line: range.start.line, character: 0 }, end: range.start })
  const after = textDocument.getText({ start: range.end, end: { line: last + 1, character: 0 } })
  if (before.trim() !== '' || after.trim() !== '') return { range: { start: { line: range.start.line, character: before.trimEnd().length }, end: range.end }, newText: '' }
  return { range: { start: { line: range.start.line, character: 0 }, end: { line: last + 1, character: 0 } }, newText: '' }
}
