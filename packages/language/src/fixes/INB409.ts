import { isWijziging } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB409'> = (found) => {
  const change = nodeAt(found, isWijziging)
  const lines = found.arguments.missing.split(', ').map((subject) => `${subject}: nieuwe regel`)
  const edits = lines.flatMap((line) => (change && firstLine(found.document, change, line)) ?? [])
  return edits.length === 0 ? undefined : { title: { nl: `Voeg toe: ${lines.join(', ')}`, en: `Add: ${lines.join(', ')}` }, edits }
}
