import { endOf, startOf, type Guess } from '../slip.ts'

const signs = [':', '=', ',', ';', '-', '–', '•', '*', '|']

/** One sign in place of another sign or of a word: `geboortedatum: 3 mei 1994` where the language has `is`. */
export const otherSign: Guess = function* ({ tokens, at, expected, words }) {
  const token = tokens[at]
  if (token === undefined || !signs.includes(token.image)) return
  for (const { token: meant } of expected) {
    if (meant !== 'is' && !signs.includes(meant)) continue
    yield {
      from: at,
      to: at + 1,
      tokens: [words.inPlaceOf(meant, meant, token, token)],
      finding: { code: 'INB108', arguments: { found: token.image, suggestion: meant, kind: 'other' }, start: startOf(token), end: endOf(token) },
    }
  }
}
