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
  /** The declarations in between, the tree that they are in, and how many stand before them there. */
  readonly between: readonly Element[]
  readonly read: Bestand
  readonly skipped: number
  /** How far what stays at the end moved. */
  readonly shift: Shift
}

/**
 * A tree as it comes from reading the whole text again. Declarations that stay are taken out of the tree that they were
 * in, and their places move with the text.
 */
export function joinTrees({ before, head, tail, between, skipped, read, shift }: Joined): Bestand {
  const [oldRoot, root] = [rootOf(before), rootOf(read)]
  const first = before.elementen.slice(0, head)
  const last = before.elementen.slice(tail)
  const bij = head > 0 ? before.bij : read.bij
  const moved = last.length === 0 ? [] : oldRoot.content.slice(behind(before.elementen[tail - 1], oldRoot))
  for (const part of moved) move(part, shift)
  const content = [
    ...oldRoot.content.slice(0, behind(first.at(-1), oldRoot)),
    ...root.content.slice(skipped === 0 ? 0 : behind(read.elementen[skipped - 1], root), last.length === 0 ? undefined : behind(between.at(-1) ?? read.elementen[skipped - 1], root)),
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

/** Index in a tree of what stands right behind a declaration; without one that is the begin. */
function behind(element: Element | undefined, root: RootCstNode): number {
  return element === undefined ? 0 : root.content.indexOf(partOf(element, root)) + 1
}

function rootOf(file: Bestand): Written<RootCstNode> {
  return file.$cstNode as Written<RootCstNode>
}
