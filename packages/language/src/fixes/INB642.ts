import { isMaatregel } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB642'> = (found) => {
  const { suggestion } = found.arguments
  const measure = suggestion === undefined ? undefined : nodeAt(found, isMaatregel)
  const edit = measure && firstLine(found.document, measure, `opgelegd door ${suggestion}`)
  return edit && { title: { nl: `Voeg toe: opgelegd door ${suggestion}`, en: `Add: opgelegd door ${suggestion}` }, edits: [edit] }
}
