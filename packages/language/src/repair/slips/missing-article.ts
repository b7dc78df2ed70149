import { endOf, startOf, type Guess } from '../slip.ts'

/** The number of an article without `art.`: `volgens Wet 3`. */
export const missingArticle: Guess = function* ({ tokens, at, expected, words }) {
  const token = tokens[at]
  if (token === undefined || !/^(?:GETAL|NUMMER)$/.test(token.tokenType.name) || !expected.some((each) => each.token === 'art.')) return
  yield {
    from: at,
    to: at + 1,
    tokens: [words.inserted('art.', tokens[at - 1]), { ...token, tokenType: words.inPlaceOf('NUMMER', token.image, token, token).tokenType }],
    finding: { code: 'INB128', arguments: { missing: 'art.', before: token.image }, start: startOf(token), end: endOf(token) },
  }
}
