import { levels, type Declaration, type Gegeven, type Model, type Oordeel, type RecordDeclaration, type ValueType } from '@inburgering/core'
import fc from 'fast-check'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Members = { readonly [name: string]: Json }
interface Person extends Members {
  readonly gegevens: Members
  readonly gebeurtenissen: readonly Members[]
}

/** Persons whom a specification may read: facts and records as they are declared, in any order and on any date. */
export function personsOf(model: Model): fc.Arbitrary<Person> {
  const of = <K extends Declaration['kind']>(...kinds: K[]) => model.declarations.filter((declaration): declaration is Extract<Declaration, { kind: K }> => (kinds as string[]).includes(declaration.kind))
  const values = valuesOf(model)
  const facts = of('gegeven') as readonly Gegeven[]
  const bodies = of('bestuursorgaan').map(({ name }) => name)
  const decisions = (of('besluit') as readonly RecordDeclaration[]).map(({ name }) => name)
  const fact = ({ type, incomplete }: Gegeven): fc.Arbitrary<Json> => (incomplete === undefined ? values(type) : fc.oneof(dates, dates.map((date) => date.slice(0, 7)), dates.map((date) => date.slice(0, 4))))
  const gegevens = fc.record(Object.fromEntries(facts.map((each) => [each.name, fact(each)])), { requiredKeys: facts.filter(({ optional }) => !optional).map(({ name }) => name) })
  const records = [
    ...(of('gebeurtenis', 'periode', 'besluit') as readonly RecordDeclaration[]).map((each) => recordsOf(each, values, bodies)),
    ...(of('oordeel') as readonly Oordeel[]).map(({ name, by }) => fc.record({ naam: fc.constant(name), datum: dates, oordeel: fc.boolean(), bekend_op: dates, door: fc.constantFrom(...(by === '' ? bodies : [by])) }, { requiredKeys: ['naam', 'datum', 'oordeel'] })),
    ...(decisions.length === 0 ? [] : [revisions(decisions, bodies)]),
  ]
  const gebeurtenissen = records.length === 0 ? fc.constant<readonly Members[]>([]) : (fc.array(fc.oneof(...records), { maxLength: 4 }) as fc.Arbitrary<readonly Members[]>)
  return fc.record({ id: fc.string({ minLength: 1, maxLength: 5 }), gegevens: gegevens as fc.Arbitrary<Members>, gebeurtenissen })
}

/** The same, with one thing in it that may be wrong. */
export function mutatedPersonsOf(model: Model): fc.Arbitrary<Json> {
  return fc.tuple(personsOf(model), fc.nat(), fc.constantFrom(...mutations)).map(([person, seed, mutate]) => mutate(person, seed))
}

const dates = fc.date({ min: new Date('2022-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
// At most two decimals, without the noise of a product of floats.
const hundredths = fc.integer({ min: 1, max: 200_000 }).map((count) => Number((count / 100).toFixed(2)))

function valuesOf(model: Model): (type: ValueType) => fc.Arbitrary<Json> {
  const names = (kind: 'onderdeel' | 'leerroute'): readonly string[] => model.declarations.flatMap((declaration) => (declaration.kind === kind ? [declaration.name] : []))
  const oneOf = (choices: readonly string[]): fc.Arbitrary<Json> => fc.constantFrom(...(choices.length === 0 ? ['geen'] : choices))
  return (type) => {
    switch (type.kind) {
      case 'boolean':
        return fc.boolean()
      case 'text':
        return fc.string()
      case 'integer':
        return fc.integer({ min: 1, max: 5_000 })
      case 'number':
      case 'percentage':
      case 'hours':
      case 'money':
        return hundredths
      case 'date':
        return dates
      case 'duration':
        return fc.tuple(fc.integer({ min: 1, max: 36 }), fc.constantFrom('dagen', 'weken', 'maanden', 'jaar', 'Maand')).map(([count, unit]) => `${count} ${unit}`)
      case 'level':
        return oneOf(levels)
      case 'choice':
        return oneOf(model.declarations.flatMap((declaration) => (declaration.kind === 'keuze' && declaration.name === type.keuze ? declaration.values.map(({ name }) => name) : [])))
      case 'onderdeel':
      case 'leerroute':
        return oneOf(names(type.kind))
    }
  }
}

function recordsOf({ name, kind, attributes, about }: RecordDeclaration, values: ReturnType<typeof valuesOf>, bodies: readonly string[]): fc.Arbitrary<Members> {
  const body = fc.constantFrom(...(bodies.length === 0 ? ['niemand'] : bodies))
  const fixed: { [name: string]: fc.Arbitrary<Json> } = { naam: fc.constant(name), datum: dates, bekend_op: dates }
  if (kind === 'periode') fixed['einde'] = dates
  if (kind === 'besluit') Object.assign(fixed, { door: body, dagtekening: dates, bekendgemaakt_op: dates, onherroepelijk_op: dates, kenmerk: fc.string({ minLength: 1, maxLength: 4 }) })
  if (about !== undefined) fixed['over'] = fc.constantFrom(...about.names)
  const own = Object.fromEntries(attributes.map((attribute) => [attribute.name, values(attribute.type)]))
  return fc.record({ ...fixed, ...own }, { requiredKeys: ['naam', 'datum', ...(about !== undefined && about.names.length > 1 ? ['over'] : []), ...attributes.filter(({ optional }) => !optional).map((attribute) => attribute.name)] }) as fc.Arbitrary<Members>
}

function revisions(decisions: readonly string[], bodies: readonly string[]): fc.Arbitrary<Members> {
  const members = { naam: fc.constantFrom('herziening', 'vernietiging', 'intrekking'), datum: dates, van: fc.constantFrom(...decisions), werkt_terug_tot: dates, van_datum: dates, door: fc.constantFrom('rechter', ...bodies), bij: fc.constantFrom(...decisions) }
  return fc.record(members, { requiredKeys: ['naam', 'datum', 'van', 'werkt_terug_tot'] }) as fc.Arbitrary<Members>
}

type Mutation = (person: Person, seed: number) => Json

const strange: readonly Json[] = [null, true, 3, -1, 0, 0.5, 1e30, '', 'zomaar', '2024-02-30', '2023-02-29', '2024-02-29', '1900-02-29', '2024-2-3', '12 mei 2024', '0000-01-01', '1994', '1994-13', '3 weken ', '1,3 jaar', [], {}, 'toString', '__proto__', 'B1', 'rechter']

function pick<T>(list: readonly T[], seed: number): T | undefined {
  return list[seed % Math.max(1, list.length)]
}
function strangeOne(seed: number): Json {
  return strange[seed % strange.length] ?? null
}
function without(object: Members, name: string | undefined): Members {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
function changed(object: Members, seed: number): Members {
  const name = pick(Object.keys(object), seed)
  return name === undefined ? object : { ...object, [name]: strangeOne(Math.floor(seed / 7)) }
}
function withRecord(person: Person, seed: number, change: (record: Members) => Json): Json {
  const place = seed % Math.max(1, person.gebeurtenissen.length)
  return { ...person, gebeurtenissen: person.gebeurtenissen.map((record, index) => (index === place ? change(record) : record)) }
}

const mutations: readonly [Mutation, ...Mutation[]] = [
  (person, seed) => ({ ...person, gegevens: changed(person.gegevens, seed) }),
  (person, seed) => ({ ...person, gegevens: without(person.gegevens, pick(Object.keys(person.gegevens), seed)) }),
  (person, seed) => ({ ...person, gegevens: { ...person.gegevens, verzonnen: strangeOne(seed) } }),
  (person, seed) => withRecord(person, seed, (record) => changed(record, seed)),
  (person, seed) => withRecord(person, seed, (record) => changed(record, Math.floor(seed / 3))),
  (person, seed) => withRecord(person, seed, (record) => without(record, pick(Object.keys(record), seed))),
  (person, seed) => withRecord(person, seed, (record) => ({ ...record, verzonnen: strangeOne(seed) })),
  (person, seed) => withRecord(person, seed, (record) => ({ ...record, einde: '2032-12-31' })),
  (person, seed) => withRecord(person, seed, () => strangeOne(seed)),
  (person, seed) => ({ ...person, id: strangeOne(seed) }),
  (person, seed) => ({ ...person, gebeurtenissen: strangeOne(seed) }),
  (person, seed) => ({ ...person, gegevens: strangeOne(seed) }),
  (person, seed) => ({ ...person, extra: strangeOne(seed) }),
  (person, seed) => without(person, pick(['id', 'gegevens', 'gebeurtenissen'], seed)),
  (_person, seed) => strangeOne(seed),
]
