import { GrammarAST, GrammarUtils } from 'langium'
import { withoutKeywords, keywordsOf } from '../parsing/phrase-token-builder.ts'
import { keywordKinds, type KeywordKinds } from './keyword-kinds.ts'

interface Pattern {
  readonly name?: string
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly include?: string
  readonly captures?: Readonly<Record<string, { readonly name: string }>>
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>
  readonly patterns?: readonly Pattern[]
}

/** The colours of a text before the language server speaks: a TextMate grammar made from the words of the grammar. */
export interface TextMateGrammar {
  readonly name: string
  readonly scopeName: string
  readonly fileTypes: readonly string[]
  readonly patterns: readonly Pattern[]
  readonly repository: Readonly<Record<string, { readonly patterns: readonly Pattern[] }>>
}

const letter = '[\\p{L}\\p{N}_]'
const before = `(?<!${letter})(?<!${letter}-)`
const after = `(?!${letter}|-${letter})`
const identifier = `[\\p{L}_]${letter}*(?:-${letter}+)*`
/** Where a clause or declaration can begin. */
const start = '(?:^|(?<=[{}]))\\s*'

const scope = (name: string) => `${name}.inburgering`

/** Makes the grammar anew from the language's own, so that no word is forgotten. */
export function textMateGrammar(grammar: GrammarAST.Grammar): TextMateGrammar {
  const kinds = keywordKinds(grammar)
  return {
    name: 'Inburgering',
    scopeName: 'source.inburgering',
    fileTypes: ['inburgering'],
    patterns: ['comments', 'strings', 'declarations', 'sources', 'literals', 'words', 'names'].map((name) => ({ include: `#${name}` })),
    repository: {
      comments: { patterns: comments },
      strings: { patterns: strings },
      declarations: { patterns: declarations(kinds, keywordsOf(grammar)) },
      sources: { patterns: sources(kinds) },
      literals: { patterns: literals(grammar) },
      words: { patterns: words(kinds) },
      names: { patterns: [{ match: identifier }] },
    },
  }
}

const comments: readonly Pattern[] = [
  { name: scope('comment.line.documentation'), match: '///.*$' },
  { name: scope('comment.line.double-slash'), match: '//.*$' },
]

/** An unfinished text ends with its line, so that the next lines keep their colours. */
const strings: readonly Pattern[] = [
  { name: scope('string.quoted.double'), match: '"[^"]*(?:"|$)' },
  { name: scope('string.quoted.other'), match: '[“„][^”“]*(?:[”“]|$)' },
]

/** A keyword at the start of a clause, and the name that it declares. */
function declarations(kinds: KeywordKinds, keywords: readonly string[]): readonly Pattern[] {
  const reserved = keywords.filter((keyword) => /^\p{L}/u.test(keyword) && !kinds.names.has(keyword))
  const name = `(?!${anyOf(reserved)})(${identifier})`
  const own = kinds.declarations.filter((keyword) => keyword !== 'scenario')
  const lead = `(?:(${anyOf(['vervang', 'voeg toe'])})\\s+)?`
  return [
    {
      match: `${start}${lead}(${anyOf(own)})\\s+${name}`,
      captures: { 1: { name: scope('keyword.control') }, 2: { name: scope('storage.type') }, 3: { name: scope('entity.name.type') } },
    },
    { match: `${start}${lead}(${anyOf(kinds.declarations.filter((word) => !kinds.names.has(word)))})`, captures: { 1: { name: scope('keyword.control') }, 2: { name: scope('storage.type') } } },
  ]
}

/** From `volgens` to the first word that no source can hold. */
function sources(kinds: KeywordKinds): readonly Pattern[] {
  const others = [...kinds.clauses, ...kinds.operators, ...kinds.declarations].filter((keyword) => !kinds.sources.includes(keyword))
  return [
    {
      begin: anyOf(['volgens']),
      end: `(?=[{}:|"]|//)|$|(?=${anyOf([...new Set(others)])})`,
      beginCaptures: { 0: { name: scope('keyword.other.source') } },
      patterns: [
        { match: `${anyOf(['onder'])}\\s+(${letter}+)`, captures: { 0: { name: scope('keyword.other.source') }, 1: { name: scope('constant.other.reference') } } },
        { name: scope('keyword.other.source'), match: anyOf(kinds.sources) },
        { include: '#literals' },
        { name: scope('entity.name.namespace'), match: `${before}${identifier}` },
      ],
    },
  ]
}

const literalScopes: Readonly<Record<string, string>> = {
  ECLI: 'constant.other.reference',
  DATUM_ISO: 'constant.numeric.date',
  DATUM_CIJFERS: 'constant.numeric.date',
  DATUM_NL: 'constant.numeric.date',
  BEDRAG: 'constant.numeric.amount',
  PERCENTAGE: 'constant.numeric.percentage',
  DUUR: 'constant.numeric.duration',
  UREN: 'constant.numeric.hours',
  NIVEAU: 'constant.language.level',
  NUMMER: 'constant.other.reference',
  GETAL: 'constant.numeric',
  ROMEINS: 'markup.list.numbered',
  LETTER: 'markup.list.lettered',
}

/** The literals of the grammar, with its own patterns. */
function literals(grammar: GrammarAST.Grammar): readonly Pattern[] {
  return Object.entries(literalScopes).map(([name, kind]) => {
    const terminal = grammar.rules.find((rule) => GrammarAST.isTerminalRule(rule) && rule.name === name) as GrammarAST.TerminalRule
    const regex = GrammarUtils.terminalRegex(terminal)
    const source = name === 'DATUM_NL' ? withoutKeywords(regex, keywordsOf(grammar)).source : regex.source
    return { name: scope(kind), match: `${before}(?:${forTextMate(source)})` }
  })
}

const forTextMate = (source: string) => source.replace(/\\u([0-9a-fA-F]{4})/g, '\\x{$1}').replace(/\\\//g, '/')

/** The words by length, so that `de som van` is seen before `de som`, and `openstaat na afloop van` before `openstaat`. */
function words(kinds: KeywordKinds): readonly Pattern[] {
  const colours: readonly (readonly [string, readonly string[]])[] = [
    ['constant.language.state', kinds.states],
    ['keyword.operator.word', kinds.operators],
    ['constant.language.boolean', kinds.values],
    ['keyword.other.source', kinds.sources],
    ['keyword.control', kinds.clauses],
  ]
  const lengths = [...new Set(colours.flatMap(([, keywords]) => keywords.map(lengthOf)))].sort((a, b) => b - a)
  const byLength = lengths.flatMap((length) =>
    colours.map(([name, keywords]) => ({ name, keywords: keywords.filter((keyword) => lengthOf(keyword) === length && !kinds.names.has(keyword)) })),
  )
  return [
    { match: `:\\s*(${anyOf(kinds.types)})`, captures: { 1: { name: scope('support.type') } } },
    { match: `${start}(${anyOf(kinds.leads)})(?!\\s+is\\s)(?=\\s)`, captures: { 1: { name: scope('keyword.control') } } },
    ...byLength.filter(({ keywords }) => keywords.length > 0).map(({ name, keywords }) => ({ name: scope(name), match: anyOf(keywords) })),
    { name: scope('keyword.operator'), match: '<>|[<>]=?|[-=+*/](?!\\S)' },
    { name: scope('punctuation.separator.column'), match: '\\|' },
  ]
}

const lengthOf = (keyword: string) => keyword.split(' ').length

const spaced = (keyword: string) => keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')

/** Keywords at the bounds of a word, the longest first: `ten minste` before `ten`. Only a letter can run on. */
function anyOf(keywords: readonly string[]): string {
  const sorted = [...keywords].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(spaced)
  const endsInLetter = (keyword: string) => /[\p{L}\p{N}]$/u.test(keyword)
  const closed = sorted.filter(endsInLetter).join('|')
  const open = sorted.filter((keyword) => !endsInLetter(keyword)).map((keyword) => `|${keyword}`).join('')
  return sorted.length === 0 ? '(?!)' : `${before}(?:(?:${closed})${after}${open})`
}
