import { dutchMonths } from '@inburgering/core'
import { spellLiteral } from '../formatting/literals.ts'

/** A value that is written in another way than the language does, but that has one meaning. */
export interface SloppyLiteral {
  /** Name of the token in the lexer. */
  readonly name: string
  readonly pattern: RegExp
  /** The token that it is read as; a remark is not read. */
  readonly readAs: string | undefined
  /** How the language writes it. */
  readonly meant: (text: string) => string
  readonly kind: 'value' | 'date' | 'date without year' | 'quotes' | 'word' | 'remark'
}

const space = '[\\s\\u00a0]'
/** Within a line: on the next one something else may begin. */
const blank = '[ \\t\\u00a0]'
const number = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,2})?'
const wordEnd = '(?![\\w-])'
const month = `(?:${dutchMonths.join('|')})`
const shortMonth = `(?:${[...dutchMonths.map((each) => each.slice(0, 3)), 'mrt', 'sept'].join('|')})`
const euro = (text: string): string => spellLiteral('BEDRAG', `€ ${text.replace(/[^\d.,]/g, '')}`)

const units: readonly (readonly [token: string, meant: string, pattern: string])[] = [
  ['DUUR', 'jaar', `${blank}*(?:jr|jrn)\\.?|(?:jaar|jaren)`],
  ['DUUR', 'maanden', `${blank}*(?:mnd|mnden|mndn)\\.?|(?:maand|maanden)`],
  ['DUUR', 'weken', `${blank}*(?:wk|wkn)\\.?|(?:week|weken)`],
  ['DUUR', 'dagen', `${blank}*(?:dgn|dg)\\.?|(?:dag|dagen)`],
  ['UREN', 'uur', `${blank}+(?:u|hr|hrs|uurs)|(?:uur|uren)`],
]

/** The values that people write in a way of their own; each is one token, so that it costs one message. */
export const sloppyLiterals: readonly SloppyLiteral[] = [
  { name: 'TEKST_ENKEL', pattern: /['‘’][^'‘’"\n\r]*['‘’]/, readAs: 'STRING', meant: (text) => `"${text.slice(1, -1)}"`, kind: 'quotes' },
  { name: 'EURO_VOOR', pattern: new RegExp(`(?:EUR|Eur|eur|EURO|Euro|euro)${blank}+${number}(?![\\d.])`), readAs: 'BEDRAG', meant: euro, kind: 'value' },
  { name: 'EURO_ACHTER', pattern: new RegExp(`${number}${blank}*(?:€|(?:EUR|Eur|eur|EURO|Euro|euro|euros)${wordEnd})`), readAs: 'BEDRAG', meant: euro, kind: 'value' },
  { name: 'DATUM_KORT', pattern: new RegExp(`\\d{1,2}(?:${space}+${month}${space}+|[-/]\\d{1,2}[-/])\\d{2}(?!\\d)`), readAs: 'DATUM_NL', meant: withCentury, kind: 'date' },
  { name: 'DATUM_ZONDER_JAAR', pattern: new RegExp(`\\d{1,2}${space}+${month}(?!${space}+\\d)${wordEnd}`), readAs: 'DATUM_NL', meant: (text) => `${text} 2022`, kind: 'date without year' },
  { name: 'DATUM_AFGEKORT', pattern: new RegExp(`\\d{1,2}${blank}+${shortMonth}\\.${blank}*\\d{4}(?!\\d)`), readAs: 'DATUM_NL', meant: withWholeMonth, kind: 'value' },
  { name: 'HELE_EUROS', pattern: new RegExp(`hele${blank}+euro['‘’]s${wordEnd}`), readAs: 'hele euros', meant: () => 'hele euros', kind: 'word' },
  { name: 'HEKJE', pattern: /#[^\n\r]*/, readAs: undefined, meant: () => '//', kind: 'remark' },
  { name: 'TOT_EN_MET', pattern: new RegExp(`t/m${wordEnd}`), readAs: 'tot en met', meant: () => 'tot en met', kind: 'word' },
  ...units.map(([readAs, meant, pattern], index): SloppyLiteral => ({
    name: `EENHEID_${index}`,
    pattern: new RegExp(`\\d+(?:,\\d+)?(?:${pattern})${wordEnd}`),
    readAs,
    meant: (text) => `${/^[\d,]+/.exec(text)?.[0] ?? ''} ${meant}`,
    kind: 'value',
  })),
]

/** `1 januari 27` is in 2027, `1 januari 84` in 1984; digits become the month in words. */
function withCentury(text: string): string {
  const [, day = '', middle = '', year = ''] = /^(\d+)(.*?)(\d{2})$/s.exec(text) ?? []
  const full = `${Number(year) > 50 ? '19' : '20'}${year}`
  const word = /\p{L}+/u.exec(middle)?.[0] ?? dutchMonths[Number(/\d+/.exec(middle)?.[0] ?? 0) - 1] ?? ''
  return `${Number(day)} ${word} ${full}`
}

/** `1 jul. 2004`; `mrt` is the one short month that is not how the month begins. */
function withWholeMonth(text: string): string {
  const [, day = '', short = '', year = ''] = /^(\d+)\s+(\p{L}+)\.\s*(\d+)$/u.exec(text.replaceAll('\u00a0', ' ')) ?? []
  return `${Number(day)} ${dutchMonths.find((each) => each.startsWith(short === 'mrt' ? 'maa' : short)) ?? short} ${year}`
}

export const sloppyByName: ReadonlyMap<string, SloppyLiteral> = new Map(sloppyLiterals.map((each) => [each.name, each]))
