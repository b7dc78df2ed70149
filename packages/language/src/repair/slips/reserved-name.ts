import { endOf, isWord, startOf, type Guess } from '../slip.ts'

/** A fixed word where a name must stand. */
export const reservedName: Guess = function* ({ tokens, at, expected, words }) {
  const token = tokens[at]
  if (!isWord(token) || token.tokenType.name === 'ID' || !expected.some((each) => each.token === 'ID')) return
  const name = `${token.image.replace(/\W+/g, '_')}_`
  yield {
    from: at,
    to: at + 1,
    tokens: [words.inPlaceOf('ID', name, token, token)],
    finding: { code: 'INB104', arguments: { word: token.image, suggestion: name }, start: startOf(token), end: endOf(token) },
  }
}
