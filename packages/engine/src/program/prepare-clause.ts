import type { DeclarationBase, Expression, Kanttekening } from '@inburgering/core'
import type { Compiled } from '../evaluation/compiled.ts'
import type { Guard } from './guard.ts'
import type { AnyClause, Claused, Prepared, PreparedClause } from './specification.ts'

type Compile = (expression: Expression) => Compiled

/** Compiles every expression inside a model node; everything else stays as it is. */
export function prepareNode<T>(node: T, compile: Compile): Prepared<T> {
  return prepare(node, compile) as Prepared<T>
}

/** Parts of a node that hold no expressions and may be large. */
const plainFields = new Set(['origin', 'sources', 'kanttekeningen', 'citaten'])

function prepare(node: unknown, compile: Compile): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((item) => prepare(item, compile))
  if (isExpression(node)) return compile(node)
  const prepared: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(node)) prepared[field] = typeof value !== 'object' || plainFields.has(field) ? value : prepare(value, compile)
  return prepared
}

// A begrip and a tabel have the fields of an expression too, but only declarations have a label.
function isExpression(node: object): node is Expression {
  return 'mayBeUnknown' in node && !('label' in node)
}

export function prepareClause<C extends AnyClause>(clause: C, owner: DeclarationBase, guard: Guard | undefined, compile: Compile): PreparedClause<C> {
  const { kanttekeningen = [] } = clause as { kanttekeningen?: readonly Kanttekening[] }
  const prepared = prepareNode(clause, compile) as object
  return { ...prepared, id: `${owner.id}/${clause.key}`, aannames: aannamesIn(kanttekeningen), guard } as PreparedClause<C>
}

export function aannamesIn(kanttekeningen: readonly Kanttekening[]): readonly string[] {
  return kanttekeningen.filter(({ kind }) => kind === 'aanname').map(({ id }) => id)
}

/** Every compiled expression in the clauses of a declaration, in any version. */
export function compiledIn<C extends AnyClause>(claused: Claused<C>): readonly Compiled[] {
  return claused.slots.flatMap((slot) => slot.versions.flatMap(({ value }) => collect(value)))
}

function collect(node: unknown): readonly Compiled[] {
  if (typeof node !== 'object' || node === null) return []
  if (isCompiled(node)) return [node]
  return Object.entries(node).flatMap(([field, value]) => (field === 'guard' || plainFields.has(field) ? [] : collect(value)))
}

function isCompiled(node: object): node is Compiled {
  return 'evaluate' in node && 'timing' in node && 'expression' in node
}
