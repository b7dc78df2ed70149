import type { LexerResult } from 'langium'

type Token = LexerResult['tokens'][number]

/** Deeper nesting overflows the stack of a recursive parser; no readable rule comes near it. */
export const deepestNesting = 64

/** Words that nest without a bracket: `niet niet x`, `x van y van z`. */
const links = new Set(['niet', 'van', 'geldend op', 'de dag van', 'aan alle voorwaarden is voldaan', 'aan een van deze voorwaarden is voldaan', 'aan al deze voorwaarden is voldaan'])
/** The tokens that may stand between such words without ending their chain. */
const between = new Set(['ID', 'LETTER', 'ROMEINS', ':', 'de', 'het'])

/** More parts than this in one calculation or condition make a tree that is too deep to walk; nobody can read it either. */
const mostOperators = 500
const operators = new Set(['plus', 'min', 'maal', 'gedeeld door', '+', '-', '–', '−', '*', '/', 'en', 'of', 'verminderd met'])
/** Signs that stand between calculations, not in them; neither does a fixed word at the margin. */
const ends = new Set(['{', '}', ':', '=', '|'])

/** Counts how deep each token is nested, in brackets and in chains of linking words and operators. */
export class Nesting {
  private depth = 0
  private chain = 0
  private operators = 0

  isTooDeep({ image, tokenType, startColumn }: Token): boolean {
    if (image === '(' || image === '{') this.depth++
    if (links.has(image)) this.chain++
    else if (!between.has(tokenType.name)) this.chain = 0
    if (operators.has(image)) this.operators++
    else if (ends.has(image) || (startColumn === 1 && tokenType.name === image)) this.operators = 0
    const tooDeep = this.depth > deepestNesting || this.chain > deepestNesting || this.operators > mostOperators
    if ((image === ')' || image === '}') && this.depth > 0) this.depth--
    return tooDeep
  }
}
