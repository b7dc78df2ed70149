import type { Model } from '@inburgering/core'
import { bandScenarioFor } from './band-scenario.ts'
import { boundaryScenarioFor, scenarioFor } from './rule-scenario.ts'

/** A scenario in words; what is expected holds by the rules as they stand. */
export interface NewScenario {
  readonly title: string
  readonly lines: readonly string[]
}

/** A scenario about a rule, or about its boundaries; undefined when the rule is gone. */
export function newScenario(model: Model, id: string, kind: 'scenario' | 'boundaries'): NewScenario | undefined {
  const rule = model.declarations.find((each) => each.id === id)
  if (rule === undefined) return undefined
  if (rule.kind === 'tabel') return bandScenarioFor(model, rule)
  return kind === 'scenario' ? scenarioFor(model, rule) : boundaryScenarioFor(model, rule)
}
