import { prepareLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium'
import { decideLazily } from './lazy-decisions.ts'
import { measureReach } from './reach.ts'

/**
 * A parser that survives itself: after a throw its stack is stale and it would fail on good texts, so it is replaced
 * by a new one, and the text that broke it gives an empty tree with one error.
 */
export function createResilientParser(services: LangiumCoreServices): LangiumParser {
  let inner = createParser(services)
  const parse: LangiumParser['parse'] = (input, options) => {
    try {
      return inner.parse(input, options)
    } catch (error) {
      inner = createParser(services)
      const empty = inner.parse('', options)
      empty.lexerErrors.push({ offset: 0, line: 1, column: 1, length: 1, message: `${unreadableMarker}${String(error)}` })
      return empty as ReturnType<typeof inner.parse<never>>
    }
  }
  return new Proxy(inner, {
    get: (_target, property) => {
      if (property === 'parse') return parse
      const value: unknown = Reflect.get(inner, property, inner)
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(inner) : value
    },
  })
}

function createParser(services: LangiumCoreServices): LangiumParser {
  const parser = measureReach(decideLazily(prepareLangiumParser(services)))
  parser.finalize()
  return parser
}

/** Prefix of the lexer's error for a text that could not be parsed at all. */
export const unreadableMarker = 'unreadable: '
