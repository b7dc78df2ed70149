import { replaced, type Fix } from './fix.ts'

/** Takes the second reference away, with the comma before it. */
export const fix: Fix<'INB312'> = ({ document, range }) => {
  const { textDocument } = document
  const comma = /\s*,\s*$/.exec(textDocument.getText().slice(0, textDocument.offsetAt(range.start)))
  if (!comma) return undefined
  return { title: { nl: 'Haal de tweede weg', en: 'Remove the second' }, edits: [replaced({ start: textDocument.positionAt(comma.index), end: range.end }, '')] }
}
