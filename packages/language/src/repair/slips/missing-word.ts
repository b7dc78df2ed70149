import { endOfText } from '../grammar-paths.ts'
import { endOf, startOf, type Guess } from '../slip.ts'

/** One word or sign is not there: a colon, a comma, `als`. */
export const missingWord: Guess = function* ({ tokens, at, expected, words }) {
  const [before, token] = [tokens[at - 1], tokens[at]]
  for (const { token: missing } of expected) {
    if (missing === endOfText || missing === '}' || (missing === '{' && (token === undefined || token.image === '}')) || /^[A-Z_]+$/.test(missing)) continue
    const place = token === undefined ? (before === undefined ? 0 : endOf(before) - 1) : startOf(token)
    yield {
      from: at,
      to: at,
      tokens: [words.inserted(missing, before)],
      finding: { code: 'INB128', arguments: { missing, before: token?.image ?? '' }, start: place, end: token === undefined ? place + 1 : endOf(token) },
    }
  }
}
