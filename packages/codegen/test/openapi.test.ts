import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { filesOf, randomCases } from '@inburgering/testing/code'
import { allExamples } from './examples.ts'
import { hostileModel, hostileNames, marks } from './hostile.ts'

const examples = await allExamples()

interface Document {
  readonly info: { readonly description: string }
  readonly components: { readonly schemas: Readonly<Record<string, { readonly oneOf?: readonly { readonly $ref: string }[]; readonly discriminator?: { readonly mapping: Readonly<Record<string, string>> } }>> }
}
const documentIn = (files: readonly { readonly content: string }[]): Document => JSON.parse(files[0]?.content ?? '') as Document

describe.for([...examples])('the service of %s', ([, { model, beside }]) => {
  const document = documentIn(filesOf(model, 'openapi', [], beside))
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document) as never)
    expect([valid, errors]).toEqual([true, undefined])
    expect(validator.version).toBe('3.1')
  })
  test('has a form for the name of each record', () => {
    const { gebeurtenis } = document.components.schemas
    expect(Object.values(gebeurtenis?.discriminator?.mapping ?? {}).sort()).toEqual((gebeurtenis?.oneOf ?? []).map(({ $ref }) => $ref).sort())
  })
})

describe('the service', () => {
  const wi2021 = examples.get('wi2021')
  if (wi2021 === undefined) throw new Error('no examples/wi2021')
  test('takes and gives what the schemas say', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true } })
    ajv.addSchema({ $id: 'urn:dienst:wi2021', ...documentIn(filesOf(wi2021.model, 'openapi')) })
    const person = ajv.compile({ $ref: 'urn:dienst:wi2021#/components/schemas/persoon' })
    for (const each of randomCases(100, 3)) expect(person(each.person), JSON.stringify(person.errors)).toBe(true)
    expect(person({ id: 'p', gegevens: { doelgroep: 'ander' } })).toBe(false)
    const refusal = ajv.compile({ $ref: 'urn:dienst:wi2021#/components/schemas/afwijzing' })
    expect(refusal({ id: 'p', problemen: [{ code: 'INB854', pad: '[0].gegevens.doelgroep', melding: 'Kies uit ...' }] })).toBe(true)
    expect(refusal({ problemen: [] })).toBe(false)
  })
  test('says of which rules it is', () => {
    expect(documentIn(filesOf(wi2021.model, 'openapi')).info.description).toMatch(/^Wet inburgering 2021 \(Wi2021\)\n\n.*Niet met de hand wijzigen.*\n\nRegels: sha256 [0-9a-f]{64}\n/)
  })
  test.for(marks.map((mark, place) => [place, mark, hostileNames[place % hostileNames.length] ?? hostileNames[0]] as const))('holds text as text: mark %i', async ([, mark, of]) => {
    const document = documentIn(filesOf(await hostileModel(mark, of), 'openapi'))
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never)
    expect([valid, errors]).toEqual([true, undefined])
  })
})
