import { CstUtils, type CstNode, type LangiumDocument } from 'langium'
import type { TextRange } from '../lsp/outline.ts'

/** What can be selected around an offset, from the word outwards; each holds the one before it. */
export function selectionsAt(document: LangiumDocument, offset: number): readonly TextRange[] {
  const root = document.parseResult.value.$cstNode
  const leaf = root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset))
  const ranges: TextRange[] = []
  let [from, to] = [-1, -1]
  for (let node: CstNode | undefined = leaf; node !== undefined; node = node.container) {
    if (node.offset === from && node.end === to) continue
    ;[from, to] = [node.offset, node.end]
    if (from <= offset && offset <= to) ranges.push(node.range)
  }
  const whole: TextRange = { start: { line: 0, character: 0 }, end: document.textDocument.positionAt(document.textDocument.getText().length) }
  const last = ranges.at(-1)
  return last !== undefined && sameRange(last, whole) ? ranges : [...ranges, whole]
}

function sameRange(one: TextRange, other: TextRange): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character && one.end.line === other.end.line && one.end.character === other.end.character
}
