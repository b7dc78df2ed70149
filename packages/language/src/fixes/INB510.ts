import { isTabel } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB510'> = (found) => {
  const table = nodeAt(found, isTabel)
  const edit = table && firstLine(found.document, table, 'precies een geldt')
  return edit && { title: { nl: 'Voeg toe: precies een geldt', en: 'Add: precies een geldt' }, edits: [edit] }
}
