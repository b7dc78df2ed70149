import { isInWerking, type GeldtVanaf, type InWerking, type Stelsel } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { dutchDate, isoDate } from '../../reading.ts'

/** A stelsel must say when it enters into force. */
export const entryIntoForce: Check<Stelsel> = () => (node, accept) => {
  if (!node.clausules.some(isInWerking)) accept('INB401', { name: node.name }, at(node, 'name'))
}

/** `vanaf ... tot ...` must hold at least one day. */
export const endBeforeBeginning: Check<GeldtVanaf | InWerking> = () => (node, accept) => {
  const [from, until] = [isoDate(node.datum), isoDate(node.tot)]
  if (from !== undefined && until !== undefined && until <= from) accept('INB410', { from: dutchDate(from), until: dutchDate(until) }, at(node, 'tot'))
}
