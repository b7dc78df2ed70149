import type { LangiumDocument } from 'langium'
import type { Diagnostic, DiagnosticArguments, DiagnosticCode, Position } from '@inburgering/core'
import { tooDeepMarker } from '../parsing/lexer.ts'
import { unreadableMarker } from '../parsing/resilient-parser.ts'
import { readAlternatives } from './syntax-message-provider.ts'

/** A finding in a text that has no tree there: its place is a range of the document. */
export type SyntaxFinding = { [C in DiagnosticCode]: { readonly code: C; readonly arguments: DiagnosticArguments<C> } }[DiagnosticCode] & {
  readonly start: number
  readonly end: number
}

/** What cannot be read in a file, in the order of the text. */
export function syntaxFindings(document: LangiumDocument): SyntaxFinding[] {
  const { lexerErrors, parserErrors } = document.parseResult
  const text = document.textDocument.getText()
  const findings = lexerErrors.map((error): SyntaxFinding => {
    const place = { start: error.offset, end: error.offset + Math.max(1, error.length) }
    if (error.message === tooDeepMarker) return { code: 'INB106', arguments: {}, ...place }
    if (error.message.startsWith(unreadableMarker)) return { code: 'INB107', arguments: { reason: error.message.slice(unreadableMarker.length) }, ...place }
    return { code: 'INB103', arguments: { found: text.slice(place.start, place.end) }, ...place }
  })
  for (const error of parserErrors) {
    const { token, previousToken } = error as typeof error & { previousToken?: typeof error.token }
    const expected = readAlternatives(error.message).expected
    const examples = examplesOf(expected)
    const isEnd = !(token.startOffset >= 0) || token.image === ''
    if (isEnd) {
      const end = previousToken && previousToken.startOffset >= 0 ? previousToken.startOffset + previousToken.image.length : text.trimEnd().length
      findings.push({ code: 'INB102', arguments: { examples }, start: Math.max(0, end - 1), end })
      continue
    }
    const place = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
    const isReserved = expected.some((name) => name === 'ID') && /^[\p{L}_]/u.test(token.image) && token.tokenType.name !== 'ID'
    if (isReserved) findings.push({ code: 'INB104', arguments: { word: token.image.replace(/\s+/g, ' ') }, ...place })
    else findings.push({ code: 'INB101', arguments: { found: shortened(token.image), examples }, ...place })
  }
  for (const unfinished of unfinishedTexts(document)) findings.push(unfinished)
  return findings.sort((left, right) => left.start - right.start)
}

export function syntaxDiagnostic(found: SyntaxFinding, file: string, positionAt: (offset: number) => Position): Diagnostic {
  const origin = { file, start: positionAt(found.start), end: positionAt(found.end) }
  return { code: found.code, arguments: found.arguments, origin } as Diagnostic
}

const terminalExamples: Readonly<Record<string, string>> = {
  ID: 'een naam',
  STRING: 'een tekst tussen aanhalingstekens',
  DATUM_NL: 'een datum (1 januari 2022)',
  DATUM_ISO: 'een datum (1 januari 2022)',
  DATUM_CIJFERS: 'een datum (1 januari 2022)',
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
  EOF: 'het einde van de tekst',
}

/** At most three things that could stand there; names and values first, for they say most. */
function examplesOf(expected: readonly string[]): string {
  const terminals = new Set(expected.flatMap((name) => terminalExamples[name] ?? []))
  const words = expected.filter((name) => !(name in terminalExamples)).map((name) => `"${name}"`)
  // Behind a name stand all fixed words that may also be one: those say nothing.
  const isName = expected.includes('ID')
  return [...terminals, ...(isName ? [] : words)].slice(0, 3).join(', ')
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}

function* unfinishedTexts(document: LangiumDocument): Iterable<SyntaxFinding> {
  const root = document.parseResult.value.$cstNode
  if (!root) return
  const text = document.textDocument.getText()
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

