import { expect, it } from 'vitest'
import { comparedLayers, comparedModel, differencesWithReference } from '../src/equality/example-equality.ts'

const model = await comparedModel()

it.each(comparedLayers)('gives what the law gives for 30,000 persons, layers %j', (layers) => {
  expect(differencesWithReference(model, 30_000, 2021, layers)).toEqual([])
})
