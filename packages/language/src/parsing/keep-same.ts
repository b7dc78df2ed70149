import type { CstNode, RootCstNode } from 'langium'
import type { Bestand, Element } from '../generated/ast.ts'
import { move, type Shift } from './places.ts'
import { isSameTree } from './same-trees.ts'

type Written<T> = { -readonly [K in keyof T]: T[K] }
const inPlace: Shift = { offset: 0, lines: 0 }

/**
 * Puts declarations of the tree that a file had before in the place of the same ones in its new tree, from the begin and
 * from the end on, as far as they and what stands above them are the same.
 * @returns the declarations that stand on another line now
 */
export function keepSame(before: Bestand, now: Bestand): readonly Element[] {
  const [oldText, text] = [textOf(before), textOf(now)]
  const [old, fresh] = [[...before.elementen], now.elementen]
  const fewest = Math.min(old.length, fresh.length)
  const isSame = (index: number, at: number, shift: Shift): boolean => {
    const [one, other] = [old[index], fresh[at]] as [Element, Element]
    return (index === 0) === (at === 0) && isSameTree(one, other, shift) && oldText.slice(endOf(old[index - 1]), endOf(one)) === text.slice(endOf(fresh[at - 1]), endOf(other))
  }
  let head = 0
  while (head < fewest && isSame(head, head, inPlace)) head++
  const shift = shiftBetween(old.at(-1), fresh.at(-1))
  let tail = 0
  while (tail < fewest - head && isSame(old.length - 1 - tail, fresh.length - 1 - tail, shift)) tail++

  const last = old.slice(old.length - tail)
  old.slice(0, head).forEach((element, index) => replace(now, index, element, inPlace))
  last.forEach((element, index) => replace(now, fresh.length - tail + index, element, shift))
  return shift.lines === 0 ? [] : last
}

function replace(file: Bestand, index: number, element: Element, shift: Shift): void {
  const [root, oldRoot] = [file.$cstNode as Written<RootCstNode>, element.$container.$cstNode as RootCstNode]
  const part: Written<CstNode> = partOf(element, oldRoot)
  move(part, shift)
  part.container = root
  root.content = root.content.with(root.content.indexOf(partOf(file.elementen[index] as Element, root)), part)
  file.elementen[index] = Object.assign(element, { $container: file, $containerIndex: index })
}

/** The node right under the root that a declaration was read in. */
export function partOf(element: Element, root: RootCstNode): CstNode {
  let part = element.$cstNode as CstNode
  while (part.container !== undefined && part.container !== root) part = part.container
  return part
}

function textOf(file: Bestand): string {
  return (file.$cstNode as RootCstNode | undefined)?.fullText ?? ''
}

function endOf(element: Element | undefined): number {
  return element?.$cstNode?.end ?? 0
}

function shiftBetween(before: Element | undefined, now: Element | undefined): Shift {
  const [from, to] = [before?.$cstNode, now?.$cstNode]
  return from === undefined || to === undefined ? inPlace : { offset: to.offset - from.offset, lines: to.range.start.line - from.range.start.line }
}
