import { compare, parseEuro, valueOf } from '@inburgering/core'
import { isHerhaling } from '../generated/ast.ts'
import { nodeAt, replaced, type Fix } from './fix.ts'

/** Puts all steps in ascending order, each once. */
export const fix: Fix<'INB606'> = (found) => {
  const ladder = nodeAt(found, isHerhaling)
  const places = ladder?.treden.flatMap((step) => step.$cstNode ?? []) ?? []
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const texts = new Map(places.map((place) => [place.text, valueOf(parseEuro(place.text))]))
  const sorted = [...texts].sort(([, left], [, right]) => (left && right ? compare(left, right) : 0)).map(([text]) => text)
  return { title: { nl: 'Zet de treden in oplopende volgorde', en: 'Put the steps in ascending order' }, edits: [replaced({ start: first.range.start, end: last.range.end }, sorted.join(', '))] }
}
