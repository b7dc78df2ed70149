import { isReference, type AstNode, type Reference } from 'langium'

/**
 * Visits a node and all nodes in it, each before what stands in it. The streams of Langium do the same an order of
 * magnitude slower, which is felt at every keystroke.
 */
export function visitTree(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node)
  visitChildren(node, (child) => visitTree(child, visit))
}

/** Visits the nodes that stand directly in a node. */
export function visitChildren(node: AstNode, visit: (child: AstNode) => void): void {
  for (const key in node) {
    if (key.startsWith('$')) continue
    const value = (node as unknown as Record<string, unknown>)[key]
    if (Array.isArray(value)) {
      for (const item of value) if (isChild(item)) visit(item)
    } else if (isChild(value)) visit(value)
  }
}

/** The references that stand in a node itself. */
export function visitReferences(node: AstNode, visit: (reference: Reference, property: string, index: number | undefined) => void): void {
  for (const key in node) {
    if (key.startsWith('$')) continue
    const value = (node as unknown as Record<string, unknown>)[key]
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        if (isReference(item)) visit(item, key, index)
      })
    } else if (isReference(value)) visit(value, key, undefined)
  }
}

/** A node of the tree; a reference points at one but holds none. */
function isChild(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value
}
