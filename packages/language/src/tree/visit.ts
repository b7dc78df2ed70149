import { isReference, type AstNode, type AstReflection, type Reference } from 'langium'
import { InburgeringAstReflection } from '../generated/ast.ts'

/**
 * Visits a node and all nodes in it, each before what stands in it. The streams of Langium do the same an order of
 * magnitude slower, which is felt at every keystroke.
 */
export function visitTree(node: AstNode, visit: (node: AstNode) => void): void {
  visit(node)
  visitChildren(node, (child) => visitTree(child, visit))
}

/** Visits the nodes that stand directly in a node, in the order of its text. */
export function visitChildren(node: AstNode, visit: (child: AstNode) => void): void {
  for (const key in node) {
    if (key.charCodeAt(0) === dollar) continue
    const value = (node as unknown as Record<string, unknown>)[key]
    if (typeof value !== 'object') continue
    if (Array.isArray(value)) {
      for (const item of value) if (isChild(item)) visit(item)
    } else if (isChild(value)) visit(value)
  }
}

/** The references that stand in a node itself. */
export function visitReferences(node: AstNode, visit: (reference: Reference, property: string, index: number | undefined) => void): void {
  for (const key of referencesOf(node.$type)) {
    const value = (node as unknown as Record<string, unknown>)[key]
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        if (isReference(item)) visit(item, key, index)
      })
    } else if (isReference(value)) visit(value, key, undefined)
  }
}

const dollar = '$'.charCodeAt(0)

/** A node of the tree; a reference points at one but holds none. */
function isChild(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value
}

const reflection: AstReflection = new InburgeringAstReflection()
const references = new Map<string, readonly string[]>()

/** The properties of a type that hold references, as the grammar has them. */
function referencesOf(type: string): readonly string[] {
  let known = references.get(type)
  if (known === undefined) {
    const { properties } = reflection.getTypeMetaData(type)
    known = Object.values(properties).filter((property) => property.referenceType !== undefined).map((property) => property.name)
    references.set(type, known)
  }
  return known
}
