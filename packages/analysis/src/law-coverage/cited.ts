import type { Declaration, Kanttekening, Model, SourceRef, Stelsel } from '@inburgering/core'

/** A place in the law and the part of the specification that names it. */
export interface Citation {
  readonly ref: SourceRef
  readonly owner: Declaration | Stelsel
  /** Present when a remark names the place, not the rule itself. */
  readonly remark?: Kanttekening
}

/** What tells of one case, or of sources themselves, answers for no article. */
const outside: ReadonlySet<Declaration['kind']> = new Set(['scenario', 'persoon', 'bron'])

/** Every place that a rule, an oordeel or a remark of the model names. */
export function citationsOf(model: Model): readonly Citation[] {
  const owners = [model.stelsel, ...model.declarations.filter(({ kind }) => !outside.has(kind))]
  return owners.flatMap((owner) => (owner.kind === 'dekking' ? remarked(owner.kanttekeningen, owner) : citationsIn(owner, owner)))
}

function citationsIn(node: unknown, owner: Declaration | Stelsel): readonly Citation[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap((member) => citationsIn(member, owner))
  return Object.entries(node).flatMap(([field, value]: [string, unknown]) => {
    if (field === 'origin' || field === 'citaten') return []
    if (field === 'kanttekeningen') return remarked(value as readonly Kanttekening[], owner)
    if (field === 'sources') return (value as readonly SourceRef[]).map((ref) => ({ ref, owner }))
    return citationsIn(value, owner)
  })
}

function remarked(remarks: readonly Kanttekening[], owner: Declaration | Stelsel): readonly Citation[] {
  return remarks.flatMap((remark) => remark.sources.map((ref) => ({ ref, owner, remark })))
}
