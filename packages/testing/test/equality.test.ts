import { compile } from '@inburgering/language'
import type { Model } from '@inburgering/core'
import { beforeAll, expect, it } from 'vitest'
import { describeDifference, differences, shrink } from '../src/equality/compare-with-reference.ts'
import { exampleSources } from '../src/examples.ts'
import { population } from '../src/population/random-person.ts'

let model: Model

beforeAll(async () => {
  const { value, diagnostics } = await compile(exampleSources('wi2021'))
  expect(diagnostics.filter((diagnostic) => diagnostic.code.startsWith('INB1'))).toEqual([])
  if (value === undefined) throw new Error('examples/wi2021 gives no model')
  model = value
})

it.each([[['wet']], [['wet', 'uitvoeringspraktijk']]])('gives what the law gives for 1,000 persons, layers %j', (layers) => {
  const found = differences(model, population(1_000, 7), layers)
  const shown = found.slice(0, 1).map((difference) => describeDifference(shrink(model, difference)))
  expect(shown, `${found.length} of 1,000 differ`).toEqual([])
})
