import { type GrammarPaths, type Places } from './grammar-paths.ts'
import { examplesOf, isBetweenDeclarations } from './examples.ts'
import { endOf, startOf, type Slip, type Stop, type TextFinding, type Token, type Words } from './slip.ts'
import { kinds } from './slips/index.ts'

/** How far behind a stop a slip is tried: far enough to tell a mended text from one that breaks off a little later. */
const horizon = 40

/** What is wrong at a place where a text cannot be read, and the slip that explains it. */
export interface Diagnosis {
  /** Index of the token that does not fit. */
  readonly at: number
  readonly slip: Slip | undefined
  readonly finding: TextFinding
}

/** Tells what is wrong where a text cannot be read. */
export class Diagnostician {
  private readonly paths: GrammarPaths
  readonly words: Words

  constructor(paths: GrammarPaths, words: Words) {
    this.paths = paths
    this.words = words
  }

  /**
   * @param begin index of the first token of the declaration that is being read
   * @param noticed index of the token at which the parser stopped
   */
  diagnose(tokens: readonly Token[], begin: number, noticed: number, mayGuess: boolean): Diagnosis {
    const before = this.placesBefore(tokens, begin)
    // Where two readings are possible the parser may stop although one of them goes on.
    const reading = begin + before.length - 1
    const isRead = reading >= tokens.length && this.paths.isComplete(before.at(-1) ?? this.paths.start())
    const at = isRead ? noticed : reading
    const expected = this.paths.expected(before[at - begin] ?? this.paths.start())
    const stop: Stop = { tokens, begin, at, expected, words: this.words }
    const slip = mayGuess ? this.likeliest(stop, before) : undefined
    return { at, slip, finding: slip?.finding ?? this.unexplained(stop) }
  }

  /** The places before each token that fits, and before the first that does not. */
  private placesBefore(tokens: readonly Token[], begin: number): Places[] {
    const before = [this.paths.start()]
    for (let index = begin; index < tokens.length; index++) {
      const next = this.paths.step(before[index - begin] ?? new Map(), tokens[index]?.tokenType.name ?? '')
      if (next.size === 0) break
      before.push(next)
    }
    return before
  }

  private likeliest(stop: Stop, before: readonly Places[]): Slip | undefined {
    let best: { readonly slip: Slip; readonly reach: number } | undefined
    for (const { guess, isDoubtful } of kinds) {
      const tried = [...guess(stop)].map((slip) => ({ slip, reach: this.reach(stop, slip, before) }))
      const furthest = Math.max(0, ...tried.map(({ reach }) => reach))
      const equal = tried.filter(({ reach }) => reach === furthest)
      if (equal[0] === undefined || (isDoubtful && equal.length > 1)) continue
      if (furthest > (best?.reach ?? 0)) best = equal[0]
    }
    return best?.slip
  }

  /** How many tokens behind the stop and the slip can be read with it; 0 when it does not help. */
  private reach({ tokens, begin, at }: Stop, slip: Slip, before: readonly Places[]): number {
    let places = before[slip.from - begin]
    if (places === undefined) return 0
    for (const token of slip.tokens) {
      places = this.paths.step(places, token.tokenType.name)
      if (places.size === 0) return 0
    }
    const start = Math.max(at, slip.to)
    for (let index = slip.to; index < start + horizon; index++) {
      const token = tokens[index]
      if (token === undefined) return this.paths.isComplete(places) ? horizon : index > start + 1 ? index - start : 0
      places = this.paths.step(places, token.tokenType.name)
      if (places.size === 0) return index > start + 1 || (index > start && isFirstOfLine(tokens, index)) ? index - start : 0
    }
    return horizon
  }

  private unexplained({ tokens, at, expected, words }: Stop): TextFinding {
    const examples = examplesOf(expected, words)
    const token = tokens[at]
    // At the end of a block something is missing, as at the end of a text.
    const isEnd = token === undefined || (token.image === '}' && !isBetweenDeclarations(expected))
    if (!isEnd) return { code: 'INB101', arguments: { found: token.image, unfit: token.image, examples, advice: 'choose' }, start: startOf(token), end: endOf(token) }
    const last = tokens[at - 1]
    const end = last === undefined ? 0 : endOf(last)
    return { code: 'INB102', arguments: { examples }, start: Math.max(0, end - 1), end }
  }
}

function isFirstOfLine(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.endLine !== tokens[index]?.startLine
}

