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
  const found: Citation[] = []
  addCitations(model.stelsel, model.stelsel, found)
  for (const owner of model.declarations) {
    if (owner.kind === 'dekking') addRemarks(owner.kanttekeningen, owner, found)
    else if (!outside.has(owner.kind)) addCitations(owner, owner, found)
  }
  return found
}

/** One list for the whole model: every node of every rule is passed. */
function addCitations(node: object, owner: Declaration | Stelsel, found: Citation[]): void {
  for (const [field, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value !== 'object' || value === null || field === 'origin' || field === 'citaten') continue
    if (field === 'kanttekeningen') addRemarks(value as readonly Kanttekening[], owner, found)
    else if (field === 'sources') for (const ref of value as readonly SourceRef[]) found.push({ ref, owner })
    else addCitations(value, owner, found)
  }
}

function addRemarks(remarks: readonly Kanttekening[], owner: Declaration | Stelsel, found: Citation[]): void {
  for (const remark of remarks) for (const ref of remark.sources) found.push({ ref, owner, remark })
}
