import type { LexerResult } from 'langium'

type Token = LexerResult['tokens'][number]

/** Deeper nesting overflows the stack of a recursive parser; no readable rule comes near it. */
export const deepestNesting = 64

/** Words that nest without a bracket: `niet niet x`, `x van y van z`. */
const links = new Set(['niet', 'van', 'geldend op', 'de dag van', 'aan alle voorwaarden is voldaan', 'aan een van deze voorwaarden is voldaan', 'aan al deze voorwaarden is voldaan'])
/** The tokens that may stand between such words without ending their chain. */
const between = new Set(['ID', 'LETTER', 'ROMEINS', ':', 'de', 'het'])

/** Counts how deep each token is nested, in brackets and in chains of linking words. */
export class Nesting {
  private depth = 0
  private chain = 0

  isTooDeep({ image, tokenType }: Token): boolean {
    if (image === '(' || image === '{') this.depth++
    if (links.has(image)) this.chain++
    else if (!between.has(tokenType.name)) this.chain = 0
    const tooDeep = this.depth > deepestNesting || this.chain > deepestNesting
    if ((image === ')' || image === '}') && this.depth > 0) this.depth--
    return tooDeep
  }
}
