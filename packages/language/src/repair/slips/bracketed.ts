import { endOf, isSameLine, startOf, textOf, type Guess } from '../slip.ts'

/** A condition without the brackets that it needs: `een examenpoging waarvan behaald en vak is KNM`. The longest that can be read is meant. */
export const bracketed: Guess = function* ({ tokens, at, expected, words }) {
  const [before, first] = [tokens[at - 1], tokens[at]]
  if (before === undefined || first === undefined || !expected.some(({ token }) => token === '(') || !isSameLine(before, first)) return
  let end = at
  while (tokens[end] !== undefined && isSameLine(tokens[end - 1] ?? first, tokens[end] ?? first)) end++
  for (let to = end; to > at; to--) {
    const last = tokens[to - 1] ?? first
    yield {
      from: at,
      to,
      tokens: [words.inserted('(', before), ...tokens.slice(at, to), words.inserted(')', last)],
      finding: { code: 'INB143', arguments: { text: textOf(tokens.slice(at, to)) }, start: startOf(first), end: endOf(last) },
    }
  }
}
