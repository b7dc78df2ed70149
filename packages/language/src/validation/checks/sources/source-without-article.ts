import type { Volgens } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { hasArticles } from '../../source-rank.ts'

const wholeSource = new Set(['Stelsel', 'Wijziging', 'Bestuursorgaan', 'Keuze', 'Verwacht'])

/** A rule should name the article of a regulation; a stelsel or a wijziging may rest on the whole of it. */
export const sourceWithoutArticle: Check<Volgens> = () => (node, accept) => {
  if (wholeSource.has(node.$container.$type)) return
  for (const reference of node.verwijzingen) {
    const source = reference.bron?.ref
    if (source !== undefined && reference.plaatsen.length === 0 && hasArticles(source)) accept('INB302', { source: source.name }, at(reference))
  }
}
