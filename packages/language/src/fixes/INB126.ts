import { replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB126'> = ({ document, range }) => {
  const { start } = range
  const before = document.textDocument.getText({ start: { line: start.line, character: 0 }, end: start })
  return { title: { nl: 'Zet een komma', en: 'Put a comma' }, edits: [replaced({ start: { line: start.line, character: before.trimEnd().length }, end: range.end }, ',')] }
}
