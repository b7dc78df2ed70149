import { endOf, isOwnWord, isSameLine, startOf, type Slip, type Token, type Words } from './slip.ts'

/**
 * A line of a scenario that begins with its date: `1 maart 2025 PVT_afgerond`. It can be read, as values of the line
 * above, so the parser does not notice.
 */
export function* forgottenDateWord(tokens: readonly Token[], words: () => Words): Iterable<Slip> {
  let inserted = 0
  for (const [index, token] of tokens.entries()) {
    if (!token.tokenType.name.startsWith('DATUM_')) continue
    const [before, next] = [tokens[index - 1], tokens[index + 1]]
    if (before === undefined || next === undefined || isSameLine(before, token) || !isSameLine(token, next) || !isOwnWord(next)) continue
    if (words().isKeyword(before.image) && !endsLine.has(before.image)) continue
    const at = index + inserted++
    yield {
      from: at,
      to: at,
      tokens: [words().inserted('op', before)],
      finding: { code: 'INB128', arguments: { missing: 'op', before: token.image }, start: startOf(token), end: endOf(token) },
    }
  }
}

/** Fixed words with which a line of a scenario can end. */
const endsLine = new Set(['ja', 'nee', 'boetes', 'termijnen', 'verlengingen', 'loopt', 'loopt niet', 'begint', 'niet onafhankelijk gecontroleerd'])
