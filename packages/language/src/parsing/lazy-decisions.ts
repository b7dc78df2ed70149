import type { LangiumParser } from 'langium'
import { FirstTokens, type Choice, type Strategy } from './first-tokens.ts'

type Decide = (this: Looking, alternatives: unknown) => unknown
type Build = (choice: Choice) => Decide

/** The part of Chevrotain's parser that looks at the next token. */
interface Looking {
  LA_FAST(howMuch: number): { readonly tokenTypeIdx: number }
}

interface Builder extends Strategy {
  buildLookaheadForAlternation: Build
  buildLookaheadForOptional: Build
}

/**
 * Prepares each choice of the grammar when a text first comes to it. Preparing all of them takes as long as reading
 * some thousand lines, and most texts meet half of them. Whether something optional stands there is mostly told by the
 * next token; where it is not, and between alternatives, Chevrotain finds out.
 */
export function decideLazily(parser: LangiumParser): LangiumParser {
  const { lookaheadStrategy: strategy } = (parser as unknown as { wrapper: { lookaheadStrategy: Builder } }).wrapper
  const first = new FirstTokens(strategy)
  const buildForOptional = strategy.buildLookaheadForOptional.bind(strategy)
  const buildForAlternation = strategy.buildLookaheadForAlternation.bind(strategy)
  strategy.buildLookaheadForOptional = lazily((choice) => byNextToken(first.ofOptional(choice), () => true) ?? buildForOptional(choice))
  strategy.buildLookaheadForAlternation = lazily((choice) => (choice.hasPredicates === true ? undefined : byNextToken(first.ofAlternatives(choice), (index) => index)) ?? buildForAlternation(choice))
  return parser
}

function byNextToken(table: ReadonlyMap<number, number> | undefined, answer: (alternative: number) => unknown): Decide | undefined {
  if (table === undefined) return undefined
  const answers: unknown[] = []
  for (const [token, alternative] of table) answers[token] = answer(alternative)
  return function () {
    return answers[this.LA_FAST(1).tokenTypeIdx]
  }
}

function lazily(build: Build): Build {
  return (choice) => {
    let decide: Decide | undefined
    return function (this: Looking, alternatives: unknown) {
      decide ??= build(choice)
      return decide.call(this, alternatives)
    }
  }
}
