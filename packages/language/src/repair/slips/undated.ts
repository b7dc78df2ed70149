import { endOf, isOwnWord, isSameLine, startOf, type Guess } from '../slip.ts'

/** A line of a dossier that says what happened and not when: `boete_minister leerroute_te_laat € 340`. */
export const undated: Guess = function* ({ tokens, at, begin, words }) {
  for (const from of [at, at - 1]) {
    const [before, name] = [tokens[from - 1], tokens[from]]
    if (from <= begin || before === undefined || !isOwnWord(name)) continue
    if (before.image !== '{' && isSameLine(before, name)) continue
    yield {
      from,
      to: from,
      tokens: [words.inserted('op', before), { ...words.inserted('DATUM_NL', before), image: example }],
      finding: { code: 'INB141', arguments: { name: name.image, example }, start: startOf(name), end: endOf(name) },
    }
  }
}

const example = '1 januari 2022'
