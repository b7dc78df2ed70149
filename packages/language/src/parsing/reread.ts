import type { AstNode, LangiumParser, LexerResult, ParseResult } from 'langium'
import { isBestand, type Element } from '../generated/ast.ts'
import { differenceOf, endOf, startOf, type Difference, type Token } from './difference.ts'
import { joinTrees } from './join-trees.ts'
import { keepSame } from './keep-same.ts'
import { reachOf } from './reach.ts'
import { sameAtEnds } from './same-at-ends.ts'
import type { WindowLexer } from './window-lexer.ts'

/** What must be known of a text to read it again. */
interface Known {
  readonly text: string
  /** Only who changes a text needs them; until then they are not kept. */
  readonly tokens: readonly Token[] | undefined
  /** How far the parser looked ahead. */
  readonly reach: number
}

/**
 * Reads a text again, of which most was read before. Only the declarations around the change are parsed; the others
 * stay the nodes that they were. The outcome is the tree of the whole text: a parser is a function of the tokens that
 * it looks at, and it never looked further ahead than was measured. When a text has errors, all of it is parsed, and
 * declarations that came out the same stay.
 */
export class Rereader {
  private readonly parser: LangiumParser
  private readonly lexer: WindowLexer
  private readonly known = new WeakMap<AstNode, Known>()

  constructor(parser: LangiumParser, lexer: WindowLexer) {
    this.parser = parser
    this.lexer = lexer
  }

  read(text: string): ParseResult {
    return this.readWhole(text, this.lexer.tokenize(text))
  }

  /** A declaration that was replaced may be held somewhere, and with it the tree that it was in: that need not hold the text and its tokens too. */
  private release(before: AstNode): void {
    this.known.delete(before)
    Object.assign(before.$cstNode ?? {}, { _text: '' })
  }

  /** @param moved told of each declaration that stays but stands on another line now */
  readAgain(before: ParseResult, text: string, moved: (element: AstNode) => void): ParseResult {
    const lexed = this.lexer.tokenize(text)
    const changed = this.readChanged(before, text, lexed, moved)
    if (changed !== undefined) {
      this.release(before.value)
      return changed
    }
    const whole = this.readWhole(text, lexed)
    if (isBestand(before.value) && isBestand(whole.value)) keepSame(before.value, whole.value).forEach(moved)
    return whole
  }

  private readWhole(text: string, lexed: LexerResult): ParseResult {
    const result = this.lexer.within(text, { ...lexed, tokens: [...lexed.tokens], hidden: [...lexed.hidden] }, () => this.parser.parse(text))
    this.remember(result, { text, tokens: undefined, reach: reachOf(this.parser) })
    return result
  }

  private readChanged({ value: before, lexerErrors, parserErrors }: ParseResult, text: string, lexed: LexerResult, moved: (element: AstNode) => void): ParseResult | undefined {
    const known = this.known.get(before)
    if (known === undefined || !isBestand(before) || lexerErrors.length + parserErrors.length + lexed.errors.length > 0) return undefined
    const reach = Math.max(known.reach, reachOf(this.parser))
    const tokens = known.tokens ?? this.lexer.tokenize(known.text).tokens
    const difference = differenceOf({ text: known.text, tokens }, { text, tokens: lexed.tokens })
    const window = windowOf(before.elementen, tokens, lexed.tokens, difference, reach)
    if (window === undefined) return undefined
    const result = this.lexer.within(text, tokensIn(window, lexed), () => this.parser.parse(text))
    const { value: read } = result
    if (!isBestand(read) || result.lexerErrors.length + result.parserErrors.length > 0 || reachOf(this.parser) > reach) return undefined
    const boundary = window.tail === before.elementen.length ? Infinity : startOf(lexed.tokens[window.boundary])
    const between = read.elementen.filter((element) => (element.$cstNode?.offset ?? 0) < boundary)
    const next = read.elementen[between.length]
    if (between.length === 0 || (next === undefined ? Infinity : next.$cstNode?.offset) !== boundary) return undefined
    const { shift } = difference
    // What was read again to be sure, mostly comes out the same.
    const from = before.elementen[window.head - 1]?.$cstNode?.end
    const same = sameAtEnds({ text: known.text, elements: before.elementen.slice(window.head, window.tail), from, isLast: boundary === Infinity }, { text, elements: between, from, isLast: boundary === Infinity }, shift)
    const changed = between.slice(same.head, between.length - same.tail)
    const head = window.head + same.head
    const value = joinTrees({ before, head, tail: window.tail - same.tail, between: changed, skipped: same.head, read, shift })
    if (shift.lines !== 0) value.elementen.slice(head + changed.length).forEach(moved)
    this.remember({ ...result, value }, { text, tokens: lexed.tokens, reach })
    return { ...result, value }
  }

  private remember({ value, lexerErrors, parserErrors }: ParseResult, known: Known): void {
    if (lexerErrors.length + parserErrors.length === 0) this.known.set(value, known)
  }
}

/** Which declarations stay, and which tokens are parsed. */
interface Window {
  readonly head: number
  readonly tail: number
  readonly from: number
  /** Index of the first token of the first declaration that stays at the end. */
  readonly boundary: number
  /** Index behind the last token that is parsed: as far as the parser may look. */
  readonly to: number
}

function windowOf(elements: readonly Element[], before: readonly Token[], now: readonly Token[], { head: same, tail: sameAtEnd }: Difference, reach: number): Window | undefined {
  const begins = beginsOf(elements, before)
  if (begins === undefined) return undefined
  const beginOf = (index: number): number => begins[index] ?? before.length
  // Nothing that the parser saw while it read these, changed.
  let head = 0
  while (head < elements.length && beginOf(head + 1) + reach < same) head++
  // A comment above a declaration belongs to it, so the first one behind the change is read too.
  const firstSame = begins.findIndex((begin) => begin >= before.length - sameAtEnd)
  const tail = firstSame < 0 ? elements.length : Math.min(firstSame + 1, elements.length)
  if (head >= tail || (head === 0 && tail === elements.length)) return undefined
  const shift = now.length - before.length
  const last = begins.findIndex((begin, index) => index > tail && begin > beginOf(tail) + reach)
  return { head, tail, from: head === 0 ? 0 : beginOf(head), boundary: beginOf(tail) + shift, to: (last < 0 ? before.length : beginOf(last)) + shift }
}

/** Index of the first token of each declaration. */
function beginsOf(elements: readonly Element[], tokens: readonly Token[]): readonly number[] | undefined {
  const begins: number[] = []
  let index = 0
  for (const element of elements) {
    const offset = element.$cstNode?.offset
    while (index < tokens.length && startOf(tokens[index]) !== offset) index++
    if (index === tokens.length) return undefined
    begins.push(index)
  }
  return begins
}

function tokensIn({ head, from, to }: Window, { tokens, hidden, ...rest }: LexerResult): LexerResult {
  const begin = head === 0 ? 0 : endOf(tokens[from - 1])
  const end = to >= tokens.length ? Infinity : endOf(tokens[to - 1])
  return { ...rest, tokens: tokens.slice(from, to), hidden: hidden.filter((token) => token.startOffset >= begin && token.startOffset < end) }
}
