import { AstUtils, type AstNode } from 'langium'
import type { ClauseBase, DeclarationBase, LawDate } from '@inburgering/core'
import type { RechtNaar, Volgens } from '../generated/ast.ts'
import { libraryOf } from '../library/library.ts'
import { defined, type Lowering } from './context.ts'
import { lowerExpression } from './expression.ts'
import { documentationOf, isToelichting, lowerQuotes, lowerRemarks, lowerSources } from './sources.ts'

interface NamedNode extends AstNode {
  readonly name?: string | undefined
  readonly label?: string | undefined
}

/** What every declaration carries; `node` gives name, label and place, `parts` the remarks. */
export function lowerBase<K extends string>(
  lowering: Lowering,
  kind: K,
  node: NamedNode,
  { volgens, parts = [], documented = node, name = node.name ?? '' }: { volgens?: Volgens | undefined; parts?: readonly AstNode[]; documented?: AstNode; name?: string } = {},
): DeclarationBase & { readonly kind: K } {
  const id = `${kind}:${name}`
  const base: DeclarationBase = defined({
    id,
    name,
    label: node.label ?? name,
    sources: lowerSources(lowering, volgens),
    citaten: lowerQuotes(lowering, parts),
    documentation: documentationOf(documented),
    kanttekeningen: lowerRemarks(lowering, id, parts),
    library: libraryOf(AstUtils.getDocument(node).uri.toString()),
    origin: lowering.originOf(node),
  })
  return { kind, ...base }
}

interface ClauseNode extends AstNode {
  readonly volgens?: Volgens | undefined
  readonly label?: string | undefined
}

/** What every clause carries. */
export function lowerClauseBase(lowering: Lowering, node: ClauseNode, key: string): ClauseBase {
  return defined({ key, label: node.label, sources: lowerSources(lowering, node.volgens), kanttekeningen: [], origin: lowering.originOf(node) })
}

/**
 * Lowers the clauses of a block in the order of the text. A key that comes back gets a number (`vereist:2`), so that
 * every clause has an address.
 */
export function lowerClauses<N extends AstNode, C>(id: string, nodes: readonly N[], lower: (node: N, path: (key: string) => { readonly key: string; readonly path: string }) => C[]): C[] {
  const counts = new Map<string, number>()
  const path = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const unique = count === 1 ? key : `${key}:${count}`
    return { key: unique, path: `${id}/${unique}` }
  }
  return nodes.filter((node) => !isToelichting(node)).flatMap((node) => lower(node, path))
}
export type ClausePath = (key: string) => { readonly key: string; readonly path: string }

export function lowerLawDate(lowering: Lowering, node: RechtNaar, path: string): LawDate {
  return defined({
    date: lowerExpression(lowering, node.datum, `${path}/datum`),
    milder: node.gunstiger && lowerExpression(lowering, node.gunstiger, `${path}/gunstiger`),
    sources: lowerSources(lowering, node.volgens),
  })
}
