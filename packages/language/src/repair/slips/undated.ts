import { endOf, isOwnWord, isSameLine, startOf, textOf, type Guess, type Token } from '../slip.ts'

/** What happened without when: a line `boete_minister leerroute_te_laat € 340` or `herziening van boete_minister`, or a name behind `zoals Amina`. */
export const undated: Guess = function* ({ tokens, at, begin, words }) {
  for (const from of [at, at - 1]) {
    const [before, name] = [tokens[from - 1], tokens[from]]
    if (from <= begin || before === undefined || name === undefined || !(isOwnWord(name) || isRevision(name))) continue
    if (before.image !== '{' && isSameLine(before, name) && !isBehindPersona(tokens, from)) continue
    const told = isRevision(name) ? textOf(tokens.slice(from, from + 2)) : name.image
    yield {
      from,
      to: from,
      tokens: [words.inserted('op', before), { ...words.inserted('DATUM_NL', before), image: example }],
      finding: { code: 'INB141', arguments: { name: told, example }, start: startOf(name), end: endOf(name) },
    }
  }
}

/** `persoon zoals Amina PVT_afgerond`, where `Amina_PVT_afgerond` is no persona. */
function isBehindPersona(tokens: readonly Token[], at: number): boolean {
  const whole = `${tokens[at - 1]?.image ?? ''}_${tokens[at]?.image ?? ''}`
  return tokens[at - 2]?.image === 'zoals' && !tokens.some(({ image }) => image === whole)
}

/** `herziening van` is one fixed word. */
const isRevision = (token: Token): boolean => /^(?:herziening|vernietiging|intrekking)\s+van$/.test(token.image)

const example = '1 januari 2022'
