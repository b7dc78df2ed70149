import { messageOf, severityOf, type Declaration, type Diagnostic, type Origin, type Stelsel } from '@inburgering/core'
import { readMarkdown } from '../comments/read-markdown.ts'
import { aside, bullets, paragraph, section } from '../tree/build.ts'
import type { Block, Section } from '../tree/index.ts'
import { enumeration, inlines, link, type Inline } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'
import { declarationBlocks } from './declaration-blocks.ts'
import type { Book } from './regelboek-input.ts'
import { remarks } from './remarks.ts'

/** One rule at its own address: what the law says, what the rule says, what was assumed, who uses it, who tested it. */
export function ruleSection(declaration: Declaration, book: Book, more: readonly Block[] = []): Section {
  return section(anchorOf(declaration.id), titleOf(declaration, book), [...ruleBlocks(declaration, book), ...more])
}

export function ruleBlocks(declaration: Declaration, book: Book): readonly Block[] {
  return [...broken(declaration, book), ...documentation(declaration), ...lawLine(declaration, book), ...declarationBlocks(declaration, book.words), ...quotes(declaration, book), ...remarks(declaration.kanttekeningen, book.words), ...usedAndTested(declaration, book)]
}

export function titleOf(declaration: Declaration, { words }: Pick<Book, 'words'>): string {
  const label = declaration.label === declaration.name ? words.plain.of(declaration.name, declaration.kind) : declaration.label
  return label.charAt(0).toUpperCase() + label.slice(1)
}

export function documentation({ documentation: text }: Pick<Declaration, 'documentation'>): readonly Block[] {
  return text === undefined ? [] : readMarkdown(text)
}

/** Kinds that bind or decide: for these a missing source is said. The articles of a beleidsruimte stand at its bounds. */
const normative: ReadonlySet<Declaration['kind']> = new Set(['plicht', 'leerroute', 'taaleis', 'bevoegdheid', 'termijn', 'verlengingsgrond', 'boeteregime', 'plafond', 'lening', 'vergoeding', 'selectie', 'lijst', 'verdeling', 'maatregel', 'wijziging'])

/** The article, and the word by which the rules call it. */
function lawLine({ sources, name, kind }: Declaration, { words }: Book): readonly Block[] {
  const cited: readonly Inline[] = sources.length === 0 ? inlines(normative.has(kind) ? 'Zonder bron. ' : '') : [...inlines('Volgens '), ...words.sources(sources), ...inlines('. ')]
  return [paragraph([...cited, 'In de regels: ', { kind: 'code', text: name }, '.'])]
}

function quotes({ citaten }: Declaration, { words }: Book): readonly Block[] {
  return citaten.map(({ text, sources }): Block => ({ kind: 'quote', content: inlines(text), source: words.sources(sources) }))
}

function usedAndTested(declaration: Declaration, { references, coverage, words }: Book): readonly Block[] {
  const users = [...references.to(declaration.id)].flatMap((id) => references.declaration(id) ?? []).filter(({ kind }) => !(declaration.kind === 'termijn' && kind === 'verlengingsgrond'))
  const used = users.length === 0 ? [] : [paragraph(['Gebruikt door: ', ...enumeration(users.map(({ id, name, kind }) => link(anchorOf(id), words.plain.of(name, kind)))), '.'])]
  return [...used, ...tested(declaration, coverage)]
}

/** How many scenarios decide something by this rule, and which parts of it none reaches. */
function tested({ id, name }: Declaration, coverage: Book['coverage']): readonly Block[] {
  const item = coverage?.items.find((each) => each.id === id)
  if (coverage === undefined || item === undefined) return []
  const missed = item.rows === 0 ? [] : coverage.items.filter((each) => each.owner === name && each.id.startsWith(`${id}/`) && each.rows === 0)
  const counted = item.rows === 0 ? 'Geen enkel scenario bereikt deze regel.' : `Scenario’s die deze regel bereiken: ${item.rows}.`
  return [paragraph(counted), ...(missed.length === 0 ? [] : [paragraph('Door geen scenario bereikt:'), ...bullets(missed.map((each) => each.name.replaceAll('_', ' ')))])]
}

/** What is wrong in the text of this rule, said at the rule. */
export function broken(declaration: Declaration | Stelsel, { diagnostics, language }: Pick<Book, 'diagnostics' | 'language'>): readonly Block[] {
  const found = diagnostics.filter(({ origin, code }) => severityOf(code) === 'error' && origin !== undefined && isWithin(origin, declaration.origin))
  return found.length === 0 ? [] : [aside('warning', 'In deze regel staat een fout', bullets(found.map((diagnostic) => diagnosticLine(diagnostic, language))))]
}

export function diagnosticLine(diagnostic: Diagnostic, language: Book['language']): string {
  const { origin, code } = diagnostic
  const place = origin === undefined ? '' : `${origin.file}, regel ${origin.start.line + 1}: `
  return `${place}${messageOf(diagnostic, language)} (${code})`
}

export function isWithin(inner: Origin, outer: Origin): boolean {
  if (inner.file !== outer.file) return false
  const starts = inner.start.line > outer.start.line || (inner.start.line === outer.start.line && inner.start.character >= outer.start.character)
  const ends = inner.end.line < outer.end.line || (inner.end.line === outer.end.line && inner.end.character <= outer.end.character)
  return starts && ends
}
