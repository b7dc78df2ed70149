import type { Model } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { exampleSources } from '../examples.ts'
import { population } from '../population/random-person.ts'
import { byInterpreter, describeDifference, differences, shrink, type Player } from './compare-with-reference.ts'

/** The sets of layers under which the example and the reference are compared. */
export const comparedLayers: readonly (readonly [layers: readonly string[]])[] = [[['wet']], [['wet', 'uitvoeringspraktijk']]]

/** The example that the reference knows. */
export async function comparedModel(): Promise<Model> {
  const { value } = await compile(exampleSources('wi2021'))
  if (value === undefined) throw new Error('examples/wi2021 gives no model')
  return value
}

/**
 * Plays random persons in the model and in the independent reference. Empty when both agree on all of them; otherwise how
 * many differ, and the smallest form of the first one.
 */
export function differencesWithReference(model: Model, persons: number, seed: number, layers: readonly string[], player: Player = byInterpreter): readonly string[] {
  const play = player(model, layers)
  const found = differences(play, population(persons, seed), layers)
  return found[0] === undefined ? [] : [`${found.length} of ${persons} differ`, describeDifference(shrink(play, found[0]))]
}
