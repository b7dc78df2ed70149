import type { Plaats, Volgens } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'
import { wordsOf } from '../../reading.ts'

/** One place should be named once. */
export const repeatedReference: Check<Volgens> = () => (node, accept) => {
  const seen = new Set<string>()
  let source = ''
  for (const reference of node.verwijzingen) {
    source = reference.bron?.$refText ?? source
    const text = [source, ...reference.plaatsen.map(wordsOf)].join(' ')
    if (seen.has(text)) accept('INB312', { place: text }, at(reference))
    seen.add(text)
  }
}

/** A range of places must run forwards. */
export const backwardRange: Check<Plaats> = () => (node, accept) => {
  const { waarde: from, totEnMet: until } = node
  if (from === undefined || until === undefined) return
  const numbers = /^\d+$/.test(from) && /^\d+$/.test(until)
  const letters = /^[a-z]$/.test(from) && /^[a-z]$/.test(until)
  const runsBack = numbers ? Number(until) <= Number(from) : letters && until <= from
  if (runsBack) accept('INB313', { from: `${node.soort} ${from}`, until }, at(node))
}
