import { formatIsoDate, type Attribuut, type DayNumber, type RecordDeclaration } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'
import type { Specification } from '../program/specification.ts'
import type { DossierRecord } from './dossier.ts'
import { isRecord, shown, unknownName, type Findings } from './findings.ts'
import { readValue } from './read-value.ts'

/** A record before it has its place among the others. */
export type ReadRecord = Omit<DossierRecord, 'position'> & { readonly path: string; readonly json: Readonly<Record<string, unknown>> }

/** `gebeurtenissen`, in the order of the input. */
export function readRecords(json: unknown, path: string, specification: Specification, findings: Findings): readonly ReadRecord[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    findings.report('INB851', path, { value: shown(json), expected: 'records' })
    return []
  }
  return json.flatMap((record: unknown, index) => readRecord(record, `${path}[${index}]`, specification, findings) ?? [])
}

type Shape = Pick<RecordDeclaration, 'name'> & { readonly isPeriod: boolean; readonly attributes: readonly Pick<Attribuut, 'name' | 'type' | 'optional'>[] }

function readRecord(json: unknown, path: string, specification: Specification, findings: Findings): ReadRecord | undefined {
  if (!isRecord(json)) {
    findings.report('INB851', path, { value: shown(json), expected: 'record' })
    return undefined
  }
  const shape = shapeOf(json['naam'], path, specification, findings)
  if (shape === undefined) return undefined
  const begin = readDay(json, 'datum', path, specification, findings)
  if (!('datum' in json)) findings.report('INB855', `${path}.datum`, { name: 'datum', owner: shape.name })
  const end = shape.isPeriod ? readDay(json, 'einde', path, specification, findings) : undefined
  const values = readAttributes(json, shape, path, specification, findings)
  if (begin === undefined) return undefined
  if (end !== undefined && end < begin) findings.report('INB857', `${path}.einde`, { value: shown(json['einde']), begin: formatIsoDate(begin) })
  return { kind: 'record', name: shape.name, begin, end, isPeriod: shape.isPeriod, acts: shape.isPeriod ? end : begin, values, path, json }
}

/** The declared record of this name; a judgement is a record of its name with the attribute `oordeel`. */
function shapeOf(name: unknown, path: string, specification: Specification, findings: Findings): Shape | undefined {
  if (name === undefined) {
    findings.report('INB855', `${path}.naam`, { name: 'naam', owner: 'een gebeurtenis' })
    return undefined
  }
  const record = typeof name === 'string' ? specification.records.get(name) : undefined
  if (record !== undefined) return { name: record.name, attributes: record.attributes, isPeriod: record.kind === 'periode' }
  const oordeel = typeof name === 'string' ? specification.oordelen.get(name) : undefined
  if (oordeel !== undefined) return { name: oordeel.name, attributes: [{ name: 'oordeel', type: { kind: 'boolean' }, optional: false }], isPeriod: false }
  if (!findings.isRecordElsewhere(name)) findings.report('INB852', `${path}.naam`, unknownName(name, String(name), [...specification.records.keys(), ...specification.oordelen.keys()]))
  return undefined
}

function readDay(json: Readonly<Record<string, unknown>>, name: string, path: string, specification: Specification, findings: Findings): DayNumber | undefined {
  if (!(name in json)) return undefined
  const day = readValue(json[name], { kind: 'date' }, `${path}.${name}`, specification, findings)
  return typeof day === 'number' ? day : undefined
}

function readAttributes(
  json: Readonly<Record<string, unknown>>,
  shape: Shape,
  path: string,
  specification: Specification,
  findings: Findings,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  const fixed = shape.isPeriod ? ['datum', 'naam', 'einde'] : ['datum', 'naam']
  for (const [name, given] of Object.entries(json)) {
    if (fixed.includes(name)) continue
    const attribute = shape.attributes.find((declared) => declared.name === name)
    if (attribute === undefined) {
      findings.report('INB853', `${path}.${name}`, { ...unknownName(given, name, [...fixed, ...shape.attributes.map((declared) => declared.name)]), owner: shape.name })
      continue
    }
    const value = readValue(given, attribute.type, `${path}.${name}`, specification, findings)
    if (value !== undefined) values.set(name, value)
  }
  for (const { name, optional } of shape.attributes) {
    if (!optional && !Object.hasOwn(json, name)) findings.report('INB855', `${path}.${name}`, { name, owner: shape.name })
  }
  return values
}
