import { formatIsoDate, type DayNumber, type RevisionKind } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'
import type { Specification } from '../program/specification.ts'
import type { Revision } from './dossier.ts'
import { shown, type Findings } from './findings.ts'
import { readBody } from './read-decision.ts'
import { readAttributes, readDay, readText, type Given } from './read-fields.ts'
import type { ReadRecord } from './read-records.ts'

const fields: readonly string[] = ['datum', 'naam', 'bekend_op', 'door', 'van', 'van_datum', 'van_kenmerk', 'werkt_terug_tot']

/** By date, those of one day in the order of the input. */
export function readRevisions(given: readonly Given[], records: readonly ReadRecord[], specification: Specification, findings: Findings): readonly Revision[] {
  const read = given.flatMap((revision) => readRevision(revision, records, specification, findings) ?? [])
  return read.sort((left, right) => left.date - right.date)
}

function readRevision(given: Given, records: readonly ReadRecord[], specification: Specification, findings: Findings): Revision | undefined {
  const { json, path } = given
  const kind = json['naam'] as RevisionKind
  const date = readDay(json, 'datum', path, specification, findings)
  if (!('datum' in json)) findings.report('INB855', `${path}.datum`, { name: 'datum', owner: kind })
  const known = readDay(json, 'bekend_op', path, specification, findings)
  const by = readBody(given, specification, findings, ['rechter'])
  const back = readDay(json, 'werkt_terug_tot', path, specification, findings)
  const target = findTarget(given, records, specification, findings)
  if (date === undefined || target === undefined) return undefined
  const values = readNewValues(given, kind, target, specification, findings)
  const worksBackTo = workingBack(given, kind, date, back, target, findings)
  if (date < target.begin) findings.report('INB863', `${path}.datum`, { value: shown(json['datum']), name: kind, first: target.name, date: formatIsoDate(target.begin) })
  return { kind, date, knownOn: known ?? date, by, worksBackTo, target: target.index, values }
}

/** What a court annuls was never decided; what a body withdraws ends; another decision says itself from when. */
function workingBack({ json, path }: Given, kind: RevisionKind, date: DayNumber, back: DayNumber | undefined, { begin, name }: ReadRecord, findings: Findings): DayNumber {
  if (back === undefined) {
    if (kind === 'herziening' && !('werkt_terug_tot' in json)) findings.report('INB855', `${path}.werkt_terug_tot`, { name: 'werkt_terug_tot', owner: kind })
    return kind === 'vernietiging' ? begin : date
  }
  if (back < begin) findings.report('INB863', `${path}.werkt_terug_tot`, { value: shown(json['werkt_terug_tot']), name: 'werkt_terug_tot', first: name, date: formatIsoDate(begin) })
  return back
}

/** A herziening gives at least one attribute of the decision another value; what it leaves out stays. */
function readNewValues({ json, path }: Given, kind: RevisionKind, { name }: ReadRecord, specification: Specification, findings: Findings): ReadonlyMap<string, Value> {
  const declared = kind === 'herziening' ? (specification.records.get(name)?.attributes ?? []) : []
  const attributes = declared.map((attribute) => ({ ...attribute, optional: true }))
  const values = readAttributes(json, attributes, kind, fields, path, specification, findings)
  if (kind === 'herziening' && attributes.length > 0 && values.size === 0) findings.report('INB864', path, { name, allowed: attributes.map((attribute) => attribute.name).join(', ') })
  return values
}

function findTarget(given: Given, records: readonly ReadRecord[], specification: Specification, findings: Findings): ReadRecord | undefined {
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
  const wanted = [name, day === undefined ? undefined : formatIsoDate(day), reference === undefined ? undefined : `"${reference}"`].filter((part) => part !== undefined).join(' ')
  const described = (list: readonly ReadRecord[]): string => list.map((record) => `${record.name} ${formatIsoDate(record.begin)}`).join(', ')
  if (found.length === 0) findings.report('INB860', path, { wanted, known: described(decisions) })
  else findings.report('INB861', path, { wanted, found: described(found) })
  return undefined
}
