import type { DataField, DataForm, DataRecord, Dossier } from '../../data/index.ts'
import { ascii, Identifiers } from '../text.ts'
import { members, type Schema } from './json.ts'
import { dateDefinitions, oneOfSchema, textSchema, valueSchema, type Reference } from './value-schema.ts'

/** What a person may be in the exchange format, as the reader of the engine reads it: `persoon`, `gegevens`, `gebeurtenis`, and one for each kind of record. */
export function personDefinitions({ dossiers }: DataForm, ref: Reference): ReadonlyMap<string, Schema> {
  const records = recordDefinitions(dossiers, ref)
  return new Map<string, Schema>([
    ['persoon', object({ title: 'Persoon', properties: [['id', textSchema], ['gegevens', ref('gegevens')], ['gebeurtenissen', { type: 'array', items: ref('gebeurtenis') }]], required: ['id', 'gegevens'] })],
    ['gegevens', gegevens(dossiers, ref)],
    ['gebeurtenis', { title: 'Gebeurtenis', description: 'Wat er op een dag gebeurde, of in een periode. De naam zegt welke velden er zijn.', type: 'object', required: ['naam'], ...(records.size === 0 ? { not: {} } : { oneOf: [...records.keys()].map(ref) }) }],
    ...dateDefinitions,
    ...records,
  ])
}

interface ObjectParts {
  readonly title?: string
  readonly description?: string | undefined
  readonly properties: readonly (readonly [string, Schema])[]
  readonly required: readonly string[]
}

function object({ title, description, properties, required }: ObjectParts): Schema {
  return { ...(title === undefined ? {} : { title }), ...(description === undefined || description === '' ? {} : { description }), type: 'object', properties: members(properties), required: [...required], additionalProperties: false }
}

/** A fact that only a stelsel knows that may not govern is not looked at: the choice of law is no matter of a schema. */
function gegevens(dossiers: readonly Dossier[], ref: Reference): Schema {
  const properties = new Map<string, Schema>()
  const required = new Set<string>()
  for (const { facts, mayBeLeft } of certainFirst(dossiers)) {
    for (const fact of facts) {
      if (!properties.has(fact.name)) properties.set(fact.name, mayBeLeft ? { title: fact.label } : described(fact, ref))
      if (fact.required && !mayBeLeft) required.add(fact.name)
    }
  }
  return object({ title: 'Gegevens', description: 'Wat niet bekend is, wordt weggelaten.', properties: [...properties], required: [...required] })
}

/** The stelsel that is asked reads every person; after it those that are not left, then those that may be. */
function certainFirst(dossiers: readonly Dossier[]): readonly Dossier[] {
  const [own, ...others] = dossiers
  const certain = [...(own === undefined ? [] : [{ ...own, mayBeLeft: false }]), ...others.filter(({ mayBeLeft }) => !mayBeLeft)]
  return [...certain, ...others.filter(({ mayBeLeft }) => mayBeLeft)]
}

function recordDefinitions(dossiers: readonly Dossier[], ref: Reference): ReadonlyMap<string, Schema> {
  const identifiers = new Identifiers()
  const found = new Map<string, Schema>()
  const known = new Set<string>()
  const inOrder = certainFirst(dossiers)
  const bodies = bodiesOf(dossiers)
  for (const dossier of inOrder) {
    for (const record of dossier.records) {
      if (known.has(record.name)) continue
      known.add(record.name)
      found.set(identifiers.of(record.name, `${record.kind}_${ascii(record.name)}`), dossier.mayBeLeft ? nameOnly(record) : recordSchema(record, bodies, ref))
    }
  }
  for (const kind of dossiers[0]?.revisions ?? []) {
    if (known.has(kind)) continue
    found.set(identifiers.of(kind, kind), revisionSchema(kind, dossiers, bodies, ref))
  }
  return found
}

function bodiesOf(dossiers: readonly Dossier[]): readonly string[] {
  return [...new Set(dossiers.flatMap(({ bodies }) => bodies.map(({ name }) => name)))]
}

function recordSchema(record: DataRecord, bodies: readonly string[], ref: Reference): Schema {
  const attributes = record.attributes.map((attribute) => [attribute.name, described(attribute, ref)] as const)
  const about = record.about ?? []
  const schema = object({
    title: record.label,
    description: sentences([citation(record.sources), ...record.checks]),
    properties: [['naam', { const: record.name }], ['datum', ref('datum')], ...fixed(record, bodies, ref), ...attributes],
    required: ['naam', 'datum', ...(record.kind === 'besluit' && about.length > 1 ? ['over'] : []), ...record.attributes.filter(({ required }) => required).map(({ name }) => name)],
  })
  return record.kind === 'oordeel' && about.length > 0 ? { ...schema, anyOf: [{ required: ['over'] }, withoutFine(record, bodies)] } : schema
}

/** A judgement that is about no fine in particular is of the body that its declaration names. */
function withoutFine({ by }: DataRecord, bodies: readonly string[]): Schema {
  return { not: { required: ['overtreding'] }, properties: { door: oneOfSchema(by === undefined ? bodies : [by]) } }
}

/** What a record has without being declared. */
function fixed({ kind, by, about = [], imposers = [] }: DataRecord, bodies: readonly string[], ref: Reference): readonly (readonly [string, Schema])[] {
  const since = ['bekend_op', { ...ref('datum'), description: 'Sinds wanneer dit bekend is; zonder dit de dag waarop het telt.' }] as const
  switch (kind) {
    case 'gebeurtenis':
      return [since]
    case 'periode':
      return [['einde', { ...ref('datum'), description: 'Laatste dag, die nog meetelt. Een periode zonder einde loopt nog.' }], since]
    case 'oordeel':
      return [
        since,
        ['door', oneOfSchema(by === undefined ? bodies : [...new Set([by, ...imposers])])],
        ...(about.length === 0 ? [] : [
          ['over', { ...oneOfSchema(about), description: 'De boete waar dit oordeel over gaat; zonder dit gaat het over de persoon.' }] as const,
          ['overtreding', { ...ref('datum'), description: 'De dag van de overtreding, als er meer boetes met deze naam zijn.' }] as const,
        ]),
      ]
    case 'besluit':
      return [
        since,
        ['door', oneOfSchema(bodies)],
        ['dagtekening', { ...ref('datum'), description: 'Zonder dit de datum van het besluit.' }],
        ['bekendgemaakt_op', ref('datum')],
        ['onherroepelijk_op', ref('datum')],
        ['kenmerk', textSchema],
        ...(about.length === 0 ? [] : [['over', { ...oneOfSchema(about), description: 'Over welke regel dit besluit gaat.' }] as const]),
      ]
    default:
      return kind satisfies never
  }
}

function nameOnly({ name, label }: DataRecord): Schema {
  return { title: label, type: 'object', properties: { naam: { const: name } }, required: ['naam'] }
}

/** Another decision in the place of an earlier one, an annulment, a withdrawal. */
function revisionSchema(kind: string, dossiers: readonly Dossier[], bodies: readonly string[], ref: Reference): Schema {
  const decisions = dossiers.flatMap(({ records }) => records.filter((record) => record.kind === 'besluit'))
  const names = oneOfSchema([...new Set(decisions.map(({ name }) => name))])
  const values = kind === 'herziening' ? revisedValues(decisions, ref) : []
  return {
    ...object({
      title: 'Herziening van een besluit',
      description: kind === 'herziening' ? 'Geeft het besluit andere waarden; wat er niet bij staat, blijft.' : undefined,
      properties: [
        ['naam', { const: kind }],
        ['datum', ref('datum')],
        ['bekend_op', ref('datum')],
        ['door', oneOfSchema([...bodies, 'rechter'])],
        ['van', { ...names, description: 'Het besluit waarover dit gaat.' }],
        ['van_datum', ref('datum')],
        ['van_kenmerk', textSchema],
        ['van_herziening', ref('datum')],
        ['van_vernietiging', ref('datum')],
        ['van_intrekking', ref('datum')],
        ['werkt_terug_tot', ref('datum')],
        ['bij', { ...names, description: 'Het latere besluit waarin dit staat, zoals dat op bezwaar.' }],
        ...values,
      ],
      required: ['naam', 'datum', ...(kind === 'herziening' ? ['werkt_terug_tot'] : [])],
    }),
    anyOf: [{ required: ['van'] }, { required: ['van_kenmerk'] }],
  }
}

/** By name: an attribute of any decision, each way in which one declares it. */
function revisedValues(decisions: readonly DataRecord[], ref: Reference): readonly (readonly [string, Schema])[] {
  const byName = new Map<string, Map<string, Schema>>()
  for (const { attributes } of decisions) {
    for (const { name, type } of attributes) {
      const schema = valueSchema(type, false, ref)
      byName.set(name, (byName.get(name) ?? new Map<string, Schema>()).set(JSON.stringify(schema), schema))
    }
  }
  return [...byName].map(([name, schemas]) => {
    const [only, ...others] = schemas.values()
    return [name, only !== undefined && others.length === 0 ? only : { anyOf: [...schemas.values()] }] as const
  })
}

function described({ label, type, incomplete, sources, checks }: DataField, ref: Reference): Schema {
  const schema = valueSchema(type, incomplete, ref)
  const description = sentences([typeof schema['description'] === 'string' ? schema['description'] : '', citation(sources), ...checks])
  return { title: label, ...schema, ...(description === '' ? {} : { description }) }
}

function citation(sources: readonly string[]): string {
  return sources.length === 0 ? '' : `Volgens ${sources.join(', ')}.`
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ')
}
