import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB128'> = ({ document, range, arguments: { missing, before } }) => {
  const isBehind = before === ''
  const at = isBehind ? range.end : range.start
  const spaceBefore = document.textDocument.getText({ start: { line: at.line, character: 0 }, end: at }).match(/ +$/)?.[0].length ?? 0
  // A comma stands against the word before it.
  const start = missing === ',' ? { line: at.line, character: at.character - spaceBefore } : at
  return { title: { nl: `Voeg toe: ${missing}`, en: `Add: ${missing}` }, edits: [replaced({ start, end: at }, isBehind ? ` ${missing}` : `${missing} `)] }
}
