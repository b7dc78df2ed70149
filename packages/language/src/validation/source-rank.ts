import type { Bron } from '../generated/ast.ts'

const ranks: Readonly<Record<string, number>> = { wet: 0, AMvB: 1, 'ministeriële regeling': 2, verordening: 2, beleidsregel: 3, besluit: 3 }

/** The rank of a source, 0 the highest; undefined for what explains or applies rules and gives none. */
export function rankOf(source: Bron): number | undefined {
  return source.soort === undefined ? undefined : ranks[source.soort]
}

/** Whether places in this source are articles. */
export function hasArticles(source: Bron): boolean {
  const rank = rankOf(source)
  return rank !== undefined && rank <= 2
}
