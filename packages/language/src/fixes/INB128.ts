import type { LangiumDocument } from 'langium'
import { replaced, type Fix, type TextEdit, type TextRange } from './fix.ts'

export const fix: Fix<'INB128'> = ({ document, range, arguments: { missing, before } }) => {
  const title = { nl: `Voeg toe: ${missing}`, en: `Add: ${missing}` }
  if (missing === '{') return { title, edits: [behindLineBefore(document, range)] }
  const isBehind = before === ''
  const at = isBehind ? range.end : range.start
  const spaceBefore = document.textDocument.getText({ start: { line: at.line, character: 0 }, end: at }).match(/ +$/)?.[0].length ?? 0
  // A comma stands against the word before it.
  const start = missing === ',' ? { line: at.line, character: at.character - spaceBefore } : at
  return { title, edits: [replaced({ start, end: at }, isBehind ? ` ${missing}` : `${missing} `)] }
}

/** A block opens at the end of a line. */
function behindLineBefore(document: LangiumDocument, { start }: TextRange): TextEdit {
  const before = document.textDocument.getText({ start: { line: 0, character: 0 }, end: start }).trimEnd()
  const position = document.textDocument.positionAt(before.length)
  return replaced({ start: position, end: position }, ' {')
}
