import { isBegrip } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB511'> = (found) => {
  const begrip = nodeAt(found, isBegrip)
  const edit = begrip && firstLine(found.document, begrip, 'de eerste geldt')
  return edit && { title: { nl: 'Voeg toe: de eerste geldt', en: 'Add: de eerste geldt' }, edits: [edit] }
}
