import { prepareLangiumParser } from 'langium'
import { describe, expect, it } from 'vitest'
import { createInburgeringServices } from '@inburgering/language'
import { decideLazily } from '../../src/parsing/lazy-decisions.ts'
import type { Choice } from '../../src/parsing/first-tokens.ts'

type Decide = (this: unknown, alternatives?: unknown) => unknown
interface Strategy {
  buildLookaheadForAlternation: (choice: Choice) => Decide
  buildLookaheadForOptional: (choice: Choice) => Decide
  atn: { decisionMap: Record<string, unknown> }
}

const { inburgering } = createInburgeringServices()
const strategyOf = (parser: ReturnType<typeof prepareLangiumParser>) => (parser as unknown as { wrapper: { lookaheadStrategy: Strategy } }).wrapper.lookaheadStrategy
const [lazy, own] = [decideLazily(prepareLangiumParser(inburgering)), prepareLangiumParser(inburgering)]
for (const parser of [lazy, own]) parser.finalize()
const tokens = Object.values(inburgering.parser.Lexer.definition) as { name: string; tokenTypeIdx: number }[]

/** What a choice comes to in front of each token, when the text ends there. */
function answersOf(decide: Decide): unknown[] {
  const end = { tokenTypeIdx: 1, tokenType: { name: 'EOF' } }
  return tokens.map((token) => decide.call({ LA_FAST: () => ({ tokenTypeIdx: token.tokenTypeIdx, tokenType: token }), LA: () => end }, []))
}

describe('choices of the grammar', () => {
  const rules = (own as unknown as { wrapper: { gastProductionsCache: Record<string, { name: string }> } }).wrapper.gastProductionsCache
  const choices = Object.keys(strategyOf(own).atn.decisionMap).flatMap((key) => {
    const [, name = '', prodType = '', occurrence = ''] = /^(.*)_(Alternation|Option|Repetition\w*)_(\d+)$/.exec(key) ?? []
    const rule = rules[name]
    return rule === undefined ? [] : [{ key, choice: { rule, prodType, prodOccurrence: Number(occurrence), maxLookahead: 1, dynamicTokensEnabled: false } }]
  })

  it('are made by the next token as Chevrotain makes them', () => {
    expect(choices.length).toBeGreaterThan(300)
    for (const { key, choice } of choices) {
      const build = choice.prodType === 'Alternation' ? 'buildLookaheadForAlternation' : 'buildLookaheadForOptional'
      const answers = (strategy: Strategy) => answersOf(strategy[build](choice)).map((answer) => (choice.prodType === 'Alternation' ? answer : answer === true))
      expect(answers(strategyOf(lazy)), key).toEqual(answers(strategyOf(own)))
    }
  })
})
