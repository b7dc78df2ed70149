import { endOf, startOf, type Guess } from '../slip.ts'

/** `verwacht boete te_laat`: an expectation begins with its day. */
export const undatedExpectation: Guess = function* ({ tokens, at, words }) {
  const [word, token] = [tokens[at - 1], tokens[at]]
  if (word?.image !== 'verwacht' || token === undefined) return
  yield {
    from: at - 1,
    to: at,
    tokens: [words.inPlaceOf('verwacht op', 'verwacht op', word, word), { ...words.inserted('DATUM_NL', word), image: '1 januari 2022' }, words.inserted(':', word)],
    finding: { code: 'INB142', arguments: { missing: 'de dag (verwacht op 1 januari 2022:)', before: token.image }, start: startOf(word), end: endOf(word) },
  }
}
