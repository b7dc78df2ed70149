import type { LexerResult } from 'langium'
import type { Shift } from './places.ts'

export type Token = LexerResult['tokens'][number]

/** A text with its tokens. */
export interface Tokenized {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What two texts have in common. */
export interface Difference {
  /** How many tokens at the begin are the same, and in the same place. */
  readonly head: number
  /** How many tokens at the end are the same, and in the same place but for this shift. */
  readonly tail: number
  readonly shift: Shift
}

/** Compares two texts from both ends: also what stands between the tokens there is the same. */
export function differenceOf(before: Tokenized, now: Tokenized): Difference {
  const shortest = Math.min(before.text.length, now.text.length)
  let begin = 0
  while (begin < shortest && before.text.charCodeAt(begin) === now.text.charCodeAt(begin)) begin++
  let end = 0
  while (end < shortest - begin && before.text.charCodeAt(before.text.length - 1 - end) === now.text.charCodeAt(now.text.length - 1 - end)) end++

  const fewest = Math.min(before.tokens.length, now.tokens.length)
  let head = 0
  while (head < fewest && endOf(now.tokens[head]) <= begin && isSame(before.tokens[head], now.tokens[head], 0, 0)) head++
  const offset = now.text.length - before.text.length
  const lines = lineOf(now.tokens.at(-1)) - lineOf(before.tokens.at(-1))
  const from = now.text.length - end
  let tail = 0
  while (tail < fewest - head && startOf(now.tokens.at(-1 - tail)) >= from && isSame(before.tokens.at(-1 - tail), now.tokens.at(-1 - tail), offset, lines)) tail++
  return { head, tail, shift: { offset, lines } }
}

/** Tokens are in the same column too, so that a shift is one of whole lines. */
function isSame(before: Token | undefined, now: Token | undefined, offset: number, lines: number): boolean {
  return before?.tokenTypeIdx === now?.tokenTypeIdx && before?.image === now?.image && startOf(before) + offset === startOf(now) && before?.startColumn === now?.startColumn && lineOf(before) + lines === lineOf(now)
}

export function startOf(token: Token | undefined): number {
  return token?.startOffset ?? NaN
}

/** The offset right behind a token. */
export function endOf(token: Token | undefined): number {
  return (token?.endOffset ?? NaN) + 1
}

function lineOf(token: Token | undefined): number {
  return token?.startLine ?? NaN
}
