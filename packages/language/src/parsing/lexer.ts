import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium'
import { isPhrase } from './phrase-token-builder.ts'

/** Deeper nesting overflows the stack of a recursive parser; no readable rule comes near it. */
export const deepestNesting = 64

/**
 * The lexer of the language: gives a phrase its one spelling however it was spread over lines, and leaves out what is
 * nested too deep, so that a text of only brackets costs one message and not the server.
 */
export class InburgeringLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options)
    let depth = 0
    let firstTooDeep: LexerResult['tokens'][number] | undefined
    const tokens: LexerResult['tokens'] = []
    for (const token of result.tokens) {
      if (token.image === '(' || token.image === '{') depth++
      const tooDeep = depth > deepestNesting
      if ((token.image === ')' || token.image === '}') && depth > 0) depth--
      if (tooDeep) {
        firstTooDeep ??= token
        continue
      }
      if (isPhrase(token.tokenType.name)) token.image = token.tokenType.name
      tokens.push(token)
    }
    if (firstTooDeep === undefined) return { ...result, tokens }
    const error = {
      offset: firstTooDeep.startOffset,
      line: firstTooDeep.startLine,
      column: firstTooDeep.startColumn,
      length: firstTooDeep.image.length,
      message: tooDeepMarker,
    }
    return { ...result, tokens, errors: [...result.errors, error] }
  }
}

/** Stands in place of a text in the lexer's error; the message is made from the catalogue. */
export const tooDeepMarker = 'too deep'
