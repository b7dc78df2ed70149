import { formatIsoDate } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'
import type { LooseRecord } from './arrange.ts'
import { isRecord, shown, type Findings } from './findings.ts'
import { readDecision } from './read-decision.ts'
import { readAttributes, readDay, type Given } from './read-fields.ts'
import { fieldsOf, shapeOf } from './shape.ts'
import { isRevisionKind } from './revision-kinds.ts'

/** A record as it was read, with where it stood. */
export type ReadRecord = LooseRecord & Given

export interface GivenRecords {
  readonly records: readonly ReadRecord[]
  /** Revisions are read when all decisions are known. */
  readonly revisions: readonly GivenRevision[]
  /** Records that only a stelsel beside this one knows. */
  readonly elsewhere: readonly Given[]
}
/** With its place in the input. */
export type GivenRevision = Given & { readonly index: number }

/** `gebeurtenissen`, in the order of the input. */
export function readRecords(json: unknown, path: string, specification: Specification, findings: Findings): GivenRecords {
  if (json === undefined) return { records: [], revisions: [], elsewhere: [] }
  if (!Array.isArray(json)) {
    findings.report('INB851', path, { value: shown(json), expected: 'records' })
    return { records: [], revisions: [], elsewhere: [] }
  }
  const records: ReadRecord[] = []
  const revisions: GivenRevision[] = []
  const elsewhere: Given[] = []
  json.forEach((given: unknown, index) => {
    const at = `${path}[${index}]`
    if (!isRecord(given)) findings.report('INB851', at, { value: shown(given), expected: 'record' })
    else if (isRevisionKind(given['naam'], specification)) revisions.push({ path: at, json: given, index })
    else {
      const record = readRecord(given, index, at, specification, findings)
      if (record !== undefined) records.push(record)
      else if (findings.isRecordElsewhere(given['naam'])) elsewhere.push({ path: at, json: given })
    }
  })
  return { records, revisions, elsewhere }
}

function readRecord(json: Readonly<Record<string, unknown>>, index: number, path: string, specification: Specification, findings: Findings): ReadRecord | undefined {
  const shape = shapeOf(json['naam'], path, specification, findings)
  if (shape === undefined) return undefined
  const isPeriod = shape.kind === 'periode'
  const begin = readDay(json, 'datum', path, specification, findings)
  if (!('datum' in json)) findings.report('INB855', `${path}.datum`, { name: 'datum', owner: shape.name })
  const end = isPeriod ? readDay(json, 'einde', path, specification, findings) : undefined
  const known = readDay(json, 'bekend_op', path, specification, findings)
  const values = readAttributes(json, shape.attributes, shape.name, fieldsOf(shape), path, specification, findings)
  if (begin === undefined) return undefined
  if (end !== undefined && end < begin) findings.report('INB857', `${path}.einde`, { value: shown(json['einde']), begin: formatIsoDate(begin) })
  const decision = readDecision({ path, json }, shape, begin, values, specification, findings)
  const acts = isPeriod ? end : begin
  return { kind: 'record', name: shape.name, index, begin, end, isPeriod, acts, knownOn: known ?? acts ?? begin, values, decision, path, json }
}
