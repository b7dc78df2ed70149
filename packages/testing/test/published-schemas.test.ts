import { readFileSync } from 'node:fs'
import { modelVersion, type Model } from '@inburgering/core'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishedSchemas, schemaOf } from '../src/published-schemas.ts'
import { exampleSources } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'

// The shapes are frozen: who changes one raises the version of the model and writes a decision.
it.each(publishedSchemas.map((schema) => [schema.type, schema] as const))('the published schema of %s is the one that its type gives', (_type, schema) => {
  expect(readFileSync(schema.file, 'utf8'), 'run `npm run generate`').toBe(schemaOf(schema))
})

function validator(type: string): ValidateFunction {
  const { file } = publishedSchemas.find((schema) => schema.type === type) ?? publishedSchemas[0]!
  return new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object)
}

describe('wi2021', () => {
  let model: Model
  beforeAll(async () => {
    const { value } = await compile(exampleSources('wi2021'))
    if (value === undefined) throw new Error('examples/wi2021 gives no model')
    model = value
  })

  it('is a model, and what is not a model of this version is refused', () => {
    const validate = validator('Model')
    const asJson = JSON.parse(JSON.stringify(model)) as object
    expect(validate(asJson), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    expect(validate({ ...asJson, modelVersion: modelVersion + 1 })).toBe(false)
    expect(validate({ ...asJson, declarations: [{ kind: 'termijn' }] })).toBe(false)
  })

  it('gives timelines with reasons in the published shape', () => {
    const validate = validator('Timeline')
    const { value: program } = prepareProgram(model, ['uitvoeringspraktijk'])
    const refused = population(60, 11).flatMap((person, index) => {
      const { value: dossier } = readPerson(program, person, index)
      const timeline = dossier && run(program, dossier, { explain: true }).value
      return validate(JSON.parse(JSON.stringify(timeline))) ? [] : [JSON.stringify(validate.errors?.slice(0, 2))]
    })
    expect(refused).toEqual([])
  })
})
