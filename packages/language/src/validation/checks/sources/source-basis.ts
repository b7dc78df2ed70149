import type { Bron } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { rankOf } from '../../source-rank.ts'

/** The basis of a source must rank above it. */
export const lowerBasis: Check<Bron> = () => (node, accept) => {
  const basis = node.krachtens?.ref
  if (basis === undefined || node.soort === undefined || basis.soort === undefined) return
  const [own, higher] = [rankOf(node), rankOf(basis)]
  if (own !== undefined && higher !== undefined && higher < own) return
  accept('INB305', { source: node.name, kind: node.soort, basis: basis.name, basisKind: basis.soort }, at(node, 'krachtens'), [basis])
}

/** A decree or regulation should say what it rests on. */
export const missingBasis: Check<Bron> = ({ specificationOf }) => (node, accept) => {
  if (node.krachtens !== undefined || (node.soort !== 'AMvB' && node.soort !== 'ministeriële regeling')) return
  const own = rankOf(node) ?? 0
  const higher = specificationOf(node).all('Bron').filter((source) => (rankOf(source) ?? own) < own)
  const nearest = Math.max(...higher.map((source) => rankOf(source) ?? 0))
  accept('INB306', { source: node.name, kind: node.soort, suggestion: higher.find((source) => rankOf(source) === nearest)?.name }, at(node, 'soort'))
}
