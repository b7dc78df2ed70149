import { type AstNode } from 'langium'
import { formatDutchDate, parseIsoDate } from '@inburgering/core'
import { isBegrip, isBron, isCitaat, isGeldtVanaf, isGegeven, isKanttekening, isLaagClausule, isPersoon, isTabel, isTermijn, isAttribuut, isVerlengingsgrond, type Volgens, type Verlengingsgrond, type Wijziging, type Type, type Citaat } from '../../generated/ast.ts'
import { documentationOf } from '../../lowering/sources.ts'
import type { InburgeringServices } from '../../module.ts'
import { readDate } from '../../typing/literal.ts'
import { changesOf, declaringWord, labelOf, oneLine, titleOf } from '../declared.ts'
import { addressOf, linksOfReferences, readingDate } from '../law-links.ts'
import { nameOf } from '../mention.ts'
import type { EditorTexts } from '../texts/texts.ts'
import { writtenOut } from './corresponding.ts'
import { termDerivation } from './term-derivation.ts'

/** Lines of the text that are shown; more would hide what is written. */
const mostLines = 12

/** What a reader wants to know of a declaration, as Markdown: what it is, its text, its source and since when it holds. */
export function declarationMarkdown(target: AstNode, services: InburgeringServices, texts: EditorTexts): string {
  const parts = [
    heading(target, texts),
    documentationOf(target.$type === 'Onderdeel' && target.$container ? target.$container : target),
    codeOf(target),
    typeLine(target, services, texts),
    sourceLine(target, services, texts),
    quotes(target, texts),
    isTermijn(target) ? section(texts.derivation, termDerivation(target, services, texts)) : undefined,
    isVerlengingsgrond(target) ? writtenOutMarkdown(target, services, texts) : undefined,
    section(texts.changedBy, changesOf(target, services).map((change) => changeLine(change, texts))),
    section(texts.assumptions, remarks(target, 'aanname')),
    section(texts.notExpressed, remarks(target, 'niet uitgedrukt')),
  ]
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

function heading(target: AstNode, texts: EditorTexts): string {
  const word = declaringWord(target)
  const label = labelOf(target)
  const what = texts.kinds[word]
  return `**${word} ${nameOf(target) ?? ''}**${label === undefined ? '' : ` "${escaped(label)}"`}${what === undefined ? '' : `  \n*${what}*`}`
}

/** The declaration as it is written, without remarks that are shown below it, cut when it is long. */
function codeOf(target: AstNode): string | undefined {
  const text = target.$cstNode?.text
  if (text === undefined || isPersoon(target)) return undefined
  const indent = ' '.repeat(target.$cstNode?.range.start.character ?? 0)
  const lines = text.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line).trimEnd())
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '  …'] : lines
  return `\`\`\`inburgering\n${shown.join('\n')}\n\`\`\``
}

/** The rule as it reads for a termijn to which it applies correspondingly. */
export function writtenOutMarkdown(grond: Verlengingsgrond, services: InburgeringServices, texts: EditorTexts): string | undefined {
  const texted = writtenOut(grond, services).map(({ termijn, text }) => `${texts.readsFor(termijn)}:\n\`\`\`inburgering\n${text}\n\`\`\``)
  return texted.length === 0 ? undefined : texted.join('\n\n')
}

function typeLine(target: AstNode, services: InburgeringServices, texts: EditorTexts): string | undefined {
  const type = (target as { type?: Type }).type
  if (type === undefined) return undefined
  const asked = (isGegeven(target) || isAttribuut(target)) && target.optioneel ? `, ${texts.optional}` : ''
  const unknown = (isBegrip(target) || isTabel(target)) && services.typing.Typing.unknown.ofDeclaration(target) ? `, ${texts.mayBeUnknown}` : ''
  return `${texts.type}: \`${oneLine(type)}\`${asked}${unknown}`
}

function sourceLine(target: AstNode, services: InburgeringServices, texts: EditorTexts): string | undefined {
  const read = readingDate(target, services)
  if (isBron(target)) {
    const url = addressOf(target, [], read)
    return url === undefined ? undefined : `${texts.source}: [${escaped(target.label ?? target.name)}](${url})`
  }
  const volgens = (target as { volgens?: Volgens }).volgens ?? (target.$container as { volgens?: Volgens } | undefined)?.volgens
  if (volgens === undefined) return undefined
  const links = linksOfReferences(volgens, read)
  const shown = links.length > 0 ? links.map(({ title, url }) => `[${escaped(title)}](${url})`) : [escaped(oneLine(volgens).replace(/^volgens /, ''))]
  const since = links.find(({ date }) => date !== undefined)?.date
  return `${texts.source}: ${shown.join('; ')}${since === undefined ? '' : ` (${dutchDate(since)})`}`
}

function quotes(target: AstNode, texts: EditorTexts): string | undefined {
  const found = partsOf(target).filter((part): part is Citaat => isCitaat(part))
  return found.length === 0 ? undefined : found.map(({ tekst }) => `${texts.quote}:\n> ${escaped(tekst)}`).join('\n\n')
}

function remarks(target: AstNode, kind: 'aanname' | 'niet uitgedrukt'): readonly string[] {
  return partsOf(target).flatMap((part) => (isKanttekening(part) && part.soort.replace(/\s+/g, ' ') === kind ? [escaped(part.tekst)] : []))
}

/** The clauses and remarks in the block of a declaration. */
function partsOf(target: AstNode): readonly AstNode[] {
  const { clausules = [], toelichtingen = [] } = target as { clausules?: readonly AstNode[]; toelichtingen?: readonly AstNode[] }
  return [...clausules, ...toelichtingen]
}

/** `PIP_termijn_2022 (wet, vanaf 1 januari 2022 tot 1 januari 2023): Tekst van 2022` */
function changeLine(change: Wijziging, texts: EditorTexts): string {
  const holds = change.clausules.find(isGeldtVanaf)
  const layer = change.clausules.find(isLaagClausule)
  const date = (text: string | undefined) => (text === undefined ? undefined : dutchDate(readDate(text) ?? text))
  const facts = [layer && [layer.laag, layer.van].filter((part) => part !== undefined).join(' van '), holds && texts.valid(date(holds.datum), date(holds.tot))]
  return `\`${nameOf(change) ?? ''}\` (${facts.filter((fact) => fact !== undefined && fact !== '').join(', ')}): ${escaped(titleOf(change))}`
}

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`
}

function dutchDate(iso: string): string {
  const day = parseIsoDate(iso)
  return day === undefined ? iso : formatDutchDate(day)
}

/** Text of an author can hold no link, picture or markup. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&')
}

