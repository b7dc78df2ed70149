import { isWijziging } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB409'> = (found) => {
  const change = nodeAt(found, isWijziging)
  const edit = change && firstLine(found.document, change, 'lopende termijnen: nieuwe regel')
  return edit && { title: { nl: 'Voeg toe: lopende termijnen: nieuwe regel', en: 'Add: lopende termijnen: nieuwe regel' }, edits: [edit] }
}
