import { arrange, inActingOrder, type LooseRecord } from '../dossier/arrange.ts'
import type { Dossier, DossierRecord, Revision } from '../dossier/dossier.ts'
import type { Value } from '../evaluation/value.ts'
import type { Knowledge } from './knowledge.ts'
import { applied, stretchesOf, type RevisionsOf } from './stretches.ts'

/**
 * The dossier as it looks with this knowledge: what is not known is absent, and what was revised is as the revision left
 * it. Nothing is changed: without revisions and with everything known it is the dossier itself.
 */
export function viewOf(dossier: Dossier, knowledge?: Knowledge): Dossier {
  const records = knowledge === undefined ? dossier.records : dossier.records.filter(knowledge.record)
  const revisions = knowledge === undefined ? dossier.revisions : dossier.revisions.filter(knowledge.revision)
  if (records.length === dossier.records.length && revisions.length === 0 && dossier.revisions.length === 0) return dossier
  const byIndex = new Map(records.map((record) => [record.index, record]))
  const others: RevisionsOf = (index) => ({ decision: byIndex.get(index), revisions: revisions.filter(({ root }) => root === index) })
  const revised = records.flatMap((record) => withRevisions(record, others(record.index).revisions, others))
  return arrange(dossier.id, dossier.facts, inActingOrder(revised), revisions)
}

/**
 * A decision about a computed outcome stays one record, whose outcome says what became of it. Of another decision
 * nothing is left when it never held, an end when it no longer holds, and a second record when another takes its place
 * or when it holds again.
 */
function withRevisions(record: DossierRecord, revisions: readonly Revision[], others: RevisionsOf): readonly LooseRecord[] {
  const { decision } = record
  if (revisions.length === 0 || decision === undefined) return [record]
  const stretches = stretchesOf(record, revisions, others)
  const whole = { ...decision, revised: applied(record, revisions, others), stretches }
  if (decision.about !== undefined) return [{ ...record, decision: whole }]
  return stretches.flatMap(({ from, held }, place): readonly LooseRecord[] => {
    if (held === undefined) return []
    const next = stretches[place + 1]
    const ends = next !== undefined && next.held === undefined ? { ...whole, worksUntil: next.from } : whole
    if (place === 0) return [{ ...record, values: held, decision: ends }]
    return [{ ...record, begin: from, acts: from, values: withoutAnnouncement(held), decision: ends }]
  })
}

/** When a later text was announced is not known: the days of the first one are not its own. */
function withoutAnnouncement(held: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...held].filter(([name]) => name !== 'bekendgemaakt_op' && name !== 'onherroepelijk_op'))
}
