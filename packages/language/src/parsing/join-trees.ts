import type { CompositeCstNode, CstNode, LeafCstNode, RootCstNode } from 'langium'
import type { Bestand, Element } from '../generated/ast.ts'

type Written<T> = { -readonly [K in keyof T]: T[K] }

/** The tree of a file of which some declarations at the begin and at the end come from the tree that it had before. */
export interface Joined {
  readonly before: Bestand
  /** How many declarations of the tree before stay at the begin, and from which one on they stay at the end. */
  readonly head: number
  readonly tail: number
  /** The declarations in between, and their tree. */
  readonly between: readonly Element[]
  readonly read: Bestand
  /** How far what stays at the end moved. */
  readonly offset: number
  readonly lines: number
}

/**
 * A tree as it comes from reading the whole text again. Declarations that stay are taken out of the tree that they were
 * in, and their places move with the text.
 */
export function joinTrees({ before, head, tail, between, read, offset, lines }: Joined): Bestand {
  const [oldRoot, root] = [rootOf(before), rootOf(read)]
  const first = before.elementen.slice(0, head)
  const last = before.elementen.slice(tail)
  const bij = head > 0 ? before.bij : read.bij
  const end = partOf(before.elementen[tail - 1] as Element, oldRoot)
  const moved = last.length === 0 ? [] : oldRoot.content.slice(oldRoot.content.indexOf(end) + 1)
  if (offset !== 0 || lines !== 0) for (const part of moved) move(part, offset, lines)
  const content = [
    ...(head === 0 ? [] : oldRoot.content.slice(0, oldRoot.content.indexOf(partOf(first.at(-1) as Element, oldRoot)) + 1)),
    ...(last.length === 0 ? root.content : root.content.slice(0, root.content.indexOf(partOf(between.at(-1) as Element, root)) + 1)),
    ...moved,
  ]
  root.content = content
  for (const part of content) (part as Written<CstNode>).container = root
  const file: Written<Bestand> = { $type: read.$type, ...(bij === undefined ? {} : { bij }), elementen: [...first, ...between, ...last] }
  return adopt(file, root)
}

/** Gives a tree its parts, as the parser does. */
function adopt(file: Written<Bestand>, root: Written<RootCstNode>): Bestand {
  file.elementen.forEach((element, index) => Object.assign(element, { $container: file, $containerProperty: 'elementen', $containerIndex: index }))
  if (file.bij !== undefined) Object.assign(file.bij, { $container: file, $containerProperty: 'bij' })
  file.$cstNode = root
  root.astNode = file
  return file
}

function rootOf(file: Bestand): Written<RootCstNode> {
  return file.$cstNode as Written<RootCstNode>
}

/** The node right under the root that a declaration was read in. */
function partOf(element: Element, root: RootCstNode): CstNode {
  let part = element.$cstNode as CstNode
  while (part.container !== undefined && part.container !== root) part = part.container
  return part
}

/** How Langium keeps the place of a node. */
interface Placed {
  _offset: number
  _startLine: number
  _endLine: number
}

function move(node: CstNode, offset: number, lines: number): void {
  if (isComposite(node)) {
    ;(node as unknown as { _rangeCache: undefined })._rangeCache = undefined
    for (const part of node.content) move(part, offset, lines)
    return
  }
  const placed = node as LeafCstNode & Placed
  placed._offset += offset
  placed._startLine += lines
  placed._endLine += lines
}

function isComposite(node: CstNode): node is CompositeCstNode {
  return 'content' in node
}
