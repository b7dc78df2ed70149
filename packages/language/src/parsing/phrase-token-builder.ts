import { DefaultTokenBuilder, type GrammarAST } from 'langium'

type TokenType = Extract<ReturnType<DefaultTokenBuilder['buildTokens']>, unknown[]>[number]

const wordEnd = '(?![\\w\\u00C0-\\u024F]|-[\\w\\u00C0-\\u024F])'
const space = '[\\s\\u00a0]+'

/** Whether a keyword is several words, written as one token. */
export function isPhrase(keyword: string): boolean {
  return keyword.includes(' ')
}

/**
 * Makes one token of each keyword, also of several words: `ten minste` matches with any white space in between and
 * only at the end of a word, so that `ten` and `bijstand` stay free as names.
 */
export class PhraseTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordToken(keyword: GrammarAST.Keyword, _terminals: TokenType[]): TokenType {
    const text = keyword.value
    if (!/[\p{L}\d]$/u.test(text)) return { name: text, PATTERN: text }
    const pattern = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(space)
    return { name: text, PATTERN: new RegExp(pattern + wordEnd), LINE_BREAKS: isPhrase(text) }
  }
}
