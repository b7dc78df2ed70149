import type { Element } from '../generated/ast.ts'
import type { Shift } from './places.ts'
import { isSameTree } from './same-trees.ts'

/** Declarations that stand behind each other in a text. */
export interface Series {
  readonly text: string
  readonly elements: readonly Element[]
  /** Where what stands before them ends; absent when nothing does. */
  readonly from?: number | undefined
  /** Whether no other declaration stands behind them. */
  readonly isLast: boolean
}

export const inPlace: Shift = { offset: 0, lines: 0 }

/** How many declarations are the same at the begin and, but for a shift, at the end, with what stands above each of them. */
export function sameAtEnds(before: Series, now: Series, shift: Shift): { readonly head: number; readonly tail: number } {
  const [old, fresh] = [before.elements, now.elements]
  const fewest = Math.min(old.length, fresh.length)
  const isSame = (index: number, at: number, moved: Shift): boolean => isSameTree(old[index] as Element, fresh[at] as Element, moved) && above(before, index) === above(now, at)
  let head = 0
  while (head < fewest && isSame(head, head, inPlace)) head++
  let tail = 0
  if (below(before) !== below(now)) return { head, tail }
  while (tail < fewest - head && isSame(old.length - 1 - tail, fresh.length - 1 - tail, shift)) tail++
  return { head, tail }
}

/** What stands between a declaration and the one before it; the begin of a text is the begin of a line. */
function above({ text, elements, from }: Series, index: number): string {
  const begin = index === 0 ? from : elements[index - 1]?.$cstNode?.end
  const between = text.slice(begin ?? 0, elements[index]?.$cstNode?.offset)
  return begin === undefined ? `\n${between}` : between
}

/** What stands behind the last declaration of a text. */
function below({ text, elements, isLast }: Series): string {
  return isLast ? text.slice(elements.at(-1)?.$cstNode?.end) : ''
}
