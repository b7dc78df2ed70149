import type { Verlengingsgrond, VerlengingsgrondClause } from '@inburgering/core'
import { bullets, paragraph } from '../tree/build.ts'
import type { Block } from '../tree/index.ts'
import { inlines } from '../tree/inline.ts'
import type { RuleWords } from '../words/index.ts'
import { sayClause } from './clauses/index.ts'

/** What `van overeenkomstige toepassing` stands for: each line of the ground that reads differently for one of these termijnen. */
export function writtenOut({ kind, clauses }: Verlengingsgrond, termijnen: readonly string[], words: RuleWords): readonly Block[] {
  const instead = new Set(clauses.flatMap((clause) => (clause.kind === 'verlengt' ? clause.termijnen : [])))
  const read = clauses.filter((clause) => clause.kind !== 'verlengt' && clause.kind !== 'van_overeenkomstige_toepassing')
  return termijnen.flatMap((termijn) => {
    const other = read.filter((clause) => isOther(clause, instead, termijn))
    if (other.length === 0) return []
    return [paragraph(['Voor ', ...words.names([termijn], 'en', 'termijn'), ' staat er dus:']), ...bullets(other.map((clause) => inOneLine(sayClause(kind, readFor(clause, instead, termijn), words))))]
  })
}

/** Its heading before its first line. */
function inOneLine({ term, blocks }: ReturnType<typeof sayClause>): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return [paragraph([...inlines(term), ...inlines(':')]), ...blocks]
  return [{ ...first, content: [...inlines(term), ...inlines(': '), ...first.content] }, ...rest]
}

function isOther(clause: VerlengingsgrondClause, instead: ReadonlySet<string>, termijn: string): boolean {
  return JSON.stringify(readFor(clause, instead, termijn)) !== JSON.stringify(clause)
}

/** Every mention of one of the termijnen that the ground extends by itself is of this one. */
function readFor(clause: VerlengingsgrondClause, instead: ReadonlySet<string>, termijn: string): VerlengingsgrondClause {
  return substituted(clause, instead, termijn) as VerlengingsgrondClause
}

function substituted(node: unknown, instead: ReadonlySet<string>, termijn: string): unknown {
  if (Array.isArray(node)) return node.map((item) => substituted(item, instead, termijn))
  if (typeof node !== 'object' || node === null) return node
  const { kind, name } = node as { readonly kind?: unknown; readonly name?: unknown }
  if (kind === 'termijn' && typeof name === 'string') return { ...node, name: instead.has(name) ? termijn : name }
  return Object.fromEntries(Object.entries(node).map(([field, value]) => [field, substituted(value, instead, termijn)]))
}
