import type { LangiumDocument } from 'langium'
import type { Diagnostic, Position } from '@inburgering/core'
import { sloppyMarker, tooDeepMarker } from '../parsing/lexer.ts'
import { unreadableMarker, type Reading } from '../parsing/resilient-parser.ts'
import { sloppyByName } from '../parsing/sloppy-literals.ts'
import type { TextFinding } from '../repair/slip.ts'

export type SyntaxFinding = TextFinding

/** What cannot be read in a file, in the order of the text. */
export function syntaxFindings(document: LangiumDocument): SyntaxFinding[] {
  const { lexerErrors, findings = [] } = document.parseResult as Reading
  const text = document.textDocument.getText()
  const all = [...lexerErrors.flatMap((error) => lexerFinding(error, text)), ...findings, ...unfinishedTexts(document)]
  return all.filter((each) => !isBehindTooDeep(each, all, text)).sort((left, right) => left.start - right.start)
}

/** What was left out for being too deep makes the rest of its line unreadable. */
function isBehindTooDeep(found: SyntaxFinding, all: readonly SyntaxFinding[], text: string): boolean {
  return all.some(({ code, start }) => code === 'INB106' && found.code !== code && start < found.start && !text.slice(start, found.start).includes('\n'))
}

function lexerFinding({ message, offset, length }: Reading['lexerErrors'][number], text: string): SyntaxFinding {
  const place = { start: offset, end: offset + Math.max(1, length) }
  if (message === tooDeepMarker) return { code: 'INB106', arguments: {}, ...place }
  if (message.startsWith(unreadableMarker)) return { code: 'INB107', arguments: { reason: message.slice(unreadableMarker.length) }, ...place }
  if (message.startsWith(sloppyMarker)) return sloppyFinding(JSON.parse(message.slice(sloppyMarker.length)) as [string, string], place)
  return { code: 'INB103', arguments: { found: shortened(text.slice(place.start, place.end)) }, ...place }
}

function sloppyFinding([name, written]: readonly [string, string], place: { readonly start: number; readonly end: number }): SyntaxFinding {
  const sloppy = sloppyByName.get(name)
  const [text, suggestion] = [written.replace(/\s+/g, ' '), sloppy?.meant(written) ?? '']
  switch (sloppy?.kind) {
    case 'quotes':
      return { code: 'INB139', arguments: { text: shortened(text), suggestion }, ...place }
    case 'date':
      return { code: 'INB127', arguments: { text, suggestion }, ...place }
    case 'date without year':
      return { code: 'INB127', arguments: { text, suggestion: undefined }, ...place }
    case 'remark':
      return { code: 'INB108', arguments: { found: written.charAt(0), suggestion, kind: 'other' }, start: place.start, end: place.start + 1 }
    case 'word':
      return { code: 'INB108', arguments: { found: text, suggestion, kind: 'other' }, ...place }
    default:
      return { code: 'INB116', arguments: { text, suggestion }, ...place }
  }
}

export function syntaxDiagnostic(found: SyntaxFinding, file: string, positionAt: (offset: number) => Position): Diagnostic {
  const origin = { file, start: positionAt(found.start), end: positionAt(found.end) }
  return { code: found.code, arguments: found.arguments, origin } as Diagnostic
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

/** By file: of a text that is the same it is known already. */
const unfinished = new WeakMap<LangiumDocument, { readonly text: string; readonly found: readonly SyntaxFinding[] }>()

function unfinishedTexts(document: LangiumDocument): readonly SyntaxFinding[] {
  const text = document.textDocument.getText()
  const known = unfinished.get(document)
  if (known?.text === text) return known.found
  const found = [...unfinishedIn(text)]
  unfinished.set(document, { text, found })
  return found
}

function* unfinishedIn(text: string): Iterable<SyntaxFinding> {
  for (const match of text.matchAll(/^.*$/gm)) {
    const line = match[0]
    if (!/["“„]/.test(line)) continue
    const open = openText(line)
    if (open === undefined) continue
    const start = (match.index ?? 0) + open
    yield { code: 'INB105', arguments: { start: shortened(line.slice(open + 1, open + 21)) }, start, end: (match.index ?? 0) + line.length }
  }
}

/** Where on a line a text begins that does not end on it. */
function openText(line: string): number | undefined {
  for (let index = 0; index < line.length; index++) {
    if (line.startsWith('//', index)) return undefined
    const quote = line[index]
    if (quote !== '"' && quote !== '“' && quote !== '„') continue
    const closing = quote === '"' ? line.indexOf('"', index + 1) : line.slice(index + 1).search(/[”“]/) + index + 1
    if (closing <= index) return index
    index = closing
  }
  return undefined
}

