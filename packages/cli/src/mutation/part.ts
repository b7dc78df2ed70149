import { mutants, observeScenarios, runMutants } from '@inburgering/analysis'
import type { Model } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'

/** One share of the work: every `parts`-th change, from `part` on. */
export interface MutationPart {
  readonly model: Model
  /** Models of the stelsels that it uses: not changed. */
  readonly beside: readonly Model[]
  readonly part: number
  readonly parts: number
}
/** Changes are named by their id, for a change itself cannot go from one thread to another. */
export type MutationMessage = { readonly kind: 'change'; readonly total: number } | { readonly kind: 'survivors'; readonly ids: readonly string[] }

/** Tries a share of the changes and tells of each one that it is done, and at the end which ones nobody notices. */
export function tryPart({ model, beside, part, parts }: MutationPart, tell: (message: MutationMessage) => void): void {
  const all = mutants(model)
  const own = all.filter((_, index) => index % parts === part)
  const playerOf = (changed: Model) => createScenarioPlayer(changed, beside)
  const observations = observeScenarios(playerOf(model))
  const progress = (): void => tell({ kind: 'change', total: all.length })
  const { survivors } = runMutants(model, own, observations, playerOf, { enough: 1, progress })
  tell({ kind: 'survivors', ids: survivors.map(({ mutant }) => mutant.id) })
}
