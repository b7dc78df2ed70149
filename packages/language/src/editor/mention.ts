import { CstUtils, GrammarUtils, isReference, type AstNode, type CstNode, type LangiumDocument } from 'langium'
import { isBestand, isScenario, isVereist, type Element } from '../generated/ast.ts'
import { visitReferences, visitTree } from '../tree/visit.ts'
import { looseNames } from './loose-names.ts'

/** A name in a text: of what is declared there, or of something declared elsewhere. */
export interface Mention {
  readonly text: string
  readonly node: AstNode
  readonly property: string
  readonly index?: number | undefined
  /** Whether the name is given here. */
  readonly declares: boolean
}

/** The names in a declaration, in the order of its tree; a tree does not change, so it is walked once. */
export function mentionsIn(element: AstNode): readonly Mention[] {
  let known = mentions.get(element)
  if (known === undefined) {
    known = collect(element)
    mentions.set(element, known)
  }
  return known
}
const mentions = new WeakMap<AstNode, readonly Mention[]>()

function collect(element: AstNode): readonly Mention[] {
  const found: Mention[] = []
  visitTree(element, (node) => {
    const declared = nameProperty(node)
    const own = declared === undefined ? undefined : (node as unknown as Record<string, unknown>)[declared]
    if (declared !== undefined && typeof own === 'string' && own !== '') found.push({ text: own, node, property: declared, declares: true })
    visitReferences(node, (reference, property, index) => found.push({ text: reference.$refText, node, property, index, declares: false }))
    for (const property of looseNames(node.$type)) {
      const value = (node as unknown as Record<string, unknown>)[property]
      if (typeof value === 'string') found.push({ text: value, node, property, declares: false })
      else if (Array.isArray(value)) value.forEach((text: unknown, index) => typeof text === 'string' && found.push({ text, node, property, index, declares: false }))
    }
  })
  return found
}

/** The property in which a node holds the name that it gives. */
export function nameProperty(node: AstNode): 'name' | 'naam' | undefined {
  if (isScenario(node)) return undefined
  if ('name' in node) return 'name'
  return isVereist(node) && node.naam !== undefined ? 'naam' : undefined
}

/** The name of a declaration. */
export function nameOf(node: AstNode): string | undefined {
  const property = nameProperty(node)
  const name = property && (node as unknown as Record<string, unknown>)[property]
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** Where a name stands. */
export function placeOf({ node, property, index }: Mention): CstNode | undefined {
  const value = (node as unknown as Record<string, unknown>)[property]
  const reference = Array.isArray(value) ? (value as unknown[])[index ?? 0] : value
  if (isReference(reference)) return reference.$refNode
  return GrammarUtils.findNodeForProperty(node.$cstNode, property, index)
}

/** The place of the name of a declaration, or of the whole of it when it has none. */
export function nameNode(node: AstNode): CstNode | undefined {
  const property = isScenario(node) ? 'titel' : nameProperty(node)
  return (property && GrammarUtils.findNodeForProperty(node.$cstNode, property)) ?? node.$cstNode
}

/** The declaration around an offset, or the nearest one before it. */
export function elementAt(document: LangiumDocument, offset: number): Element | undefined {
  const elements = elementsOf(document)
  let low = 0
  let high = elements.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.$cstNode?.offset ?? Infinity) <= offset) low = middle + 1
    else high = middle - 1
  }
  return elements[high]
}

export function elementsOf({ parseResult: { value: file } }: LangiumDocument): readonly Element[] {
  return isBestand(file) ? file.elementen : []
}

/** The name under an offset, also when the offset is right behind it. */
export function mentionAt(document: LangiumDocument, offset: number): Mention | undefined {
  const file = document.parseResult.value
  const root = file.$cstNode
  const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, /^[\w\p{L}]$/u)
  if (leaf === undefined) return undefined
  const element = elementAt(document, leaf.offset)
  const isIn = element?.$cstNode !== undefined && element.$cstNode.end >= leaf.end
  const around = isIn ? mentionsIn(element) : isBestand(file) && file.bij !== undefined ? mentionsIn(file.bij) : []
  return around.find((mention) => {
    if (!leaf.text.includes(mention.text) && !mention.text.includes(leaf.text)) return false
    const place = placeOf(mention)
    return place !== undefined && place.offset <= leaf.offset && leaf.end <= place.end
  })
}
