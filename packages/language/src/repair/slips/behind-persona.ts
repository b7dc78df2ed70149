import { endOf, isOwnWord, isSameLine, startOf, type Guess } from '../slip.ts'

/** A word between the name of a persona and what that person has of his own: `persoon Piet zoals Noor bb {`. No other person begins there. */
export const behindPersona: Guess = function* ({ tokens, at }) {
  for (const from of [at, at - 1]) {
    const [before, word, next] = [tokens[from - 1], tokens[from], tokens[from + 1]]
    if (tokens[from - 2]?.image !== 'zoals' || !isOwnWord(before) || !isOwnWord(word) || next?.image !== '{' || !isSameLine(before, word)) continue
    const whole = `${before.image}_${word.image}`
    if (tokens.some(({ image }) => image === whole)) continue
    yield {
      from,
      to: from + 1,
      tokens: [],
      finding: { code: 'INB101', arguments: { found: word.image, unfit: word.image, examples: '', advice: 'remove' }, start: startOf(word), end: endOf(word) },
    }
  }
}
