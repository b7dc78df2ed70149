import { readFileSync } from 'node:fs'
import { modelVersion } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { modelSchema, schemaFile } from '../../core/schema/generate.ts'
import { exampleSources } from '../src/examples.ts'

it('the published schema is the one that the types give', () => {
  expect(readFileSync(schemaFile, 'utf8'), 'run `npm run generate`').toBe(modelSchema())
})

it('accepts the model of wi2021, and refuses what is not a model of this version', async () => {
  const { value: model } = await compile(exampleSources('wi2021'))
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  const asJson: unknown = JSON.parse(JSON.stringify(model))
  expect(validate(asJson), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  expect(validate({ ...(asJson as object), modelVersion: modelVersion + 1 })).toBe(false)
  expect(validate({ ...(asJson as object), declarations: [{ kind: 'termijn' }] })).toBe(false)
})
