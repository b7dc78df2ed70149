import type { CstNode, RootCstNode } from 'langium'
import type { Bestand, Element } from '../generated/ast.ts'
import { move, type Shift } from './places.ts'
import { inPlace, sameAtEnds, type Series } from './same-at-ends.ts'

type Written<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Puts declarations of the tree that a file had before in the place of the same ones in its new tree.
 * @returns the declarations that stand on another line now
 */
export function keepSame(before: Bestand, now: Bestand): readonly Element[] {
  const shift = shiftBetween(before.elementen.at(-1), now.elementen.at(-1))
  const { head, tail } = sameAtEnds(seriesOf(before), seriesOf(now), shift)
  const last = before.elementen.slice(before.elementen.length - tail)
  before.elementen.slice(0, head).forEach((element, index) => replace(now, index, element, inPlace))
  last.forEach((element, index) => replace(now, now.elementen.length - tail + index, element, shift))
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

function seriesOf(file: Bestand): Series {
  return { text: (file.$cstNode as RootCstNode | undefined)?.fullText ?? '', elements: file.elementen, isLast: false }
}

function shiftBetween(before: Element | undefined, now: Element | undefined): Shift {
  const [from, to] = [before?.$cstNode, now?.$cstNode]
  return from === undefined || to === undefined ? inPlace : { offset: to.offset - from.offset, lines: to.range.start.line - from.range.start.line }
}
