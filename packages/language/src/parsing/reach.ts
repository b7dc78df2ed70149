import type { LangiumParser } from 'langium'

/** The part of Chevrotain's parser that looks at tokens further on than the next one. */
interface Looking {
  LA(howMuch: number): unknown
}
const reaches = new WeakMap<object, { tokens: number }>()

/** Measures how far the parser looks ahead before it chooses. */
export function measureReach(parser: LangiumParser): LangiumParser {
  const looking = wrapperOf(parser)
  const reach = { tokens: 1 }
  const look = looking.LA.bind(looking)
  looking.LA = (howMuch) => {
    if (howMuch > reach.tokens) reach.tokens = howMuch
    return look(howMuch)
  }
  reaches.set(looking, reach)
  return parser
}

/** The largest number of tokens that the parser looked ahead so far: what stands further on had no say in its choices. */
export function reachOf(parser: LangiumParser): number {
  return reaches.get(wrapperOf(parser))?.tokens ?? Infinity
}

function wrapperOf(parser: LangiumParser): Looking {
  return (parser as unknown as { wrapper: Looking }).wrapper
}
