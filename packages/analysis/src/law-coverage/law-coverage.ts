import type { Declaration, Dekking, DekkingMember, Kanttekening, Model, SourceRef, Stelsel } from '@inburgering/core'
import { citationsOf, type Citation } from './cited.ts'
import { relationOf } from './place.ts'

/** What a specification does with one member of the law. */
export type CoverageStatus = 'uitgedrukt' | 'oordeel' | 'niet uitgedrukt'

/** One member of the law with the rules that carry it out and the reasons for what is left out. */
export interface CoveredMember {
  readonly member: DekkingMember
  /** Undefined: nothing in the specification names this member. */
  readonly status: CoverageStatus | undefined
  /** Rules, oordelen or the stelsel that name it, in the order of the model. */
  readonly owners: readonly (Declaration | Stelsel)[]
  /** Why it, or a part of it, is not expressed. */
  readonly reasons: readonly Kanttekening[]
  /** A rule that names the article but not this member: most likely the place to mend. */
  readonly near?: Declaration | Stelsel
}

export interface LawCoverage {
  readonly dekking: Dekking
  readonly members: readonly CoveredMember[]
}

/**
 * What became of each member that a `dekking` lists. A rule answers for the places that it names and for what lies around
 * them, never for a member that it does not name; a `niet uitgedrukt` answers for all that lies inside its place.
 */
export function lawCoverage(model: Model): readonly LawCoverage[] {
  const lists = model.declarations.filter((declaration): declaration is Dekking => declaration.kind === 'dekking')
  if (lists.length === 0) return []
  const citations = citationsOf(model)
  return lists.map((dekking) => ({ dekking, members: dekking.members.map(covered) }))

  function covered(member: DekkingMember): CoveredMember {
    const owners = new Set<Declaration | Stelsel>()
    const reasons = new Set<Kanttekening>()
    let near: Declaration | Stelsel | undefined
    for (const { ref, owner, remark } of citations) {
      const relation = relationOf(ref, member.ref)
      if (relation === 'elsewhere') continue
      if (remark?.kind === 'niet uitgedrukt') reasons.add(remark)
      else if (relation === 'same or inside') owners.add(owner)
      else near ??= owner
    }
    const status = statusOf([...owners], reasons.size > 0)
    return { member, status, owners: [...owners], reasons: [...reasons], ...(status === undefined && near !== undefined ? { near } : {}) }
  }
}

/**
 * Places that rules name in a source and that the list of that source does not: each once, with who names it first. A list
 * answers for the rules of its own folder, not for those that its stelsel uses from elsewhere.
 */
export function unlisted(model: Model): readonly { readonly ref: SourceRef; readonly owner: Declaration | Stelsel }[] {
  const lists = model.declarations.filter((declaration): declaration is Dekking => declaration.kind === 'dekking')
  const found = new Map<string, Citation>()
  for (const citation of lists.length === 0 ? [] : citationsOf(model)) {
    const { ref, owner } = citation
    const answering = lists.filter(({ bron, origin }) => bron === ref.bron && isInFolderOf(origin.file, owner.origin.file))
    if (answering.length === 0 || ref.places.length === 0 || found.has(ref.text)) continue
    if (answering.every(({ members }) => members.every((member) => relationOf(ref, member.ref) === 'elsewhere'))) found.set(ref.text, citation)
  }
  return [...found.values()]
}

/** @returns whether `other` stands in the folder of `file` or deeper: not what is built in (`inburgering:/...`), nor a neighbour (`../wi2013/...`). */
function isInFolderOf(file: string, other: string): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const rest = other.slice(folder.length)
  return other.startsWith(folder) && !rest.startsWith('../') && !rest.includes(':/')
}

/** Where a person judges, that is what a reader must know first, also when a rule waits for it. */
function statusOf(owners: readonly (Declaration | Stelsel)[], isExcused: boolean): CoverageStatus | undefined {
  if (owners.some(({ kind }) => kind === 'oordeel')) return 'oordeel'
  if (owners.length > 0) return 'uitgedrukt'
  return isExcused ? 'niet uitgedrukt' : undefined
}
