import type { LexerResult } from 'langium'

type Token = LexerResult['tokens'][number]

/** `i.` is a roman number at the head of a list and `v.` after `iv.`; elsewhere they are the letters after `h.` and `u.`. */
export class ListMarkers {
  private readonly letter: Token['tokenType'] | undefined
  private previous = ''
  private last = ''

  constructor(letter: Token['tokenType'] | undefined) {
    this.letter = letter
  }

  settle(token: Token): void {
    const isNumber = (token.image === 'i.' && this.previous === ':') || (token.image === 'v.' && this.last === 'iv.')
    if (token.tokenType.name === 'ROMEINS' && token.image.length === 2 && !isNumber && this.letter !== undefined) {
      token.tokenType = this.letter
      token.tokenTypeIdx = this.letter.tokenTypeIdx ?? token.tokenTypeIdx
    }
    if (token.tokenType.name === 'ROMEINS' || token.tokenType.name === 'LETTER') this.last = token.image
    this.previous = token.image
  }
}
