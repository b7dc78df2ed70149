import type { DayNumber } from '@inburgering/core'
import type { AppliedRevision, DossierRecord, Held, Revision, Stretch } from '../dossier/dossier.ts'

/** Looks up the decision that a revision is part of, and what became of that one. */
export type RevisionsOf = (index: number) => { readonly decision: DossierRecord | undefined; readonly revisions: readonly Revision[] }

/**
 * What holds of a decision from which day on. A revision that was itself annulled or withdrawn takes nothing away from
 * the days on which that works; what was decided before it holds there again.
 * @param revisions of this decision and of its revisions, by date
 */
export function stretchesOf(record: DossierRecord, revisions: readonly Revision[], others: RevisionsOf): readonly Stretch[] {
  if (revisions.length === 0) return []
  const stretches: Stretch[] = []
  for (const from of turningPoints(record, revisions, others)) {
    const held = heldWith(record, revisions, others, from)
    const before = stretches.at(-1)
    if (before === undefined || !isSame(before.held, held)) stretches.push({ from, held })
  }
  return stretches
}

/** Each revision with what held in the end before it came. */
export function applied(record: DossierRecord, revisions: readonly Revision[], others: RevisionsOf): readonly AppliedRevision[] {
  return revisions.map((revision, place) => {
    const earlier = revisions.slice(0, place)
    const [before, end] = [earlier, revisions].map((known) => turningPoints(record, known, others).at(-1) ?? record.begin)
    return { revision, before: heldWith(record, earlier, others, before ?? record.begin), holds: works(revision, revisions, others, end ?? record.begin) }
  })
}

/** The days on which something else can begin to hold. */
function turningPoints(record: DossierRecord, revisions: readonly Revision[], others: RevisionsOf): readonly DayNumber[] {
  const days = new Set<DayNumber>([record.begin])
  for (const { worksBackTo, partOf } of revisions) {
    days.add(worksBackTo)
    if (partOf === undefined) continue
    for (const day of daysOf(partOf.index, others)) days.add(Math.max(record.begin, day))
  }
  return [...days].sort((left, right) => left - right)
}

function daysOf(index: number, others: RevisionsOf): readonly DayNumber[] {
  const { decision, revisions } = others(index)
  return decision === undefined ? [] : turningPoints(decision, revisions, others)
}

function heldWith(record: DossierRecord, revisions: readonly Revision[], others: RevisionsOf, day: DayNumber): Held {
  let held: Held = record.values
  for (const revision of revisions) if (revision.target === undefined && works(revision, revisions, others, day)) held = after(record, held, revision, revisions, others, day)
  return held
}

/** Whether a revision counts on a day: it works back to it, what it is part of holds, and it was not undone for that day. */
function works(revision: Revision, revisions: readonly Revision[], others: RevisionsOf, day: DayNumber): boolean {
  if (day < revision.worksBackTo || !standsOn(revision.partOf?.index, others, day)) return false
  return !revisions.some((later) => later.target === revision && later.kind !== 'herziening' && works(later, revisions, others, day))
}

function standsOn(index: number | undefined, others: RevisionsOf, day: DayNumber): boolean {
  if (index === undefined) return true
  const { decision, revisions } = others(index)
  return decision !== undefined && heldWith(decision, revisions, others, Math.max(day, decision.begin)) !== undefined
}

/** A herziening of a revision puts its own content in the place of what that revision did. */
function after(record: DossierRecord, before: Held, revision: Revision, revisions: readonly Revision[], others: RevisionsOf, day: DayNumber): Held {
  const own: Held = revision.kind === 'herziening' ? new Map([...(before ?? record.values), ...revision.values]) : undefined
  return revisions
    .filter((later) => later.target === revision && later.kind === 'herziening' && works(later, revisions, others, day))
    .reduce<Held>((held, later) => after(record, held ?? before, later, revisions, others, day), own)
}

function isSame(left: Held, right: Held): boolean {
  if (left === undefined || right === undefined) return left === right
  return left.size === right.size && [...left].every(([name, value]) => right.get(name) === value)
}
