import type { Attribuut, DecidedOutcome, RecordDeclaration } from '@inburgering/core'
import type { Specification } from '../program/specification.ts'
import { unknownName, type Findings } from './findings.ts'
import { revisionKinds } from './revision-kinds.ts'

/** What a record of one name may hold. */
export interface Shape {
  readonly name: string
  readonly kind: RecordDeclaration['kind'] | 'oordeel'
  readonly attributes: readonly Pick<Attribuut, 'name' | 'type' | 'optional'>[]
  /** Who decides or judges. */
  readonly by: string | undefined
  readonly about: DecidedOutcome | undefined
}

/** What only a record of this kind has without being declared. */
function decisionFields({ kind, about }: Shape): readonly string[] {
  if (kind === 'oordeel') return ['door', 'over', 'overtreding']
  if (kind !== 'besluit') return []
  return ['door', 'dagtekening', 'bekendgemaakt_op', 'onherroepelijk_op', 'kenmerk', ...(about === undefined ? [] : ['over'])]
}

/** What a record has without being declared. */
export function fieldsOf(shape: Shape): readonly string[] {
  const fixed = ['datum', 'naam', ...(shape.kind === 'periode' ? ['einde'] : []), 'bekend_op']
  return [...fixed, ...decisionFields(shape)]
}

/** The declared record of this name; a judgement is a record of its name with the attribute `oordeel`. */
export function shapeOf(name: unknown, path: string, specification: Specification, findings: Findings): Shape | undefined {
  if (name === undefined) {
    findings.report('INB855', `${path}.naam`, { name: 'naam', owner: 'een gebeurtenis' })
    return undefined
  }
  const record = typeof name === 'string' ? specification.records.get(name) : undefined
  if (record !== undefined) return { name: record.name, kind: record.kind, attributes: record.attributes, by: record.by, about: record.about }
  const oordeel = typeof name === 'string' ? specification.oordelen.get(name) : undefined
  if (oordeel !== undefined) return { name: oordeel.name, kind: 'oordeel', attributes: [judged], by: oordeel.by === '' ? undefined : oordeel.by, about: undefined }
  if (!findings.isRecordElsewhere(name)) findings.report('INB852', `${path}.naam`, unknownName(name, String(name), [...specification.records.keys(), ...specification.oordelen.keys(), ...revisionKinds]))
  return undefined
}

const judged = { name: 'oordeel', type: { kind: 'boolean' }, optional: false } as const
