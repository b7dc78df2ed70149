import type { ReasonNode } from '@inburgering/core'
import type { ModelNode } from './names.ts'

export interface Decisive {
  readonly children: readonly ReasonNode[]
  /** Records and parts that were looked at and did not count. */
  readonly others: number
}

const isTrue = ({ value }: ReasonNode): boolean => value.kind === 'boolean' && value.value
const isFalse = ({ value }: ReasonNode): boolean => value.kind === 'boolean' && !value.value
const mostOthers = 3

/** The parts that made a node what it is: of `en` that fails the parts that fail, of `of` that holds those that hold. */
export function decisiveChildren(node: ReasonNode, found: ModelNode | undefined): Decisive {
  const { children } = node
  if (found?.is !== 'expression') return { children, others: 0 }
  const { node: expression } = found
  if (expression.kind === 'logic') {
    if (expression.operator === 'and' && isFalse(node)) return { children: children.filter((child) => !isTrue(child)), others: 0 }
    if (expression.operator === 'or' && isTrue(node)) return { children: children.filter(isTrue), others: 0 }
  }
  if (expression.kind === 'aggregate') {
    const isElement = (child: ReasonNode): boolean => child.kind === 'record' || child.rule.startsWith('onderdeel:')
    const counting = children.filter((child) => !isElement(child) || isTrue(child))
    const others = children.filter((child) => isElement(child) && !isTrue(child))
    // Nothing counts: then it is the question why not.
    const shown = counting.length === 0 ? others.slice(0, mostOthers) : counting
    return { children: shown, others: others.length - (counting.length === 0 ? shown.length : 0) }
  }
  return { children, others: 0 }
}
