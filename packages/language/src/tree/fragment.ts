import { AstUtils, type AstNode } from 'langium'

/**
 * Whether reading only resumed here after an error, half way a line: what looks like a declaration then is a part of
 * what could not be read (`in de termijn x {`).
 */
export function isFragment(node: AstNode): boolean {
  const { parseResult, textDocument } = AstUtils.getDocument(node)
  const { elementen = [] } = parseResult.value as { readonly elementen?: readonly AstNode[] }
  if (parseResult.parserErrors.length === 0 || node.$cstNode === undefined) return false
  const { start } = node.$cstNode.range
  const line = textDocument.getText({ start: { line: start.line, character: 0 }, end: start })
  if (line.trim() === '') return false
  const before = elementen[elementen.indexOf(node) - 1]?.$cstNode?.end ?? 0
  return textDocument.getText().slice(before, node.$cstNode.offset).trim() !== ''
}
