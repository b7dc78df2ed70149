import { endOfText, type Expected } from './grammar-paths.ts'
import type { Words } from './slip.ts'

/** How each kind of value is shown. */
export const terminals: Readonly<Record<string, string>> = {
  ID: 'een naam',
  STRING: 'een tekst tussen aanhalingstekens',
  DATUM_NL: 'een datum (1 januari 2022)',
  BEDRAG: 'een bedrag (€ 250)',
  PERCENTAGE: 'een percentage (20%)',
  DUUR: 'een duur (18 maanden)',
  UREN: 'een aantal uren (600 uur)',
  NIVEAU: 'een taalniveau (B1)',
  GETAL: 'een getal',
  NUMMER: 'een nummer (7.1)',
  LETTER: 'een letter (a.)',
  ROMEINS: 'een nummer (i.)',
  ECLI: 'een ECLI-nummer',
}

/** The declarations that are written most, where any may stand. */
const usual = ['parameter', 'termijn', 'boeteregime', 'leerroute', 'begrip', 'scenario', 'wijziging']
/** What can stand nearly everywhere, and so says little. */
const rare = new Set(['}', 'aanname', 'niet uitgedrukt', 'citaat', 'recht naar', 'volgens', 'de Algemene termijnenwet geldt', 'de Algemene termijnenwet geldt niet', 'voorbeelden naar'])
const most = 5

/** At most five things that could stand somewhere, what a person would write there first. */
export function examplesOf(expected: readonly Expected[], words: Words): string {
  const known = expected.filter(({ token }) => token !== endOfText && !/^DATUM_(?:ISO|CIJFERS)$/.test(token))
  const hasName = known.some(({ token }) => token === 'ID')
  // Behind a name stand all fixed words that may also be one: those say nothing.
  const telling = known.filter(({ token }) => !hasName || !words.isSoft(token))
  if (isBetweenDeclarations(expected)) return quoted(usual.slice(0, most))
  const weight = ({ token, depth }: Expected) => (rare.has(token) ? 1000 : 0) + (isSign(token) ? 500 : 0) + (token in terminals ? 0 : depth)
  const order = telling.map((each, index) => ({ ...each, index })).sort((left, right) => weight(left) - weight(right) || left.index - right.index)
  const shown = order.map(({ token }) => token).filter((token, _index, all) => !all.some((other) => other !== token && token.startsWith(`${other} `)))
  return [...new Set(shown.map((token) => terminals[token] ?? `"${token}"`))].slice(0, most).join(', ')
}

/** Whether any declaration could begin here. */
export function isBetweenDeclarations(expected: readonly Expected[]): boolean {
  return usual.every((word) => expected.some(({ token }) => token === word))
}

const isSign = (token: string): boolean => !/^[\p{L}]/u.test(token) && token !== ':' && token !== '{'
const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')
