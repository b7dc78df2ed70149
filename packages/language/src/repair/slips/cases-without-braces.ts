import { endOf, isSameLine, startOf, type Guess } from '../slip.ts'

const mostCases = 30

/** `= als a dan b anders c`: cases stand in braces. The longest run of lines that can be read is meant. */
export const casesWithoutBraces: Guess = function* ({ tokens, at, words }) {
  const [sign, first] = [tokens[at - 1], tokens[at]]
  if (sign?.image !== '=' || first?.image !== 'als') return
  const ends: number[] = []
  for (let to = at + 1; to <= tokens.length && ends.length < mostCases; to++) {
    const [last, next] = [tokens[to - 1], tokens[to]]
    if (last !== undefined && (next === undefined || !isSameLine(last, next))) ends.push(to)
  }
  for (const to of ends.reverse()) {
    const last = tokens[to - 1] ?? first
    yield {
      from: at - 1,
      to,
      tokens: [words.inPlaceOf('{', '{', sign, sign), ...tokens.slice(at, to), words.inserted('}', last)],
      finding: { code: 'INB145', arguments: {}, start: startOf(sign), end: endOf(last) },
    }
  }
}
