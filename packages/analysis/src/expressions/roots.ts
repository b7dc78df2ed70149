import type { Expression } from '@inburgering/core'
import { isExpression } from './is-expression.ts'

/** What says where or what a part is, but holds no rule. */
const describing: ReadonlySet<string> = new Set(['origin', 'sources', 'citaten', 'kanttekeningen', 'type'])

/** The parts of a node of the model that can hold a rule. */
export function partsOf(node: object): readonly unknown[] {
  if (Array.isArray(node)) return node
  const parts: unknown[] = []
  for (const [field, part] of Object.entries(node)) {
    if (typeof part === 'object' && !describing.has(field)) parts.push(part)
  }
  return parts
}

/** The outermost expressions in a part of the model, in its own order. */
export function expressionRoots(part: unknown): readonly Expression[] {
  if (isExpression(part)) return [part]
  if (typeof part !== 'object' || part === null) return []
  return partsOf(part).flatMap(expressionRoots)
}

/** The expressions directly under an expression: its operands, and those in its records, window and subject. */
export function operandsOf(expression: Expression): readonly Expression[] {
  return partsOf(expression).flatMap(expressionRoots)
}
