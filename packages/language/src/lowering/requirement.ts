import type { Expression, LogicExpression, NotExpression, Requirement } from '@inburgering/core'
import type { Uitdrukking } from '../generated/ast.ts'
import { withoutBrackets } from '../typing/state.ts'
import { type Lowering } from './context.ts'
import { lowerExpression } from './expression.ts'

/** What `vereist` asks: a part, a taaleis, the leerroute that an expression names, or a condition. */
export function lowerRequirement(lowering: Lowering, node: Uitdrukking, path: string): Requirement {
  const inner = withoutBrackets(node)
  const named = inner.$type === 'Naamverwijzing' && inner.van === undefined ? inner.naam.ref : undefined
  if (named?.$type === 'Onderdeel') return { kind: 'onderdeel', name: named.name }
  if (named?.$type === 'Taaleis') return { kind: 'taaleis', name: named.name }
  const value = lowerExpression(lowering, inner, path)
  return value.type.kind === 'leerroute' ? { kind: 'leerroute', value } : { kind: 'condition', when: value }
}

/** The name that a requirement has without being given one: that of what it names. */
export function requirementName(node: Uitdrukking): string | undefined {
  const inner = withoutBrackets(node)
  return inner.$type === 'Naamverwijzing' ? inner.naam.$refText : undefined
}

export function negated(operand: Expression): NotExpression {
  return { kind: 'not', operand, id: `${operand.id}/niet`, type: { kind: 'boolean' }, mayBeUnknown: operand.mayBeUnknown, origin: operand.origin, sources: [] }
}

/** `als ... tenzij ...` as one condition. */
export function joined(operator: 'and' | 'or', operands: readonly Expression[]): Expression | undefined {
  const [first] = operands
  if (first === undefined || operands.length === 1) return first
  const both: LogicExpression = { kind: 'logic', operator, operands, id: `${first.id}/samen`, type: { kind: 'boolean' }, mayBeUnknown: operands.some((each) => each.mayBeUnknown), origin: first.origin, sources: [] }
  return both
}
