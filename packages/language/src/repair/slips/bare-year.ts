import { endOf, startOf, type Guess } from '../slip.ts'

/** A version that begins with its year: `2022: € 300`. */
export const bareYear: Guess = function* ({ tokens, at, words }) {
  for (const index of [at, at - 1]) {
    const [token, sign] = [tokens[index], tokens[index + 1]]
    if (token === undefined || sign?.image !== ':' || !/^(?:19|20)\d\d$/.test(token.image)) continue
    const date = `1 januari ${token.image}`
    yield {
      from: index,
      to: index + 1,
      tokens: [words.inserted('met ingang van', tokens[index - 1]), words.inPlaceOf('DATUM_NL', date, token, token)],
      finding: { code: 'INB108', arguments: { found: token.image, suggestion: `met ingang van ${date}`, kind: 'other' }, start: startOf(token), end: endOf(token) },
    }
  }
}
