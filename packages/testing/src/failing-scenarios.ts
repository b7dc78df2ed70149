import { messageOf, type Model, type Scenario } from '@inburgering/core'
import { createScenarioPlayer, createSentences, titleOf, type ScenarioResult } from '@inburgering/engine'

/**
 * Plays every scenario of a model, or those that are chosen.
 * @param beside the models of the stelsels that it uses
 */
export function playScenarios(model: Model, { beside = [], isChosen = () => true }: { readonly beside?: readonly Model[]; readonly isChosen?: (scenario: Scenario) => boolean } = {}): readonly ScenarioResult[] {
  const player = createScenarioPlayer(model, beside)
  const scenarios = model.declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario')
  return scenarios.filter(isChosen).flatMap((scenario) => player.play(scenario))
}

/** A line for each thing that did not come true, or that was not tested at all. */
export function failuresIn(model: Model, results: readonly ScenarioResult[]): readonly string[] {
  const sentences = createSentences(model, 'nl')
  return results.flatMap(({ row, status, expectations, diagnostics }) => {
    const failed = expectations.filter(({ passed }) => !passed).map((result) => sentences.expectation(result).failure)
    const refused = status === 'refused' ? diagnostics.map((diagnostic) => messageOf(diagnostic, 'nl')) : []
    const skipped = status === 'skipped' ? ['niet gespeeld'] : []
    return [...failed, ...refused, ...skipped].map((text) => `${titleOf(row)}: ${text}`)
  })
}
