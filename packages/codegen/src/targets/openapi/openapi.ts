import type { DataForm } from '../../data/index.ts'
import { headerLines } from '../header.ts'
import { jsonText, members, type Json, type Schema } from '../json-schema/json.ts'
import { personDefinitions } from '../json-schema/person-schema.ts'
import { timelineDefinitions } from '../json-schema/timeline-schema.ts'
import { oneOfSchema, textSchema, type Reference } from '../json-schema/value-schema.ts'
import type { DataTarget } from '../target.ts'

/** OpenAPI 3.1 of a service that runs these rules: persons in, timelines out, in the exchange format. */
export const openapi: DataTarget = {
  name: 'openapi',
  prints: 'data',
  files: (form) => [{ path: 'openapi.json', content: jsonText(documentOf(form)) }],
}

const ref: Reference = (definition) => ({ $ref: `#/components/schemas/${definition}` })

function documentOf(form: DataForm): Schema {
  return {
    openapi: '3.1.0',
    info: { title: form.stelsel.label, version: form.rulesHash.slice(0, 12), description: headerLines(form, 'openapi').join('\n\n') },
    servers: [{ url: '/' }],
    paths: {
      '/tijdlijn': { post: operation('tijdlijn', 'De tijdlijn van één persoon', ref('persoon'), ref('tijdlijn'), refused(ref('afwijzing'))) },
      '/tijdlijnen': { post: operation('tijdlijnen', 'De tijdlijn van elke persoon, in de volgorde van de personen', { type: 'array', items: ref('persoon') }, { type: 'array', items: { anyOf: [ref('tijdlijn'), ref('afwijzing')] } }, {}) },
      '/herkomst': { get: { operationId: 'herkomst', summary: 'Van welke regels deze dienst is', responses: { '200': answer('De herkomst', ref('herkomst')) } } },
    },
    components: { schemas: members(schemasOf(form)), parameters: parametersOf(form) },
  }
}

function operation(operationId: string, summary: string, body: Schema, given: Schema, others: Schema): Json {
  return {
    operationId,
    summary,
    parameters: ['lagen', 'tot', 'bekend_op', 'uitleg'].map((name) => ({ $ref: `#/components/parameters/${name}` })),
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: { '200': answer(summary, given), '400': answer('De vraag klopt niet: een laag of datum die er niet is, of geen JSON', ref('fout')), ...others },
  }
}

function refused(schema: Schema): Schema {
  return { '422': answer('Deze persoon klopt niet: bij elk probleem de plaats en wat mag', schema) }
}

function answer(description: string, schema: Schema): Schema {
  return { description, content: { 'application/json': { schema } } }
}

function parametersOf({ knownLayers }: DataForm): Schema {
  const layers = oneOfSchema(knownLayers)
  return {
    lagen: { name: 'lagen', in: 'query', description: 'Lagen die aan zijn, met komma’s. De laag wet is altijd aan.', style: 'form', explode: false, schema: { type: 'array', items: layers, default: ['wet'] } },
    tot: { name: 'tot', in: 'query', description: 'Laatste dag van de tijdlijn. Zonder dit: tien jaar na de laatste datum van de persoon.', schema: ref('datum') },
    bekend_op: { name: 'bekend_op', in: 'query', description: 'Alleen wat op deze dag bekend was, telt.', schema: ref('datum') },
    uitleg: { name: 'uitleg', in: 'query', description: 'Geef bij elke regel ook waarom.', schema: { type: 'boolean', default: false } },
  }
}

function schemasOf(form: DataForm): ReadonlyMap<string, Schema> {
  const person = personDefinitions(form, ref)
  return new Map<string, Schema>([
    ...person,
    ['gebeurtenis', withDiscriminator(person)],
    ...timelineDefinitions(form, ref),
    ['afwijzing', closed('Persoon die niet kan worden gelezen', { id: { type: 'string' }, problemen: { type: 'array', minItems: 1, items: ref('probleem') } }, ['problemen'])],
    ['probleem', closed('Wat er niet klopt', { code: { type: 'string', description: 'Code van de melding, zoals INB854.' }, pad: { type: 'string', description: 'Plaats in de invoer, zoals [0].gebeurtenissen[2].niveau.' }, melding: { type: 'string' } }, ['code', 'pad', 'melding'])],
    ['fout', closed('Wat er aan de vraag niet klopt', { melding: textSchema }, ['melding'])],
    ['herkomst', closed('Van welke regels', { stelsel: { const: form.stelsel.name }, regels: { const: form.rulesHash, description: 'SHA-256 van de regels.' }, lagen: { type: 'array', items: oneOfSchema(form.knownLayers) } }, ['stelsel', 'regels', 'lagen'])],
  ])
}

function closed(title: string, properties: Schema, required: readonly string[]): Schema {
  return { title, type: 'object', properties, required: [...required], additionalProperties: false }
}

/** The name of a record says which of its forms it has: who makes code of this document gets a type for each. */
function withDiscriminator(person: ReadonlyMap<string, Schema>): Schema {
  const record = person.get('gebeurtenis') ?? {}
  if (record['oneOf'] === undefined) return record
  const named = [...person].flatMap(([definition, { properties }]): (readonly [string, string])[] => {
    const naam = typeof properties === 'object' && properties !== null && 'naam' in properties ? properties['naam'] : undefined
    const name = typeof naam === 'object' && naam !== null && 'const' in naam ? naam['const'] : undefined
    return typeof name === 'string' ? [[name, `#/components/schemas/${definition}`]] : []
  })
  return { ...record, discriminator: { propertyName: 'naam', mapping: members(named) } }
}
