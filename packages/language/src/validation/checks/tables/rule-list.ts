import { isBegrip, type Regels } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { shownName } from '../../reading.ts'

/** Several rules should say how they are read. */
export const rulePolicy: Check<Regels> = () => (node, accept) => {
  if (node.beleid === undefined && node.regels.length > 1) accept('INB511', { name: shownName(node.$container) }, at(node.$container, 'name' as never))
}

/** Rules of which the first holds should end with the other cases. */
export const otherCases: Check<Regels> = () => (node, accept) => {
  if (node.anders !== undefined || node.beleid === 'precies een geldt' || !isBegrip(node.$container)) return
  accept('INB512', { name: node.$container.name }, at(node.$container, 'name'))
}
