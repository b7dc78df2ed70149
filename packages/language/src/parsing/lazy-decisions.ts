import type { LangiumParser } from 'langium'

/** How the parser chooses between alternatives; the part of Chevrotain's strategy that is used here. */
interface Strategy {
  buildLookaheadForAlternation: Build
  buildLookaheadForOptional: Build
}
type Decide = (this: unknown, alternatives: unknown) => unknown
type Build = (choice: unknown) => Decide

/**
 * Prepares each choice of the grammar when a text first comes to it. Preparing all of them takes as long as reading
 * some thousand lines, and most texts meet half of them.
 */
export function decideLazily(parser: LangiumParser): LangiumParser {
  const { lookaheadStrategy: strategy } = (parser as unknown as { wrapper: { lookaheadStrategy: Strategy } }).wrapper
  strategy.buildLookaheadForAlternation = lazily(strategy.buildLookaheadForAlternation.bind(strategy))
  strategy.buildLookaheadForOptional = lazily(strategy.buildLookaheadForOptional.bind(strategy))
  return parser
}

function lazily(build: Build): Build {
  return (choice) => {
    let decide: Decide | undefined
    return function (this: unknown, alternatives: unknown) {
      decide ??= build(choice)
      return decide.call(this, alternatives)
    }
  }
}
