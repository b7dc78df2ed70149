import type { ConstantValue, Expression } from '@inburgering/core'

/** The expression with every column of the example table replaced by its cell of this row. */
export function withColumns(expression: Expression, columns: ReadonlyMap<string, ConstantValue>): Expression {
  if (columns.size === 0) return expression
  return substitute(expression, columns) as Expression
}

function substitute(node: unknown, columns: ReadonlyMap<string, ConstantValue>): unknown {
  if (Array.isArray(node)) return node.map((item) => substitute(item, columns))
  if (typeof node !== 'object' || node === null) return node
  const { kind, name } = node as { kind?: unknown; name?: unknown }
  const constant = kind === 'argument' && typeof name === 'string' ? columns.get(name) : undefined
  if (constant !== undefined) return { ...node, kind: 'constant', constant }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, substitute(value, columns)]))
}
