import { endOf, isOwnWord, isSameLine, isWord, startOf, textOf, type Guess, type Token } from '../slip.ts'

/** A name in several words: `wijziging vier jaar {`. Believed where a new name stands, or when the text has that name elsewhere. */
export const spacedName: Guess = function* ({ tokens, begin, at, words }) {
  const names = new Set(tokens.filter(isOwnWord).map((token) => token.image))
  for (let length = 2; length <= 5; length++) {
    for (let from = Math.max(begin, at - 4, at - length); from <= at; from++) {
      const part = tokens.slice(from, from + length)
      const [first, last] = [part[0], part.at(-1)]
      if (from + length < at || part.length < length || first === undefined || last === undefined || !isName(part)) continue
      const name = textOf(part).replaceAll(' ', '_')
      const isNew = words.introducesName(tokens[from - 1]?.image ?? '')
      if (!isNew && !names.has(name)) continue
      yield {
        from,
        to: from + length,
        tokens: [words.inPlaceOf('ID', name, first, last)],
        finding: { code: 'INB109', arguments: { found: textOf(part), suggestion: name }, start: startOf(first), end: endOf(last) },
      }
    }
  }
}

/** Words and numbers on one line, a word first and no two fixed words that mean something by themselves. */
function isName(part: readonly Token[]): boolean {
  return part.every((token, index) => {
    const previous = part[index - 1]
    const isNumber = /^(?:GETAL|NUMMER|NIVEAU)$/.test(token.tokenType.name)
    const fits = isWord(token) || (index > 0 && isNumber)
    return fits && (previous === undefined || isSameLine(previous, token))
  })
}
