import type { SourcePlace, SourceRef } from '@inburgering/core'

/** How the place that a rule names lies to a member of the law. */
export type Relation = 'same or inside' | 'around' | 'elsewhere'

/**
 * `art. 4 lid 1 onder c` lies inside `art. 4 lid 1`; `art. 4` lies around it. A range names each place in it.
 * @param cited what a rule names
 * @param member one member, without ranges
 */
export function relationOf(cited: SourceRef, member: SourceRef): Relation {
  if (cited.bron !== member.bron || cited.places.length === 0) return 'elsewhere'
  const depth = Math.min(cited.places.length, member.places.length)
  for (let index = 0; index < depth; index += 1) {
    const one = cited.places[index]
    const other = member.places[index]
    if (one === undefined || other === undefined || !includes(one, other)) return 'elsewhere'
  }
  return cited.places.length >= member.places.length ? 'same or inside' : 'around'
}

function includes(cited: SourcePlace, { kind, value }: SourcePlace): boolean {
  if (cited.kind !== kind) return false
  if (cited.until === undefined) return cited.value === value
  return inOrder(cited.value, value) <= 0 && inOrder(value, cited.until) <= 0
}

const inOrder = new Intl.Collator('nl', { numeric: true }).compare
