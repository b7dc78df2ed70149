import { replaced, type Fix } from './fix.ts'

/** Takes the second condition away, with the word before it. */
export const fix: Fix<'INB137'> = ({ document, range }) => {
  const { textDocument } = document
  const end = textDocument.offsetAt(range.end)
  const word = /\s+(?:en|of)\s*$/.exec(textDocument.getText().slice(0, textDocument.offsetAt(range.start)))
  if (!word) return undefined
  const start = textDocument.positionAt(word.index)
  return { title: { nl: 'Haal de tweede weg', en: 'Remove the second' }, edits: [replaced({ start, end: textDocument.positionAt(end) }, '')] }
}
