import { endOf, startOf, type Guess } from '../slip.ts'

/** `en` between the names of a list, where the language has a comma. */
export const commaNeeded: Guess = function* ({ tokens, at, words }) {
  const token = tokens[at]
  if (token === undefined || !['en', 'of', '/', 'plus', '+'].includes(token.image)) return
  yield {
    from: at,
    to: at + 1,
    tokens: [words.inPlaceOf(',', ',', token, token)],
    finding: { code: 'INB126', arguments: { found: token.image }, start: startOf(token), end: endOf(token) },
  }
}
