import type { Model } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { beforeAll, expect, it } from 'vitest'
import { exampleSources } from '../examples.ts'
import { population } from '../population/random-person.ts'
import { describeDifference, differences, shrink } from './compare-with-reference.ts'

/** A test that the example gives what the independent reference gives, for this many random persons under each set of layers. */
export function itGivesWhatTheLawGives(persons: number, seed: number): void {
  let model: Model

  beforeAll(async () => {
    const { value, diagnostics } = await compile(exampleSources('wi2021'))
    expect(diagnostics.filter((diagnostic) => diagnostic.code.startsWith('INB1'))).toEqual([])
    if (value === undefined) throw new Error('examples/wi2021 gives no model')
    model = value
  })

  it.each([[['wet']], [['wet', 'uitvoeringspraktijk']]])(`gives what the law gives for ${persons.toLocaleString('en')} persons, layers %j`, (layers) => {
    const found = differences(model, population(persons, seed), layers)
    const shown = found.slice(0, 1).map((difference) => describeDifference(shrink(model, difference)))
    expect(shown, `${found.length} of ${persons} differ`).toEqual([])
  })
}
