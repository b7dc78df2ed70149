import { endOf, isSameLine, startOf, type Slip, type Token, type Words } from './slip.ts'

/** A list of conditions with dashes instead of letters. The second dash can be read as a minus sign, so the parser does not notice. */
export function* dashedList(tokens: readonly Token[], words: () => Words): Iterable<Slip> {
  let count: number | undefined
  for (const [index, token] of tokens.entries()) {
    const [before, opening] = [tokens[index - 1], tokens[index - 2]]
    if (before === undefined || isSameLine(before, token)) continue
    const begins = before.image === ':' && opening !== undefined && /voorwaarden is voldaan$/.test(opening.image)
    if (begins) count = 0
    if (count === undefined || !dashes.includes(token.image) || count >= 26) {
      count = undefined
      continue
    }
    const letter = `${String.fromCharCode(97 + count++)}.`
    yield {
      from: index,
      to: index + 1,
      tokens: [words().inPlaceOf('LETTER', letter, token, token)],
      finding: { code: 'INB108', arguments: { found: token.image, suggestion: letter, kind: 'other' }, start: startOf(token), end: endOf(token) },
    }
  }
}

const dashes = ['-', '–', '*']
