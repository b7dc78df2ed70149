import type { AstNode, CstNode } from 'langium'

/** The words of a node as they stand in its text, without comments and white space between them. */
export function writtenWords(node: AstNode): readonly string[] {
  const known = words.get(node)
  if (known !== undefined) return known
  const found: string[] = []
  if (node.$cstNode) collect(node.$cstNode, found)
  words.set(node, found)
  return found
}
const words = new WeakMap<AstNode, readonly string[]>()

function collect(node: CstNode, into: string[]): void {
  if (isComposite(node)) for (const part of node.content) collect(part, into)
  else if (!node.hidden) into.push(node.text.replace(/[\s\u00a0]+/g, ' '))
}

function isComposite(node: CstNode): node is CstNode & { readonly content: readonly CstNode[] } {
  return 'content' in node
}
