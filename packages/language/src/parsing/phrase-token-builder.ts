import { DefaultTokenBuilder, GrammarAST, GrammarUtils, type AstNode, type Stream } from 'langium'
import { visitTree } from '../tree/visit.ts'
import { sloppyLiterals } from './sloppy-literals.ts'

type TokenType = Extract<ReturnType<DefaultTokenBuilder['buildTokens']>, unknown[]>[number]

const wordEnd = '(?![\\w\\u00C0-\\u024F]|-[\\w\\u00C0-\\u024F])'
const space = '[\\s\\u00a0]+'

/** Whether a keyword is several words, written as one token. */
export function isPhrase(keyword: string): boolean {
  return keyword.includes(' ')
}

/** The name of the token for a run of characters with which nothing in the language begins. */
export const unreadableToken = 'ONLEESBAAR'

/** The characters with which something can begin: a word, a number, a sign, a quote, white space. */
const readable = /[\w\s\u00c0-\u024f\u200b"“„€{}(),:|=<>+*/-]/

/**
 * One token for such a run: character by character, a large binary file would keep the lexer busy for minutes. Written
 * as ranges, because the lexer cannot look ahead with the complement of a set.
 */
function unreadablePattern(): RegExp {
  const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
  let ranges = ''
  let start = 0
  for (const code of [...readableCodes(), 0x10000]) {
    if (code > start) ranges += `${escaped(start)}-${escaped(code - 1)}`
    start = code + 1
  }
  return new RegExp(`[${ranges}]+`)
}

/** The last of them is the mark that stands before a text; the others are punctuation and older. */
function* readableCodes(): Iterable<number> {
  for (let code = 0; code <= lastReadable; code++) if (readable.test(String.fromCharCode(code))) yield code
  yield byteOrderMark
}
const lastReadable = 0x3000
const byteOrderMark = 0xfeff

/** Every keyword of a grammar, once. */
export function keywordsOf(grammar: GrammarAST.Grammar): string[] {
  return keywordsIn(GrammarUtils.getAllReachableRules(grammar, false)).map((keyword) => keyword.value)
}

function keywordsIn(rules: Iterable<AstNode>): GrammarAST.Keyword[] {
  const found = new Map<string, GrammarAST.Keyword>()
  for (const rule of rules) {
    if (!GrammarAST.isAbstractParserRule(rule)) continue
    visitTree(rule, (node) => {
      if (GrammarAST.isKeyword(node) && !found.has(node.value)) found.set(node.value, node)
    })
  }
  return [...found.values()]
}

/**
 * Makes one token of each keyword, also of several words: `ten minste` matches with any white space in between and
 * only at the end of a word, so that `ten` and `bijstand` stay free as names. Comments come before the sign `/`, and
 * the word of a date is no keyword: `art. 11 duurt 1825 dagen` holds no date.
 */
export class PhraseTokenBuilder extends DefaultTokenBuilder {
  private keywords: readonly string[] = []

  override buildTokens(grammar: GrammarAST.Grammar): TokenType[] {
    const tokens = super.buildTokens(grammar) as TokenType[]
    const date = tokens.find((token) => token.name === 'DATUM_NL')
    if (date !== undefined) date.PATTERN = withoutKeywords(date.PATTERN as RegExp, this.keywords)
    const isHidden = (token: TokenType) => token.GROUP !== undefined
    const sloppy = sloppyLiterals.map(({ name, pattern }): TokenType => ({ name, PATTERN: pattern, LINE_BREAKS: true }))
    return [...tokens.filter(isHidden), ...sloppy, ...tokens.filter((token) => !isHidden(token)), { name: unreadableToken, PATTERN: unreadablePattern() }]
  }

  /** The longest first. */
  protected override buildKeywordTokens(rules: Stream<GrammarAST.AbstractRule>, terminals: TokenType[]): TokenType[] {
    const keywords = keywordsIn(rules).sort((left, right) => right.value.length - left.value.length)
    this.keywords = keywords.map((keyword) => keyword.value)
    return keywords.map((keyword) => this.buildKeywordToken(keyword, terminals))
  }

  /**
   * `loopt niet` gives way where its last word begins another phrase, as in `loopt niet onafhankelijk gecontroleerd`:
   * the mark of an expectation, and the remark of a rule, can stand behind every condition.
   */
  private notBefore(text: string): string {
    if (!text.endsWith(' niet')) return ''
    const rests = this.keywords.filter((keyword) => keyword.startsWith('niet ')).map((keyword) => patternOf(keyword.slice('niet '.length)))
    return rests.length === 0 ? '' : `(?!${space}(?:${rests.join('|')})${wordEnd})`
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword, _terminals: TokenType[]): TokenType {
    const text = keyword.value
    if (!/[\p{L}\d]$/u.test(text)) return { name: text, PATTERN: text }
    const pattern = patternOf(text)
    return { name: text, PATTERN: new RegExp(pattern + wordEnd + this.notBefore(text)), START_CHARS_HINT: [text.charAt(0)], LINE_BREAKS: isPhrase(text) }
  }
}

/** The words of a keyword with any white space in between. */
function patternOf(text: string): string {
  return text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(space)
}

/** The pattern of a date, whose word may not be the first word of a keyword. */
export function withoutKeywords(date: RegExp, keywords: readonly string[]): RegExp {
  const words = keywords.map((keyword) => keyword.split(' ')[0] ?? '').filter((word) => /^[A-Za-z]{3,9}$/.test(word))
  return new RegExp(`(?!\\d+[\\s\\u00a0]+(?:${[...new Set(words)].join('|')})[\\s\\u00a0])${date.source}`)
}
