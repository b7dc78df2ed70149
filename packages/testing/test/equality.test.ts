import { expect, it } from 'vitest'
import { compiled } from '../src/equality/compare-with-reference.ts'
import { comparedLayers, comparedModel, differencesWithReference } from '../src/equality/example-equality.ts'

const model = await comparedModel()

it.each(comparedLayers)('gives what the law gives for 1,000 persons, layers %j', (layers) => {
  expect(differencesWithReference(model, 1_000, 7, layers)).toEqual([])
})

it.each(comparedLayers)('gives it compiled too, layers %j', (layers) => {
  expect(differencesWithReference(model, 1_000, 8, layers, compiled)).toEqual([])
})
