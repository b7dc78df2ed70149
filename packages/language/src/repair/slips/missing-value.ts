import { terminals } from '../examples.ts'
import { endOf, startOf, type Guess, type Slip, type Stop } from '../slip.ts'

/** What stands in the place of a value that is not there, for the rest to be read. */
const samples: Readonly<Record<string, string>> = { ID: 'naam', STRING: '"Tekst"', DATUM_NL: '1 januari 2022', BEDRAG: '€ 1', PERCENTAGE: '1%', DUUR: '1 dag', UREN: '1 uur', NIVEAU: 'B1', NUMMER: '1.1', GETAL: '1' }

/** Where more fixed words than this can stand, none of them is likely to be the one that was left out. */
const fewWords = 12

/** A value or a name is not there, perhaps with the fixed word before it: `met ingang van: € 300`, `scenario "Een dag" {`. */
export const missingValue: Guess = function* (stop) {
  const values = stop.expected.filter(({ token }) => token in samples)
  // Where nearly every kind of value can stand, a name stands for all.
  if (values.length > 3 && values.some(({ token }) => token === 'ID')) yield* withoutValue(stop, [], 'ID', 'een waarde of een naam')
  else for (const { token } of values) yield* withoutValue(stop, [], token)
  const fixedWords = stop.expected.filter(({ token }) => /^\p{L}{2}/u.test(token) && !(token in samples) && stop.words.isKeyword(token))
  if (fixedWords.length > fewWords) return
  for (const { token } of fixedWords) for (const value of Object.keys(samples)) yield* withoutValue(stop, [token], value)
}

function* withoutValue({ tokens, at, words }: Stop, before: readonly string[], value: string, shown = terminals[value] ?? value): Iterable<Slip> {
  const token = tokens[at]
  // At the end of a text it is told what could follow.
  if (token === undefined) return
  // Of a sign that stands there twice one is too many.
  if (token.image === tokens[at - 1]?.image) return
  yield {
    from: at,
    to: at,
    tokens: [...before.map((each) => words.inserted(each, tokens[at - 1])), { ...words.inserted(value, tokens[at - 1]), image: samples[value] ?? value }],
    finding: { code: 'INB142', arguments: { missing: before.length === 0 ? shown : `"${before.join(' ')}" met ${shown}`, before: token.image }, start: startOf(token), end: endOf(token) },
  }
}
