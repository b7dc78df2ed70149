import type { Verwijzing } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { wordsOf } from '../../reading.ts'

/** A ruling has considerations, a regulation has articles. */
export const placeOfOtherSource: Check<Verwijzing> = () => (node, accept) => {
  const source = node.bron?.ref
  if (source?.soort === undefined) return
  const wrong = source.soort === 'uitspraak' ? ['art.', 'lid', 'bijlage'] : ['overweging']
  const place = node.plaatsen.find((each) => wrong.includes(each.soort))
  if (place !== undefined) accept('INB317', { place: wordsOf(place), source: source.name, kind: source.soort }, at(place))
}
