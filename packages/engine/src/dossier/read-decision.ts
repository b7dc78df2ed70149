import { compare, formatIsoDate, zero, type BoeteregimeClause, type DayNumber } from '@inburgering/core'
import { isExact } from '../evaluation/arithmetic.ts'
import type { Value } from '../evaluation/value.ts'
import { versionsOf } from '../program/clauses.ts'
import type { Specification } from '../program/specification.ts'
import type { DecisionFacts, JudgedFine } from './dossier.ts'
import { shown, type Findings } from './findings.ts'
import { readDay, readText, type Given } from './read-fields.ts'
import type { Shape } from './shape.ts'

/** Who decided or judged, about what, and the dates of a decision, which become attributes of the record too. */
export function readDecision(given: Given, shape: Shape, begin: DayNumber, values: Map<string, Value>, specification: Specification, findings: Findings): DecisionFacts | undefined {
  if (shape.kind !== 'besluit' && shape.kind !== 'oordeel') return undefined
  if (shape.kind === 'oordeel') return readJudgement(given, shape, specification, findings)
  const by = readBody(given, specification, findings) ?? shape.by
  readDates(given, begin, values, specification, findings)
  const reference = readText(given, 'kenmerk', findings)
  if (reference !== undefined) values.set('kenmerk', reference)
  if (shape.about !== undefined) refuseBelowNought(given, values, findings)
  return { by, about: readAbout(given, shape, findings), reference, revised: [], stretches: [], worksUntil: undefined }
}

/** A judgement about one fine is of the body that imposes that fine, or of the one that its declaration names. */
function readJudgement(given: Given, shape: Shape, specification: Specification, findings: Findings): DecisionFacts {
  const judges = readJudged(given, shape.name, specification, findings)
  const imposing = judges === undefined ? [] : imposingBodies(specification, judges.regime)
  const fitting = [...new Set([...imposing, ...(shape.by === undefined ? [] : [shape.by])])]
  const by = readBody(given, specification, findings) ?? fitting[0]
  const isElsewhere = judges !== undefined && !specification.regimes.has(judges.regime)
  if (shape.by !== undefined && by !== undefined && !isElsewhere && !fitting.includes(by)) {
    findings.report('INB862', `${given.path}.door`, { value: shown(given.json['door']), name: shape.name, body: fitting.join(' of ') })
  }
  return { by, about: undefined, ...(judges === undefined ? {} : { judges }), reference: undefined, revised: [], stretches: [], worksUntil: undefined }
}

/** Who imposes a fine, in any text of its regime. */
function imposingBodies({ regimes }: Specification, name: string): readonly string[] {
  const versions = regimes.get(name)?.versions ?? []
  return versions.flatMap(({ value }) => (value === undefined ? [] : versionsOf<BoeteregimeClause, 'opgelegd_door'>(value, 'opgelegd_door').map(({ orgaan }) => orgaan)))
}

function readJudged({ json, path }: Given, name: string, specification: Specification, findings: Findings): JudgedFine | undefined {
  const given = json['over']
  const overtreding = readDay(json, 'overtreding', path, specification, findings)
  if (given === undefined) {
    if ('overtreding' in json) findings.report('INB855', `${path}.over`, { name: 'over', owner: name })
    return undefined
  }
  if (typeof given === 'string' && (specification.regimes.has(given) || findings.isRegimeElsewhere(given))) return { regime: given, overtreding }
  findings.report('INB854', `${path}.over`, { value: shown(given), allowed: [...specification.regimes.keys()].join(', ') })
  return undefined
}

/** A body of the specification; for what may undo a decision also the court. */
export function readBody({ json, path }: Given, specification: Specification, findings: Findings, more: readonly string[] = []): string | undefined {
  const given = json['door']
  if (given === undefined) return undefined
  const allowed = [...specification.organen.keys(), ...more]
  if (typeof given === 'string' && allowed.includes(given)) return given
  findings.report('INB854', `${path}.door`, { value: shown(given), allowed: allowed.join(', ') })
  return undefined
}

/** A decision about a fine, a measure or a loan is of something or of nothing: what is given back is no decision of that kind. */
export function refuseBelowNought({ json, path }: Given, values: ReadonlyMap<string, Value>, findings: Findings): void {
  for (const name of ['bedrag', 'percentage']) {
    const value = values.get(name)
    if (value !== undefined && isExact(value) && compare(value, zero) < 0) findings.report('INB854', `${path}.${name}`, { value: shown(json[name]), allowed: 'notNegative' })
  }
}

/** In this order they may not go back in time. */
const dates = ['dagtekening', 'bekendgemaakt_op', 'onherroepelijk_op'] as const

function readDates({ json, path }: Given, begin: DayNumber, values: Map<string, Value>, specification: Specification, findings: Findings): void {
  let before: { readonly name: string; readonly day: DayNumber } | undefined
  for (const name of dates) {
    const day = readDay(json, name, path, specification, findings) ?? (name === 'dagtekening' ? begin : undefined)
    if (day === undefined) continue
    if (before !== undefined && day < before.day) findings.report('INB863', `${path}.${name}`, { value: shown(json[name]), first: before.name, date: formatIsoDate(before.day) })
    before = { name, day }
    values.set(name, day)
  }
}

/** The regime or ground that it is about; with more than one the record says which. */
function readAbout({ json, path }: Given, { name, about }: Shape, findings: Findings): DecisionFacts['about'] {
  if (about === undefined) return undefined
  const given = json['over']
  const [only] = about.names
  if (given === undefined && only !== undefined && about.names.length === 1) return { of: about.of, name: only }
  if (given === undefined) findings.report('INB855', `${path}.over`, { name: 'over', owner: name })
  else if (typeof given === 'string' && about.names.includes(given)) return { of: about.of, name: given }
  else findings.report('INB854', `${path}.over`, { value: shown(given), allowed: about.names.join(', ') })
  return undefined
}
