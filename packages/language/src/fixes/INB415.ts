import { isWijziging } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB415'> = (found) => {
  const change = nodeAt(found, isWijziging)
  const edit = change && firstLine(found.document, change, `op ${found.arguments.stelsel}`)
  return edit && { title: { nl: `Voeg toe: op ${found.arguments.stelsel}`, en: `Add: op ${found.arguments.stelsel}` }, edits: [edit] }
}
