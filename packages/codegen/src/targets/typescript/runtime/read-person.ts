import { Agenda } from './agenda.ts'
import { iso, parseIncomplete, parseIso, type Day, type Duration } from './dates.ts'
import { dossierOf, type Dossier, type DossierRecord } from './dossier.ts'
import { compare, fromJson, zero, type Exact } from './numbers.ts'
import { switchesOf, type RunOptions } from './play.ts'
import { Run } from './run.ts'
import type { Condition, Rules } from './rules.ts'
import type { Value } from './values.ts'

/** What a value of the exchange format may be. */
export type Shape =
  | { readonly kind: 'boolean' | 'text' | 'integer' | 'number' | 'percentage' | 'hours' | 'money' | 'duration' | 'date' }
  | { readonly kind: 'incompleteDate'; readonly reading: 'firstDay' | 'middle' | 'lastDay' }
  | { readonly kind: 'name'; readonly names: readonly string[] }

export interface Field {
  readonly shape: Shape
  readonly optional: boolean
}
export interface Controle {
  readonly when: Condition
  readonly message: string
  readonly at: string
}
export interface FactShape extends Field {
  readonly controles: readonly Controle[]
}
export interface RecordShape {
  readonly name: string
  readonly kind: 'gebeurtenis' | 'periode' | 'besluit' | 'oordeel'
  readonly attributes: Readonly<Record<string, Field>>
  readonly controles: readonly Controle[]
  /** Who decides or judges. */
  readonly by: string | undefined
  /** Why a person who has this record cannot be run by this code. */
  readonly notCovered: string | undefined
}
export interface PersonShape {
  readonly facts: Readonly<Record<string, FactShape>>
  readonly records: Readonly<Record<string, RecordShape>>
}

/** What is wrong with a person, at which path: `[3].gebeurtenissen[2].niveau`. */
export interface Problem {
  /** As in the workbench, where each code has its page; `niet_in_de_code`: these rules cannot run this person. */
  readonly code: string
  readonly path: string
  /** The value as it stands in the input, or what is wrong with it. */
  readonly message: string
}

type Json = Readonly<Record<string, unknown>>

const revisions: readonly string[] = ['herziening', 'vernietiging', 'intrekking']

/**
 * Checks one person and puts the dossier in order. A person with any problem is refused.
 * @param index place in the input, for the path
 */
export function read(rules: Rules, shape: PersonShape, json: unknown, index: number, { layers = rules.layers }: RunOptions): { readonly dossier: Dossier } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const report = (code: string, path: string, message: string): void => void problems.push({ code, path, message })
  const path = `[${index}]`
  if (!isObject(json)) {
    report('INB851', path, `${shown(json)} is geen persoon`)
    return { problems }
  }
  for (const name of Object.keys(json)) if (name !== 'id' && name !== 'gegevens' && name !== 'gebeurtenissen') report('INB853', `${path}.${name}`, `onbekende naam ${name}`)
  const { id } = json
  if (id === undefined) report('INB855', `${path}.id`, 'id ontbreekt')
  else if (typeof id !== 'string' || id === '') report('INB851', `${path}.id`, `${shown(id)} is geen tekst`)
  const facts = readFacts(shape, json['gegevens'], `${path}.gegevens`, report)
  const records = readRecords(shape, rules, json['gebeurtenissen'], `${path}.gebeurtenissen`, report)
  if (problems.length > 0) return { problems }
  const places = new Map(records.map(({ record, place, given }) => [record, { place, given }]))
  const dossier = dossierOf(id as string, facts, records.map(({ record }) => record))
  checkControles(rules, shape, dossier, json['gegevens'] as Json, path, places, switchesOf(rules, layers), report)
  return problems.length > 0 ? { problems } : { dossier }
}

type Report = (code: string, path: string, message: string) => void

function readFacts(shape: PersonShape, json: unknown, path: string, report: Report): Readonly<Record<string, Value>> {
  const facts = noValues()
  if (!isObject(json)) {
    report(json === undefined ? 'INB855' : 'INB851', path, json === undefined ? 'gegevens ontbreekt' : `${shown(json)} is geen lijst van gegevens`)
    return facts
  }
  readFields(json, shape.facts, path, facts, [], 'INB850', report)
  return facts
}

/** Without a prototype, so that a name of the rules never means something of the language. */
function noValues(): Record<string, Value> {
  return { __proto__: null } as unknown as Record<string, Value>
}

/** The declared fields of a person or a record; `fixed` are the names that it has besides. */
function readFields(json: Json, fields: Readonly<Record<string, Field>>, path: string, values: Record<string, Value>, fixed: readonly string[], unknownCode: string, report: Report): void {
  for (const name of Object.keys(json)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) {
      if (!fixed.includes(name)) report(unknownCode, `${path}.${name}`, `onbekende naam ${name}`)
      continue
    }
    const value = readValue(json[name], field.shape, `${path}.${name}`, report)
    if (value !== undefined) values[name] = value
  }
  for (const name of Object.keys(fields)) if (fields[name]?.optional === false && !Object.hasOwn(json, name)) report('INB855', `${path}.${name}`, `${name} ontbreekt`)
}

interface Read {
  readonly record: DossierRecord
  readonly place: string
  readonly given: Json
}

function readRecords(shape: PersonShape, rules: Rules, json: unknown, path: string, report: Report): readonly Read[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    report('INB851', path, `${shown(json)} is geen lijst van gebeurtenissen`)
    return []
  }
  const found: Read[] = []
  for (let index = 0; index < json.length; index += 1) {
    const place = `${path}[${index}]`
    const given: unknown = json[index]
    if (!isObject(given)) report('INB851', place, `${shown(given)} is geen gebeurtenis`)
    else {
      const record = readRecord(shape, rules, given, place, report)
      if (record !== undefined) found.push({ record, place, given })
    }
  }
  return found
}

const decisionDates = ['dagtekening', 'bekendgemaakt_op', 'onherroepelijk_op'] as const

const fixedFields: Readonly<Record<RecordShape['kind'], readonly string[]>> = {
  gebeurtenis: ['datum', 'naam', 'bekend_op'],
  periode: ['datum', 'naam', 'einde', 'bekend_op'],
  besluit: ['datum', 'naam', 'bekend_op', 'door', ...decisionDates, 'kenmerk'],
  oordeel: ['datum', 'naam', 'bekend_op', 'door'],
}

function readRecord(shape: PersonShape, rules: Rules, json: Json, path: string, report: Report): DossierRecord | undefined {
  const { naam } = json
  const declared = typeof naam === 'string' && Object.hasOwn(shape.records, naam) ? shape.records[naam] : undefined
  if (declared === undefined) {
    if (naam === undefined) report('INB855', `${path}.naam`, 'naam ontbreekt')
    else if (revisions.includes(naam as string)) report('niet_in_de_code', path, `${String(naam)}: herzieningen van besluiten zitten niet in deze code`)
    else report('INB852', `${path}.naam`, `onbekende gebeurtenis ${shown(naam)}`)
    return undefined
  }
  if (declared.notCovered !== undefined) {
    report('niet_in_de_code', path, declared.notCovered)
    return undefined
  }
  if (declared.kind === 'oordeel' && ('over' in json || 'overtreding' in json)) {
    report('niet_in_de_code', path, `${String(naam)}: oordelen over een boete zitten niet in deze code`)
    return undefined
  }
  const isPeriod = declared.kind === 'periode'
  const begin = readDay(json, 'datum', path, report)
  if (!('datum' in json)) report('INB855', `${path}.datum`, 'datum ontbreekt')
  const end = isPeriod ? readDay(json, 'einde', path, report) : undefined
  const known = readDay(json, 'bekend_op', path, report)
  const values = noValues()
  readFields(json, declared.attributes, path, values, fixedFields[declared.kind], 'INB853', report)
  if (begin === undefined) return undefined
  if (end !== undefined && end < begin) report('INB857', `${path}.einde`, `${shown(json['einde'])} ligt voor ${iso(begin)}`)
  let by: string | undefined
  let reference: string | undefined
  if (declared.kind === 'besluit' || declared.kind === 'oordeel') {
    by = readBody(rules, json, path, report) ?? declared.by
    if (declared.kind === 'oordeel' && declared.by !== undefined && by !== declared.by) report('INB862', `${path}.door`, `${shown(json['door'])}: dit oordeel is aan ${declared.by}`)
    if (declared.kind === 'besluit') {
      readDecisionDates(json, path, begin, values, report)
      reference = readText(json, 'kenmerk', path, report)
      if (reference !== undefined) values['kenmerk'] = reference
    }
  }
  return { kind: 'record', name: naam as string, begin, end, isPeriod, acts: isPeriod ? end : begin, knownOn: known ?? (isPeriod ? end : undefined) ?? begin, position: 0, values, by, reference }
}

function readBody({ organen }: Rules, json: Json, path: string, report: Report): string | undefined {
  const { door } = json
  if (door === undefined) return undefined
  if (typeof door === 'string' && Object.hasOwn(organen, door)) return door
  report('INB854', `${path}.door`, `${shown(door)}: kies uit ${Object.keys(organen).join(', ')}`)
  return undefined
}

/** In this order they may not go back in time. */
function readDecisionDates(json: Json, path: string, begin: Day, values: Record<string, Value>, report: Report): void {
  let before: { readonly name: string; readonly day: Day } | undefined
  for (const name of decisionDates) {
    const day = readDay(json, name, path, report) ?? (name === 'dagtekening' ? begin : undefined)
    if (day === undefined) continue
    if (before !== undefined && day < before.day) report('INB863', `${path}.${name}`, `${shown(json[name])} ligt voor ${before.name}`)
    before = { name, day }
    values[name] = day
  }
}

function readDay(json: Json, name: string, path: string, report: Report): Day | undefined {
  if (!(name in json)) return undefined
  return readValue(json[name], { kind: 'date' }, `${path}.${name}`, report) as Day | undefined
}

function readText(json: Json, name: string, path: string, report: Report): string | undefined {
  const given = json[name]
  if (given === undefined || (typeof given === 'string' && given !== '')) return given
  report('INB851', `${path}.${name}`, `${shown(given)} is geen tekst`)
  return undefined
}

function readValue(json: unknown, shape: Shape, path: string, report: Report): Value | undefined {
  if (json === null) {
    report('INB859', path, 'null: laat weg wat niet bekend is')
    return undefined
  }
  const value = valueOf(json, shape)
  if (value !== undefined) return value
  const isDate = shape.kind === 'date' || shape.kind === 'incompleteDate'
  if (isDate && typeof json === 'string') report('INB856', path, `${shown(json)} is geen bestaande datum (jjjj-mm-dd)`)
  else report('INB854', path, `${shown(json)}: verwacht ${shape.kind === 'name' ? `een van ${shape.names.join(', ')}` : shape.kind}`)
  return undefined
}

function valueOf(json: unknown, shape: Shape): Value | undefined {
  switch (shape.kind) {
    case 'boolean':
      return typeof json === 'boolean' ? json : undefined
    case 'text':
      return typeof json === 'string' ? json : undefined
    case 'name':
      return typeof json === 'string' && shape.names.includes(json) ? json : undefined
    case 'date':
      return typeof json === 'string' ? parseIso(json) : undefined
    case 'incompleteDate':
      return typeof json === 'string' ? parseIncomplete(json, shape.reading) : undefined
    case 'duration':
      return typeof json === 'string' ? parseDuration(json) : undefined
    default:
      return typeof json === 'number' ? numberOf(json, shape.kind) : undefined
  }
}

function numberOf(json: number, kind: 'integer' | 'number' | 'percentage' | 'hours' | 'money'): Exact | undefined {
  const value = fromJson(json)
  if (value === undefined || kind === 'number' || kind === 'percentage') return value
  if (kind === 'integer') return value.den === 1 && typeof value.num === 'number' ? value : undefined
  if (typeof value.den !== 'number' || 100 % value.den !== 0) return undefined
  return kind === 'hours' && compare(value, zero) < 0 ? undefined : value
}

const units: Readonly<Record<string, Duration>> = { dag: { days: 1 }, dagen: { days: 1 }, week: { days: 7 }, weken: { days: 7 }, maand: { months: 1 }, maanden: { months: 1 }, jaar: { months: 12 }, jaren: { months: 12 } }

/** `18 maanden` */
function parseDuration(text: string): Duration | undefined {
  const parts = /^\s*(\d+)\s+([a-z]+)\s*$/i.exec(text)
  const unit = parts === null ? undefined : units[(parts[2] ?? '').toLowerCase()]
  if (parts === null || unit === undefined) return undefined
  const count = Number(parts[1])
  return 'days' in unit ? { days: unit.days * count } : { months: unit.months * count }
}

/** The `controle` clauses of the rules: a person who certainly does not meet one is refused. */
function checkControles(rules: Rules, shape: PersonShape, dossier: Dossier, facts: Json, path: string, places: ReadonlyMap<DossierRecord, { readonly place: string; readonly given: Json }>, on: readonly boolean[], report: Report): void {
  const c = new Run(rules, on, dossier, 0, Infinity, new Agenda(0))
  const ask = (controles: readonly Controle[], at: string, json: Json): void => {
    for (const { when, message, at: name } of controles) {
      if (when(c) === false) report('INB858', `${at}.${name}`, `${Object.hasOwn(json, name) ? shown(json[name]) : '-'}: ${message}`)
    }
  }
  for (const name of Object.keys(shape.facts)) {
    const value = dossier.facts[name]
    const controles = shape.facts[name]?.controles ?? []
    if (value === undefined || controles.length === 0) continue
    lookFrom(c, typeof value === 'number' ? value : (dossier.acting.at(-1) ?? 0), dossier.acting.length)
    ask(controles, `${path}.gegevens`, facts)
  }
  for (const record of dossier.records) {
    const controles = shape.records[record.name]?.controles ?? []
    const read = places.get(record)
    if (controles.length === 0 || read === undefined) continue
    lookFrom(c, record.acts ?? record.begin, record.position + 1)
    c.trigger = record
    ask(controles, read.place, read.given)
  }
}

function lookFrom(c: Run, day: Day, seen: number): void {
  c.peildatum = day
  c.asOf = day
  c.lawDate = day
  c.seen = seen
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** As it stands in the input, cut off where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
