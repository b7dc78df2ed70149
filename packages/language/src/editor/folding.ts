import type { AstNode, CstNode, LangiumDocument } from 'langium'
import { visitTree } from '../tree/visit.ts'
import { elementsOf } from './mention.ts'

/** Lines that can be folded away, zero-based; the first line stays. */
export interface Fold {
  readonly from: number
  readonly to: number
  readonly kind: 'block' | 'comment' | 'region'
}

/** Blocks in braces, rows of comment lines, and the parts between lines like `// ---- De boetes van de minister`. */
export function foldsOf(document: LangiumDocument): readonly Fold[] {
  const lines = document.textDocument.getText().split(/\r?\n/)
  const blocks = elementsOf(document).flatMap((element) => foldsIn(element))
  return [...blocks, ...commentFolds(lines), ...regionFolds(lines)].sort((one, other) => one.from - other.from || other.to - one.to)
}

function foldsIn(element: AstNode): Fold[] {
  const folds = new Map<number, Fold>()
  visitTree(element, (node) => {
    const { $cstNode: cst } = node
    if (cst === undefined || !isBlock(cst)) return
    const { start, end } = cst.range
    // The line with the closing brace stays in sight.
    if (end.line - 1 > start.line && !folds.has(start.line)) folds.set(start.line, { from: start.line, to: end.line - 1, kind: 'block' })
  })
  return [...folds.values()]
}

function isBlock(cst: CstNode): boolean {
  return cst.root.fullText.charAt(cst.end - 1) === '}'
}

function* commentFolds(lines: readonly string[]): Iterable<Fold> {
  let from: number | undefined
  for (let line = 0; line <= lines.length; line++) {
    const text = lines[line]
    const isComment = text !== undefined && /^\s*\/\//.test(text) && !isHeading(text)
    if (isComment) from ??= line
    else if (from !== undefined) {
      if (line - 1 > from) yield { from, to: line - 1, kind: 'comment' }
      from = undefined
    }
  }
}

function* regionFolds(lines: readonly string[]): Iterable<Fold> {
  const headings = lines.flatMap((text, line) => (isHeading(text) ? [line] : []))
  for (const [index, from] of headings.entries()) {
    let to = (headings[index + 1] ?? lines.length) - 1
    while (to > from && (lines[to] ?? '').trim() === '') to--
    if (to > from) yield { from, to, kind: 'region' }
  }
}

function isHeading(line: string): boolean {
  return /^\/\/ ?-{3,}/.test(line)
}
