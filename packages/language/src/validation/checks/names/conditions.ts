import { isLogisch, type Logisch, type Uitdrukking } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { withoutBrackets, wordsOf } from '../../reading.ts'

/** One condition should be asked once. */
export const repeatedCondition: Check<Logisch> = () => (node, accept) => {
  if (isLogisch(node.$container) && node.$container.op === node.op) return
  const seen = new Set<string>()
  for (const operand of operandsOf(node, node.op)) {
    const text = wordsOf(withoutBrackets(operand))
    if (seen.has(text)) accept('INB137', { condition: text }, at(operand))
    seen.add(text)
  }
}

/** `en` and `of` must not be mixed without brackets. */
export const mixedConditions: Check<Logisch> = () => (node, accept) => {
  if (node.op !== 'of') return
  for (const side of [node.links, node.rechts]) {
    if (isLogisch(side) && side.op === 'en') accept('INB138', {}, at(side))
  }
}

function operandsOf(node: Uitdrukking | undefined, op: string): Uitdrukking[] {
  if (node === undefined) return []
  return isLogisch(node) && node.op === op ? [...operandsOf(node.links, op), ...operandsOf(node.rechts, op)] : [node]
}
