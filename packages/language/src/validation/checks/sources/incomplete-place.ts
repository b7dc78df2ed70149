import type { Plaats, Verwijzing, Volgens } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { wordsOf } from '../../reading.ts'

/** From large to small. */
const order = ['bijlage', 'hoofdstuk', 'overweging', 'art.', 'tabel', 'lid', 'aanhef', 'onder']
const needed: Readonly<Record<string, { readonly one: readonly string[]; readonly says: string }>> = {
  lid: { one: ['art.', 'bijlage'], says: 'het artikel' },
  aanhef: { one: ['art.', 'lid', 'bijlage'], says: 'het artikel' },
  onder: { one: ['art.', 'lid', 'aanhef', 'bijlage', 'overweging'], says: 'het artikel of lid' },
  tabel: { one: ['bijlage', 'art.'], says: 'de bijlage' },
}

/** A place must go from large to small, and must not skip what is needed to find it. */
export const incompletePlace: Check<Volgens> = () => (node, accept) => {
  node.verwijzingen.forEach((reference, index) => {
    const places = reference.plaatsen
    const ordered = inOrder(places)
    if (ordered !== undefined) {
      accept('INB304', { place: places.map(wordsOf).join(' '), ordered }, at(reference, 'plaatsen'))
      return
    }
    const first = places[0]
    const needs = first && needed[first.soort]
    if (first === undefined || needs === undefined) return
    const before = index === 0 ? undefined : node.verwijzingen[index - 1]
    accept('INB303', { place: wordsOf(first), needs: needs.says, example: completed(reference, before, needs.one) }, at(first))
  })
}

function inOrder(places: readonly Plaats[]): string | undefined {
  const ranks = places.map((place) => order.indexOf(place.soort))
  if (ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? -1))) return undefined
  const sorted = [...places].sort((left, right) => order.indexOf(left.soort) - order.indexOf(right.soort))
  const pieces = sorted.map((place, index) => (index > 0 && place.soort === sorted[index - 1]?.soort ? `, ${wordsOf(place)}` : `${index > 0 ? ' ' : ''}${wordsOf(place)}`))
  return pieces.join('')
}

/** The place with what the reference before it probably lends: `art. 3 lid 1, lid 2` means `art. 3 lid 2`. */
function completed(reference: Verwijzing, before: Verwijzing | undefined, one: readonly string[]): string {
  const own = reference.plaatsen.map(wordsOf).join(' ')
  const firstRank = order.indexOf(reference.plaatsen[0]?.soort ?? '')
  const lent = (before?.plaatsen ?? []).filter((place) => order.indexOf(place.soort) < firstRank).map(wordsOf)
  return `${lent.length > 0 ? lent.join(' ') : `${one[0]} 1`} ${own}`
}
