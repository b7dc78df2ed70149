import type { CompositeCstNode, CstNode, LeafCstNode } from 'langium'

/** How Langium keeps the place of a node. */
interface Placed {
  _offset: number
  _startLine: number
  _endLine: number
}

/** How far a text moved: in characters, and in whole lines. */
export interface Shift {
  readonly offset: number
  readonly lines: number
}

/** Moves what was read of a text along with it. */
export function move(node: CstNode, { offset, lines }: Shift): void {
  if (offset === 0 && lines === 0) return
  if (isComposite(node)) {
    ;(node as unknown as { _rangeCache: undefined })._rangeCache = undefined
    for (const part of node.content) move(part, { offset, lines })
    return
  }
  const placed = node as LeafCstNode & Placed
  placed._offset += offset
  placed._startLine += lines
  placed._endLine += lines
}

export function isComposite(node: CstNode): node is CompositeCstNode {
  return 'content' in node
}
