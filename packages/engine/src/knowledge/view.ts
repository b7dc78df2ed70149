import { arrange, inActingOrder, type LooseRecord } from '../dossier/arrange.ts'
import type { AppliedRevision, Dossier, DossierRecord, Revision } from '../dossier/dossier.ts'
import type { Value } from '../evaluation/value.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * The dossier as it looks with this knowledge: what is not known is absent, and what was revised is as the revision left
 * it. Nothing is changed: without revisions and with everything known it is the dossier itself.
 */
export function viewOf(dossier: Dossier, knowledge?: Knowledge): Dossier {
  const records = knowledge === undefined ? dossier.records : dossier.records.filter(knowledge.record)
  const revisions = knowledge === undefined ? dossier.revisions : dossier.revisions.filter(knowledge.revision)
  if (records.length === dossier.records.length && revisions.length === 0 && dossier.revisions.length === 0) return dossier
  const revised = records.flatMap((record) => withRevisions(record, revisions.filter(({ target }) => target === record.index)))
  return arrange(dossier.id, dossier.facts, inActingOrder(revised), revisions)
}

/**
 * A decision about a computed outcome stays one record, whose outcome says what became of it. Of another decision
 * nothing is left when it never held, an end when it no longer holds, and a second record when another takes its place.
 */
function withRevisions(record: DossierRecord, revisions: readonly Revision[]): readonly LooseRecord[] {
  const { decision } = record
  if (revisions.length === 0 || decision === undefined) return [record]
  const revised = appliedTo(record, revisions)
  if (decision.about !== undefined) return [{ ...record, decision: { ...decision, revised } }]
  let current: LooseRecord = { ...record, decision: { ...decision, revised } }
  const records: LooseRecord[] = []
  for (const { revision, after } of revised) {
    const from = Math.max(revision.worksBackTo, current.begin)
    const held = from > current.begin
    if (after === undefined) {
      if (held) records.push({ ...current, decision: { ...decision, revised, worksUntil: from } })
      return records
    }
    if (held) records.push(current)
    current = { ...current, values: after, ...(held ? { begin: from, acts: from } : {}) }
  }
  return [...records, current]
}

function appliedTo(record: DossierRecord, revisions: readonly Revision[]): readonly AppliedRevision[] {
  let values: ReadonlyMap<string, Value> | undefined = record.values
  return revisions.map((revision) => {
    const before = values
    const after: typeof before = revision.kind === 'herziening' ? new Map([...(before ?? record.values), ...revision.values]) : undefined
    values = after
    return { revision, before, after }
  })
}
