import { isVoorvalPeriode } from '../generated/ast.ts'
import { nodeAt, replaced, type Fix } from './fix.ts'

export const fix: Fix<'INB712'> = (found) => {
  const period = nodeAt(found, isVoorvalPeriode)
  const [begin, end] = [period?.begin.$cstNode, period?.einde?.$cstNode]
  if (begin === undefined || end === undefined) return undefined
  return { title: { nl: 'Draai de datums om', en: 'Swap the dates' }, edits: [replaced(begin.range, end.text), replaced(end.range, begin.text)] }
}
