import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium'
import { ListMarkers } from './list-markers.ts'
import { Nesting } from './nesting.ts'
import { isPhrase, unreadableToken } from './phrase-token-builder.ts'
import { sloppyByName } from './sloppy-literals.ts'

/**
 * The lexer of the language: gives a phrase its one spelling however it was spread over lines, tells the letter i of a
 * list from the number i, reads values that are written in another way, and leaves out what is nested too deep, so that a text of only brackets costs one message and
 * not the server.
 */
export class InburgeringLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options)
    const nesting = new Nesting()
    const markers = new ListMarkers(this.definition['LETTER'])
    const errors = [...result.errors]
    const tokens: LexerResult['tokens'] = []
    let isTooDeep = false
    for (const token of result.tokens) {
      if (token.tokenType.name === unreadableToken) {
        errors.push(errorAt(token, `unexpected characters at offset ${token.startOffset}`))
        continue
      }
      const sloppy = sloppyByName.get(token.tokenType.name)
      if (sloppy !== undefined) {
        errors.push(errorAt(token, `${sloppyMarker}${JSON.stringify([sloppy.name, token.image])}`))
        const readAs = this.definition[sloppy.readAs ?? '']
        if (readAs === undefined) continue
        token.image = sloppy.meant(token.image)
        token.tokenType = readAs
        token.tokenTypeIdx = readAs.tokenTypeIdx ?? token.tokenTypeIdx
      }
      if (isPhrase(token.tokenType.name)) token.image = token.tokenType.name
      if (nesting.isTooDeep(token)) {
        if (!isTooDeep) errors.push(errorAt(token, tooDeepMarker))
        isTooDeep = true
        continue
      }
      markers.settle(token)
      tokens.push(token)
    }
    return { ...result, tokens, errors }
  }
}

const errorAt = (token: LexerResult['tokens'][number], message: string): LexerResult['errors'][number] => ({
  offset: token.startOffset,
  line: token.startLine,
  column: token.startColumn,
  length: token.image.length,
  message,
})

/** Prefix of the lexer's error for a value that is written in another way; then which way and what it says. */
export const sloppyMarker = 'sloppy: '

/** Stands in place of a text in the lexer's error; the message is made from the catalogue. */
export const tooDeepMarker = 'too deep'
