import { endOf, isOwnWord, isSameLine, startOf, type Guess } from '../slip.ts'

/** The kind of something before its name: `verwacht op 1 mei 2024: termijn inburgeringstermijn is verstreken`. */
export const kindBeforeName: Guess = function* ({ tokens, begin, at, words }) {
  // The kind may have been read as a name; then the name behind it is what does not fit.
  for (const place of [at, at - 1]) {
    const [kind, name] = [tokens[place], tokens[place + 1]]
    if (place <= begin || kind === undefined || !words.introducesName(kind.image) || !isOwnWord(name) || !isSameLine(kind, name)) continue
    yield {
      from: place,
      to: place + 2,
      tokens: [name],
      finding: { code: 'INB146', arguments: { kind: kind.image, name: name.image }, start: startOf(kind), end: endOf(kind) },
    }
  }
}
