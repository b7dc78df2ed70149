import { isBoeteregime } from '../generated/ast.ts'
import { firstLine, nodeAt, type Fix } from './fix.ts'

export const fix: Fix<'INB604'> = (found) => {
  const { suggestion } = found.arguments
  const regime = suggestion === undefined ? undefined : nodeAt(found, isBoeteregime)
  const edit = regime && firstLine(found.document, regime, `opgelegd door ${suggestion}`)
  return edit && { title: { nl: `Voeg toe: opgelegd door ${suggestion}`, en: `Add: opgelegd door ${suggestion}` }, edits: [edit] }
}
