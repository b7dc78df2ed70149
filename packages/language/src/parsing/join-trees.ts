import type { CstNode, RootCstNode } from 'langium'
import type { Bestand, Element } from '../generated/ast.ts'
import { partOf } from './keep-same.ts'
import { move, type Shift } from './places.ts'

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
  readonly shift: Shift
}

/**
 * A tree as it comes from reading the whole text again. Declarations that stay are taken out of the tree that they were
 * in, and their places move with the text.
 */
export function joinTrees({ before, head, tail, between, read, shift }: Joined): Bestand {
  const [oldRoot, root] = [rootOf(before), rootOf(read)]
  const first = before.elementen.slice(0, head)
  const last = before.elementen.slice(tail)
  const bij = head > 0 ? before.bij : read.bij
  const end = partOf(before.elementen[tail - 1] as Element, oldRoot)
  const moved = last.length === 0 ? [] : oldRoot.content.slice(oldRoot.content.indexOf(end) + 1)
  for (const part of moved) move(part, shift)
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
