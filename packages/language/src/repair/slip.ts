import type { DiagnosticArguments, DiagnosticCode } from '@inburgering/core'
import type { LexerResult } from 'langium'
import type { Expected } from './grammar-paths.ts'

export type Token = LexerResult['tokens'][number]

/** A finding in a text that has no tree there: its place is a range of offsets. */
export type TextFinding = { [C in DiagnosticCode]: { readonly code: C; readonly arguments: DiagnosticArguments<C> } }[DiagnosticCode] & {
  readonly start: number
  readonly end: number
}

/** What an author probably meant: other tokens in place of some, and what to say of it. */
export interface Slip {
  /** Index of the first token that is replaced. */
  readonly from: number
  /** Index behind the last token that is replaced; equal to `from` to insert. */
  readonly to: number
  readonly tokens: readonly Token[]
  readonly finding: TextFinding
}

/** The place where a text stops being one of the language. */
export interface Stop {
  readonly tokens: readonly Token[]
  /** Index of the declaration that is being read. */
  readonly begin: number
  /** Index of the token that does not fit; the number of tokens at the end of the text. */
  readonly at: number
  readonly expected: readonly Expected[]
  readonly words: Words
}

/** Guesses at what happened at a stop, the likeliest first; each is tried before it is believed. */
export type Guess = (stop: Stop) => Iterable<Slip>

/** What guesses need of the grammar. */
export interface Words {
  /** Every fixed word of the language, of one or more words. */
  readonly keywords: readonly string[]
  isKeyword(text: string): boolean
  /** Whether the name of something new stands behind this fixed word. */
  introducesName(text: string): boolean
  /** Whether a block in braces can stand behind this fixed word. */
  opensBlock(text: string): boolean
  /** Whether this fixed word may also be a name. */
  isSoft(text: string): boolean
  /** A token with this type in place of others. */
  inPlaceOf(type: string, image: string, first: Token, last: Token): Token
  /** A token that stands nowhere in the text. */
  inserted(type: string, before: Token | undefined): Token
}

export const startOf = (token: Token): number => token.startOffset
export const endOf = (token: Token): number => (token.endOffset ?? token.startOffset) + 1

export const isWord = (token: Token | undefined): token is Token => token !== undefined && /^[\p{L}_]/u.test(token.image) && token.tokenType.name !== 'STRING'

/** A name or a word that the language does not have. */
export const isOwnWord = (token: Token | undefined): token is Token => token?.tokenType.name === 'ID'

export const isSameLine = (left: Token, right: Token): boolean => (left.endLine ?? left.startLine) === right.startLine

/** The words of some tokens with one space between them. */
export const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.image).join(' ')

/** Runs of words on one line that hold the token at the stop or stand just before it: index of the first and behind the last. */
export function* wordsAround({ tokens, begin, at }: Stop, longest: number): Iterable<readonly [number, number]> {
  for (let from = Math.max(begin, at - 3); from <= at; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + longest); to++) {
      const last = tokens[to - 1]
      const previous = tokens[to - 2]
      const isComma = to - 1 === from && tokens[from]?.image === ','
      if (!isComma && !isWord(last)) break
      if (to - 1 > from && previous !== undefined && last !== undefined && !isSameLine(previous, last)) break
      if (to >= at) yield [from, to]
    }
  }
}
