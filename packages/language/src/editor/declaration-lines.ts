import type { AstNode, LangiumDocument } from 'langium'
import type { Position } from '@inburgering/core'
import { isOnderdeelBlok } from '../generated/ast.ts'
import type { OutlineKind } from '../lsp/outline.ts'
import { elementsOf, nameNode, nameOf } from './mention.ts'

/** A declaration by name, and the end of the line on which its name stands. */
export interface DeclarationLine {
  readonly kind: OutlineKind
  readonly name: string
  readonly lineEnd: Position
}

/** The declarations of a file, in the order of the text. */
export function declarationLines(document: LangiumDocument): readonly DeclarationLine[] {
  return elementsOf(document).flatMap((element): readonly DeclarationLine[] => (isOnderdeelBlok(element) ? element.onderdelen : [element]).flatMap((node: AstNode) => {
    const name = nameOf(node)
    const line = nameNode(node)?.range.end.line
    return name === undefined || line === undefined ? [] : [{ kind: node.$type as OutlineKind, name, lineEnd: endOfLine(document, line) }]
  }))
}

/** Where a line ends, before its line break. */
export function endOfLine({ textDocument }: LangiumDocument, line: number): Position {
  const text = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
  return { line, character: text.replace(/\s+$/, '').length }
}
