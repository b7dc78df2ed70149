import { createParser, LangiumParser, type AstNode, type LangiumCoreServices, type Lexer, type LexerResult, type ParseResult, type ParserOptions } from 'langium'
import { GrammarPaths } from '../repair/grammar-paths.ts'
import { Diagnostician } from '../repair/diagnosis.ts'
import { dashedList } from '../repair/dashed-list.ts'
import { forgottenDateWord } from '../repair/forgotten-date-word.ts'
import { startOf, type Slip, type TextFinding, type Token } from '../repair/slip.ts'
import { wordsOfGrammar } from '../repair/words.ts'
import { decideLazily } from './lazy-decisions.ts'
import { measureReach } from './reach.ts'

/** A tree as the author probably meant it, with what is wrong in its text. `parserErrors` says that something is. */
export interface Reading<T = AstNode> extends ParseResult<T> {
  readonly findings?: readonly TextFinding[]
}

/** More in one file are hardly slips: then the rest is said without looking for what was meant. */
const mostSlips = 12

/**
 * A parser that survives itself and its reader. After a throw its stack is stale and it would fail on good texts, so it
 * is replaced by a new one. Where a text cannot be read, it looks for the slip that explains that and reads on as if
 * the author had not made it: one cause gives one message, and what stands behind it keeps its meaning.
 */
export function createResilientParser(services: LangiumCoreServices): LangiumParser {
  const reader = new Reader(services)
  const parse = (input: string, options?: ParserOptions) => reader.read(input, options)
  return new Proxy(reader.parser, {
    get: (_target, property) => {
      if (property === 'parse') return parse
      const value: unknown = Reflect.get(reader.parser, property, reader.parser)
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(reader.parser) : value
    },
  })
}

class Reader {
  parser: LangiumParser
  private readonly services: LangiumCoreServices
  private readonly lexer: GivenTokens
  private diagnostician: Diagnostician | undefined

  constructor(services: LangiumCoreServices) {
    this.lexer = new GivenTokens(services.parser.Lexer)
    this.services = services
    this.parser = this.createParser()
  }

  read(input: string, options?: ParserOptions): Reading {
    const lexed = this.services.parser.Lexer.tokenize(input)
    try {
      return this.readTokens(input, lexed, options)
    } catch (error) {
      this.parser = this.createParser()
      const empty = this.parse('', { tokens: [], errors: [], hidden: [] }, options)
      empty.lexerErrors.push({ offset: 0, line: 1, column: 1, length: 1, message: `${unreadableMarker}${String(error)}` })
      return empty
    }
  }

  private readTokens(input: string, lexed: LexerResult, options: ParserOptions | undefined): Reading {
    const findings: TextFinding[] = []
    let tokens: readonly Token[] = lexed.tokens
    const isWhole = options?.rule === undefined
    for (const unnoticed of isWhole ? [dashedList, forgottenDateWord] : []) {
      for (const slip of unnoticed(tokens, () => this.diagnosing.words)) {
        findings.push(slip.finding)
        tokens = mended(tokens, slip)
      }
    }
    let reading = this.parse(input, { ...lexed, tokens: [...tokens] }, options)
    if (!isWhole || (reading.parserErrors.length === 0 && findings.length === 0)) return reading
    const errors = reading.parserErrors
    for (let done = -1, slips = 0; ; ) {
      const noticed = firstErrorBehind(reading, tokens, done)
      if (noticed === undefined) break
      const begin = beginOfDeclaration(reading, tokens, noticed)
      const { at, slip, finding } = this.diagnosing.diagnose(tokens, begin, noticed, slips < mostSlips)
      findings.push(finding)
      if (slip === undefined) {
        // What goes wrong further on in this declaration mostly comes from here.
        done = Math.max(noticed, at, endOfBroken(reading, tokens, Math.max(noticed, at)))
        continue
      }
      slips++
      tokens = mended(tokens, slip)
      reading = this.parse(input, { ...lexed, tokens: [...tokens] }, options)
    }
    return { ...reading, parserErrors: errors.length > 0 ? errors : lexed.tokens.slice(0, 1).map(notRead), findings }
  }

  private parse(input: string, lexed: LexerResult, options: ParserOptions | undefined): ParseResult {
    // The parser takes hidden tokens out of the list that it gets.
    return this.lexer.during({ ...lexed, hidden: [...lexed.hidden], errors: [...lexed.errors] }, () => this.parser.parse(input, options))
  }

  private get diagnosing(): Diagnostician {
    return (this.diagnostician ??= new Diagnostician(new GrammarPaths(this.services.Grammar), wordsOfGrammar(this.services.Grammar, this.services.parser.Lexer)))
  }

  private createParser(): LangiumParser {
    const parserServices = Object.create(this.services.parser, { Lexer: { value: this.lexer } }) as LangiumCoreServices['parser']
    const services = Object.create(this.services, { parser: { value: parserServices } }) as LangiumCoreServices
    const parser = measureReach(decideLazily(createParser(this.services.Grammar, new LangiumParser(services), this.lexer.definition)))
    parser.finalize()
    return parser
  }
}

/** Gives the parser the tokens that it must read instead of those of the text. */
class GivenTokens implements Lexer {
  readonly definition: Lexer['definition']
  private readonly lexer: Lexer
  private given: LexerResult | undefined

  constructor(lexer: Lexer) {
    this.lexer = lexer
    this.definition = lexer.definition
  }

  during<T>(given: LexerResult, read: () => T): T {
    this.given = given
    try {
      return read()
    } finally {
      this.given = undefined
    }
  }

  tokenize(text: string): LexerResult {
    return this.given ?? this.lexer.tokenize(text)
  }
}

function mended(tokens: readonly Token[], { from, to, tokens: meant }: Slip): Token[] {
  return [...tokens.slice(0, from), ...meant, ...tokens.slice(to)]
}

/** Index of the first token behind another at which the parser stopped; the number of tokens for the end of the text. */
function firstErrorBehind({ parserErrors }: ParseResult, tokens: readonly Token[], done: number): number | undefined {
  const indexes = parserErrors.map(({ token }) => (Number.isNaN(token.startOffset) || token.tokenType.name === 'EOF' ? tokens.length : tokens.findIndex((each) => each === token)))
  const behind = indexes.filter((index) => index > done)
  return behind.length === 0 ? undefined : Math.min(...behind)
}

interface Elements {
  readonly elementen?: readonly AstNode[]
}

/** Index of the first token of the last declaration that begins before a token. */
function beginOfDeclaration({ value }: ParseResult, tokens: readonly Token[], at: number): number {
  const offset = tokens[at] === undefined ? Infinity : startOf(tokens[at])
  const begins = ((value as Elements).elementen ?? []).map((element) => element.$cstNode?.offset ?? 0).filter((begin) => begin < offset)
  const last = begins.length === 0 ? 0 : Math.max(...begins)
  return Math.max(0, tokens.findIndex((token) => startOf(token) >= last && !isInserted(token)))
}

/** Index of the last token before the first declaration behind a token that begins on a line of its own. */
function endOfBroken({ value }: ParseResult, tokens: readonly Token[], at: number): number {
  const offset = tokens[at] === undefined ? Infinity : startOf(tokens[at])
  const begins = new Set(((value as Elements).elementen ?? []).map((element) => element.$cstNode?.offset ?? 0))
  const next = tokens.findIndex((token, index) => startOf(token) > offset && begins.has(startOf(token)) && tokens[index - 1]?.endLine !== token.startLine)
  return next < 0 ? tokens.length : next - 1
}

/** Stands for a slip that the parser did not notice. */
const notRead = (token: Token): ParseResult['parserErrors'][number] => ({ name: 'slip', message: '', token, resyncedTokens: [], context: { ruleStack: [], ruleOccurrenceStack: [] } })

const isInserted = (token: Token): boolean => (token.endOffset ?? token.startOffset) < token.startOffset

/** Prefix of the lexer's error for a text that could not be parsed at all. */
export const unreadableMarker = 'unreadable: '
