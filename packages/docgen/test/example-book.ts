import { lawCoverage, observeScenarios, ruleCoverage } from '@inburgering/analysis'
import { rulesHash, type Diagnostic, type Model } from '@inburgering/core'
import { createScenarioPlayer } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { exampleSources } from '@inburgering/testing/examples'
import type { RegelboekInput } from '../src/regelboek/index.ts'

/** A version that does not change, so that golden copies do not either. */
export const testVersion = '0.0.0'

export async function inputFor(sources: readonly { readonly path: string; readonly text: string }[]): Promise<RegelboekInput> {
  const { value: model, diagnostics } = await compile(sources)
  if (model === undefined) throw new Error('The specification has no model')
  return inputOf(model, diagnostics)
}

/** Without the coverage, which asks every scenario why not: enough for what does not show it. */
export function playedInput(model: Model, diagnostics: readonly Diagnostic[] = [], beside: readonly Model[] = []): RegelboekInput {
  const player = createScenarioPlayer(model, beside)
  const played = model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' ? player.play(declaration, { explain: true }) : []))
  return { model, beside, diagnostics, played, coveredLaw: lawCoverage(model), made: { rulesHash: rulesHash(model), version: testVersion } }
}

export function inputOf(model: Model, diagnostics: readonly Diagnostic[] = []): RegelboekInput {
  const observations = observeScenarios(createScenarioPlayer(model))
  return { model, diagnostics, played: observations.map(({ result }) => result), coverage: ruleCoverage(model, observations), coveredLaw: lawCoverage(model), made: { rulesHash: rulesHash(model), version: testVersion } }
}

export async function exampleModel(name: string): Promise<Model> {
  const { value } = await compile(exampleSources(name))
  if (value === undefined) throw new Error(`${name} has no model`)
  return value
}

export function inputForExample(name: string): Promise<RegelboekInput> {
  return inputFor(exampleSources(name))
}
