import { formatIsoDate, type DayNumber, type RevisionKind } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'
import type { Specification } from '../program/specification.ts'
import type { CarrierRecord, Revision } from './dossier.ts'
import { shown, type Findings } from './findings.ts'
import { readBody, refuseBelowNought } from './read-decision.ts'
import { readAttributes, readDay, readText } from './read-fields.ts'
import type { GivenRecords, GivenRevision, ReadRecord } from './read-records.ts'
import { revisionKinds } from './revision-kinds.ts'

/** With which an earlier revision of the same decision is named: the field says which kind, its value the day. */
const earlierFields = revisionKinds.map((kind) => ({ kind, field: `van_${kind}` }))
const fields: readonly string[] = ['datum', 'naam', 'bekend_op', 'door', 'van', 'van_datum', 'van_kenmerk', ...earlierFields.map(({ field }) => field), 'werkt_terug_tot', 'bij']

/** By date, those of one day in the order of the input: so what a revision is about was read before it. */
export function readRevisions({ revisions: given, records, elsewhere }: GivenRecords, specification: Specification, findings: Findings): readonly Revision[] {
  const dated = given.map((each) => ({ each, date: readDay(each.json, 'datum', each.path, specification, findings) }))
  const read: Revision[] = []
  for (const { each, date } of dated.sort((left, right) => (left.date ?? 0) - (right.date ?? 0))) {
    if (!('datum' in each.json)) findings.report('INB855', `${each.path}.datum`, { name: 'datum', owner: String(each.json['naam']) })
    const revision = readRevision(each, date, { records, elsewhere, earlier: read }, specification, findings)
    if (revision !== undefined) read.push(revision)
  }
  return read
}

/** What a revision can be about. */
interface Known {
  readonly records: readonly ReadRecord[]
  readonly elsewhere: GivenRecords['elsewhere']
  readonly earlier: readonly Revision[]
}

function readRevision(given: GivenRevision, date: DayNumber | undefined, known: Known, specification: Specification, findings: Findings): Revision | undefined {
  const { json, path, index } = given
  const kind = json['naam'] as RevisionKind
  const since = readDay(json, 'bekend_op', path, specification, findings)
  const by = readBody(given, specification, findings, ['rechter'])
  const back = readDay(json, 'werkt_terug_tot', path, specification, findings)
  const root = findTarget(given, known, specification, findings)
  if (date === undefined || root === undefined) return undefined
  const earlier = findEarlier(given, root, known.earlier, specification, findings)
  if (earlier === 'absent') return undefined
  const values = readNewValues(given, kind, root, specification, findings)
  const about = earlier === undefined ? { name: root.name, day: root.begin, from: root.begin } : { name: earlier.kind, day: earlier.date, from: earlier.worksBackTo }
  const worksBackTo = workingBack(given, kind, date, back, about, findings)
  if (date < about.day) findings.report('INB863', `${path}.datum`, { value: shown(json['datum']), first: about.name, date: formatIsoDate(about.day) })
  const partOf = findCarrier(given, date, root, known.records, specification, findings)
  return { kind, index, date, knownOn: since ?? date, by, worksBackTo, root: root.index, values, ...(earlier === undefined ? {} : { target: earlier }), ...(partOf === undefined ? {} : { partOf }) }
}

interface About {
  readonly name: string
  readonly day: DayNumber
  /** Since when it works. */
  readonly from: DayNumber
}

/** What a court annuls was never decided; what a body withdraws ends; another decision says itself from when. */
function workingBack({ json, path }: GivenRevision, kind: RevisionKind, date: DayNumber, back: DayNumber | undefined, { name, from }: About, findings: Findings): DayNumber {
  if (back === undefined) {
    if (kind === 'herziening' && !('werkt_terug_tot' in json)) findings.report('INB855', `${path}.werkt_terug_tot`, { name: 'werkt_terug_tot', owner: kind })
    return kind === 'vernietiging' ? from : date
  }
  if (back < from) findings.report('INB863', `${path}.werkt_terug_tot`, { value: shown(json['werkt_terug_tot']), first: name, date: formatIsoDate(from) })
  return back
}

/** `van_herziening` and its like: the earlier revision of this decision that this one is about. Of two of one day the last counts. */
function findEarlier({ json, path }: GivenRevision, root: ReadRecord, earlier: readonly Revision[], specification: Specification, findings: Findings): Revision | 'absent' | undefined {
  const named = earlierFields.filter(({ field }) => field in json)
  const [first, second] = named
  if (first === undefined) return undefined
  const day = readDay(json, first.field, path, specification, findings)
  const own = earlier.filter((revision) => revision.root === root.index)
  const found = own.findLast(({ kind, date }) => kind === first.kind && date === day)
  if (found !== undefined && second === undefined) return found
  const known = own.map(({ kind, date }) => `${kind} ${formatIsoDate(date)}`).join(', ')
  if (day !== undefined) findings.report('INB865', `${path}.${(second ?? first).field}`, { value: shown(json[(second ?? first).field]), kind: (second ?? first).kind, name: root.name, known })
  return 'absent'
}

/** `bij`: a decision of the same day, later than the one that is revised, such as the one on objection. */
function findCarrier({ json, path, index }: GivenRevision, date: DayNumber, root: ReadRecord, records: readonly ReadRecord[], specification: Specification, findings: Findings): CarrierRecord | undefined {
  if (!('bij' in json)) return undefined
  const isLater = (record: ReadRecord): boolean => record.begin > root.begin || (record.begin === root.begin && record.index > root.index)
  const decisions = records.filter((record) => specification.records.get(record.name)?.kind === 'besluit' && record.begin === date && isLater(record))
  const carriers = decisions.filter(({ name }) => name === json['bij'])
  const carrier = carriers.find((record) => record.index < index) ?? carriers[0]
  if (carrier === undefined) findings.report('INB867', `${path}.bij`, { value: shown(json['bij']), date: formatIsoDate(date), known: decisions.map(({ name }) => name).join(', ') })
  return carrier === undefined ? undefined : { index: carrier.index, name: carrier.name }
}

/** A herziening gives at least one attribute of the decision another value; what it leaves out stays. */
function readNewValues(given: GivenRevision, kind: RevisionKind, { name, decision }: ReadRecord, specification: Specification, findings: Findings): ReadonlyMap<string, Value> {
  const { json, path } = given
  const declared = kind === 'herziening' ? (specification.records.get(name)?.attributes ?? []) : []
  const attributes = declared.map((attribute) => ({ ...attribute, optional: true }))
  const values = readAttributes(json, attributes, kind, fields, path, specification, findings)
  if (decision?.about !== undefined) refuseBelowNought(given, values, findings)
  if (kind === 'herziening' && attributes.length > 0 && values.size === 0) findings.report('INB864', path, { name, allowed: attributes.map((attribute) => attribute.name).join(', ') })
  return values
}

function findTarget(given: GivenRevision, { records, elsewhere }: Known, specification: Specification, findings: Findings): ReadRecord | undefined {
  const { json, path } = given
  const name = readText(given, 'van', findings)
  const reference = readText(given, 'van_kenmerk', findings)
  const day = readDay(json, 'van_datum', path, specification, findings)
  if (!('van' in json) && !('van_kenmerk' in json)) {
    findings.report('INB855', `${path}.van`, { name: 'van', owner: String(json['naam']) })
    return undefined
  }
  const decisions = records.filter(({ name: of }) => specification.records.get(of)?.kind === 'besluit')
  const found = decisions.filter(
    (record) =>
      (name === undefined || record.name === name) &&
      (reference === undefined || record.decision?.reference === reference) &&
      (day === undefined || record.begin === day || record.values.get('dagtekening') === day),
  )
  const [target] = found
  if (found.length === 1) return target
  // What another stelsel decided is revised there.
  if (found.length === 0 && elsewhere.some(({ json: other }) => (name === undefined || other['naam'] === name) && (reference === undefined || other['kenmerk'] === reference))) return undefined
  const wanted = [name, day === undefined ? undefined : formatIsoDate(day), reference === undefined ? undefined : `"${reference}"`].filter((part) => part !== undefined).join(' ')
  const described = (list: readonly ReadRecord[]): string => list.map((record) => `${record.name} ${formatIsoDate(record.begin)}`).join(', ')
  if (found.length === 0) findings.report('INB860', path, { wanted, known: described(decisions) })
  else findings.report('INB861', path, { wanted, found: described(found) })
  return undefined
}
