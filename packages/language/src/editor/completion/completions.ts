import { AstUtils, GrammarAST, type LangiumDocument } from 'langium'
import type { Language, ValueType } from '@inburgering/core'
import { isPhrase, keywordsOf } from '../../parsing/phrase-token-builder.ts'
import type { InburgeringServices } from '../../module.ts'
import type { NamedKind } from '../../scoping/names.ts'
import { elementAt, elementsOf, type Mention } from '../mention.ts'
import { editorTexts, type EditorTexts } from '../texts/texts.ts'
import type { CompletionEntry } from './entry.ts'
import { matchOf } from './matching.ts'
import { askedType, namesFor, namesOfKinds, type NameCandidate } from './names.ts'
import { nameAtPlace } from './placeholder.ts'
import { snippets } from './snippets.ts'
import { synonyms } from './synonyms.ts'
import { levels, literalSnippets } from './values.ts'

/** What the grammar lets follow a text: keywords, references and tokens. */
export type FollowSet = (text: string) => readonly GrammarAST.AbstractElement[]

interface Place {
  /** Start of the word that is typed. */
  readonly from: number
  readonly typed: string
  readonly follow: readonly GrammarAST.AbstractElement[]
}

/** Rules whose keywords are names there. */
const nameRules: ReadonlySet<string> = new Set(['Naam', 'WoordNaam'])

/**
 * What can stand at an offset. Only the declaration around it is read, so that the length of a file does not matter.
 * @param followSet what the grammar lets follow the text of a file
 */
export function completionsAt(document: LangiumDocument, offset: number, followSet: FollowSet, services: InburgeringServices, language: Language): readonly CompletionEntry[] {
  const text = document.textDocument.getText()
  if (isInComment(text, offset) || isInQuotes(text, offset)) return []
  const start = elementAt(document, Math.max(0, offset - 1))?.$cstNode?.offset ?? 0
  const from = offset - (/[\p{L}\p{N}_.-]*$/u.exec(text.slice(Math.max(start, offset - 100), offset))?.[0].length ?? 0)
  const place: Place = { from, typed: text.slice(from, offset), follow: followSet(text.slice(start, from)) }
  const mention = nameAtPlace(document, text.slice(start, from), text.slice(wordEnd(text, offset), endOfElement(document, offset, text)), services)
  const asked = mention === undefined || mention.declares ? undefined : askedType(mention, services)
  const texts = editorTexts(language)
  return [
    ...names(document, place, mention, services, texts),
    ...values(place, asked, texts),
    ...keywords(place, asked, texts),
    ...longerPhrases(text, start, offset, followSet, services),
    ...blocks(place, texts),
  ]
}

function names(document: LangiumDocument, place: Place, mention: Mention | undefined, services: InburgeringServices, texts: EditorTexts): CompletionEntry[] {
  const inExpression = mention === undefined ? [] : namesFor(mention, services)
  const isExact = mention !== undefined && !['Naamverwijzing', 'Argument'].includes(mention.node.$type)
  const kinds = isExact ? [] : place.follow.flatMap((feature) => referenceKinds(feature, services))
  const byKind = namesOfKinds(document.parseResult.value, [...new Set(kinds)], services)
  const seen = new Set<string>()
  return [...inExpression, ...byKind].flatMap((candidate) => {
    const key = `${candidate.of} ${candidate.name}`
    const match = matchOf(place.typed, candidate.name, candidate.label === undefined ? [] : [candidate.label])
    if (match === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ label: candidate.name, kind: 'name' as const, of: candidate.of, detail: detailOf(candidate, texts), insert: candidate.name, from: place.from, filter: filterOf(place.typed, candidate.name, match), rank: rankOf(candidate) }]
  })
}

/** What is near, an attribute or a column, goes before what merely has another type. */
function rankOf({ fits, of }: NameCandidate): number {
  if (fits === true) return 0
  return fits === undefined || near.has(of) ? 1 : 5
}
const near: ReadonlySet<string> = new Set(['Attribuut', 'BegripOnderwerp', 'Kolom'])

function detailOf({ label, word }: NameCandidate, texts: EditorTexts): string {
  return label === undefined ? (texts.kinds[word] === undefined ? word : `${word}: ${texts.kinds[word]}`) : `${word} "${label}"`
}

/** The kinds that a reference may lead to; a name in an expression is looked up another way. */
function referenceKinds(feature: GrammarAST.AbstractElement, services: InburgeringServices): readonly NamedKind[] {
  if (!GrammarAST.isCrossReference(feature)) return []
  const kind = feature.type.ref?.name ?? feature.type.$refText
  if (kind === 'Benoemd' || kind === 'Blok') return []
  const concrete = services.shared.AstReflection.getAllSubTypes(kind).filter((each) => services.shared.AstReflection.getAllSubTypes(each).length <= 1)
  return concrete as NamedKind[]
}

function values(place: Place, asked: ValueType | undefined, texts: EditorTexts): CompletionEntry[] {
  const tokens = new Set(place.follow.flatMap((feature) => (GrammarAST.isRuleCall(feature) ? [feature.rule.$refText] : [])))
  const isOpen = tokens.has('GETAL') && asked === undefined
  const found: CompletionEntry[] = []
  for (const [token, { label, body, type }] of Object.entries(literalSnippets)) {
    if (!tokens.has(token) || (asked !== undefined && asked.kind !== type) || isOpen) continue
    if (place.typed !== '' && !label.toLowerCase().startsWith(place.typed.toLowerCase())) continue
    found.push({ label, kind: 'value', detail: texts.completion.example, insert: body, isSnippet: true, from: place.from, filter: label, rank: 2 })
  }
  if (tokens.has('NIVEAU') && (asked === undefined || asked.kind === 'level')) {
    for (const level of levels) if (level.toLowerCase().startsWith(place.typed.toLowerCase())) found.push({ label: level, kind: 'value', of: 'KeuzeWaarde', insert: level, from: place.from, filter: level, rank: 0 })
  }
  return found
}

function keywords(place: Place, asked: ValueType | undefined, texts: EditorTexts): CompletionEntry[] {
  const offered = new Set(place.follow.flatMap((feature) => keywordOf(feature) ?? []))
  return [...offered].flatMap((word) => {
    const match = matchOf(place.typed, word, synonyms[word] ?? [])
    if (match === undefined) return []
    const detail = match.other === undefined ? (texts.kinds[word] ?? plain(texts.words[word])) : texts.completion.synonymOf(match.other)
    const isAnswer = (word === 'ja' || word === 'nee') && asked?.kind === 'boolean'
    return [{ label: word, kind: 'keyword' as const, ...(detail === undefined ? {} : { detail }), insert: word, from: place.from, filter: filterOf(place.typed, word, match), rank: isAnswer ? 0 : match.other === undefined ? 3 : 4 }]
  })
}

/** A keyword that is a word, and not one that stands there as a name. */
function keywordOf(feature: GrammarAST.AbstractElement): string | undefined {
  if (!GrammarAST.isKeyword(feature) || !/\p{L}/u.test(feature.value)) return undefined
  const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)
  return rule !== undefined && nameRules.has(rule.name) ? undefined : feature.value
}

/** Phrases of which the first words are typed already: `ten mi` becomes `ten minste`. */
function longerPhrases(text: string, start: number, offset: number, followSet: FollowSet, services: InburgeringServices): CompletionEntry[] {
  const line = text.slice(Math.max(start, text.lastIndexOf('\n', offset - 1) + 1), offset)
  const found: CompletionEntry[] = []
  for (const match of line.matchAll(/(?<![\p{L}\p{N}_-])\p{L}/gu)) {
    const typed = line.slice(match.index).replace(/[\s\u00a0]+/g, ' ')
    if (!typed.includes(' ')) break
    const phrases = phrasesOf(services).filter((phrase) => phrase.startsWith(typed.toLowerCase()) && phrase.length > typed.trimEnd().length)
    if (phrases.length === 0) continue
    const from = offset - (line.length - match.index)
    const follow = new Set(followSet(text.slice(start, from)).flatMap((feature) => keywordOf(feature)?.toLowerCase() ?? []))
    for (const phrase of phrases) {
      if (follow.has(phrase)) found.push({ label: phrase, kind: 'keyword', insert: phrase, from, filter: phrase, rank: typed.endsWith(' ') ? 6 : 0 })
    }
  }
  return found
}

function phrasesOf(services: InburgeringServices): readonly string[] {
  phrases ??= keywordsOf(services.Grammar).filter(isPhrase)
  return phrases
}
let phrases: readonly string[] | undefined

function blocks(place: Place, texts: EditorTexts): CompletionEntry[] {
  const rules = new Map(place.follow.flatMap((feature): [string, true][] => {
    const rule = GrammarAST.isKeyword(feature) ? AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name : undefined
    return rule === undefined ? [] : [[`${rule} ${(feature as GrammarAST.Keyword).value}`, true]]
  }))
  return snippets.flatMap(({ rule, word, body }) => {
    const match = rules.has(`${rule} ${word}`) ? matchOf(place.typed, word, synonyms[word] ?? []) : undefined
    if (match === undefined) return []
    return [{ label: `${word} …`, kind: 'snippet' as const, detail: texts.completion.newDeclaration, insert: body, isSnippet: true, from: place.from, filter: filterOf(place.typed, word, match), rank: 4 }]
  })
}

/** Clients compare what is typed with this text themselves. */
function filterOf(typed: string, name: string, match: { readonly other?: string }): string {
  return match.other === undefined ? name : `${typed} ${name}`
}

function plain(markdown: string | undefined): string | undefined {
  return markdown?.replaceAll('*', '')
}

function wordEnd(text: string, offset: number): number {
  return offset + (/^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0)
}

/** Where the next declaration begins. */
function endOfElement(document: LangiumDocument, offset: number, text: string): number {
  const next = elementsOf(document).find((element) => (element.$cstNode?.offset ?? -1) > offset)
  return next?.$cstNode?.offset ?? text.length
}

function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /\/\//.test(line.replace(/"[^"]*"?/g, ''))
}

function isInQuotes(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return (line.match(/["“”„]/g) ?? []).length % 2 === 1
}
