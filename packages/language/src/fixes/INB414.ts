import { isWijziging } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB414'> = (found) => {
  const change = nodeAt(found, isWijziging)
  const edit = change && firstLine(found.document, change, 'laag wet')
  return edit && { title: { nl: 'Voeg toe: laag wet', en: 'Add: laag wet' }, edits: [edit] }
}
