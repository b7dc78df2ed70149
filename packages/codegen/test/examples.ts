import type { Model, PersonInput, Scenario } from '@inburgering/core'
import { personOfRow, rowsOf } from '@inburgering/engine'
import { compileExample, exampleNames } from '@inburgering/testing/examples'

/** A specification with the stelsels that it uses. */
export interface Example {
  readonly model: Model
  readonly beside: readonly Model[]
}

export async function exampleOf(name: string): Promise<Example> {
  const { value } = await compileExample(name)
  if (value.model === undefined) throw new Error(`examples/${name} gives no model`)
  return { model: value.model, beside: value.beside }
}

/** Every example by its name. */
export async function allExamples(): Promise<Map<string, Example>> {
  const examples = new Map<string, Example>()
  for (const name of exampleNames()) examples.set(name, await exampleOf(name))
  return examples
}

export function personsOfScenarios({ declarations }: Model): readonly PersonInput[] {
  return declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario').flatMap((scenario) => rowsOf(scenario).map(personOfRow))
}
