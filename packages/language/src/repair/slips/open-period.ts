import { endOf, startOf, type Guess } from '../slip.ts'

/** `van 1 februari 2024 ziekte`: a period without its last day. */
export const openPeriod: Guess = function* ({ tokens, at, expected, words }) {
  const [van, date] = [tokens[at - 2], tokens[at - 1]]
  if (van?.image !== 'van' || date === undefined || !date.tokenType.name.startsWith('DATUM') || !expected.some((each) => each.token === 'tot en met')) return
  yield {
    from: at - 2,
    to: at - 1,
    tokens: [words.inPlaceOf('vanaf', 'vanaf', van, van)],
    finding: { code: 'INB129', arguments: { date: date.image }, start: startOf(van), end: endOf(date) },
  }
}
