import { replaced, suggested, type Fix } from './fix.ts'

export const fix: Fix<'INB108'> = ({ document, range, text, arguments: { suggestion } }) => {
  const fix = suggested(range, suggestion)
  // A word in place of a sign does not stand against the words around it.
  if (fix === undefined || !/^\p{L}/u.test(suggestion) || /^\p{L}/u.test(text)) return fix
  const before = document.textDocument.getText({ start: { line: range.start.line, character: 0 }, end: range.start })
  return { ...fix, edits: [replaced(range, `${/\S$/.test(before) ? ' ' : ''}${suggestion}`)] }
}
