import { messageOf, type Scenario } from '@inburgering/core'
import { CallError, type Call } from '../command-line/command.ts'
import { nearestName } from '../files/nearest.ts'
import type { Runnable } from './load.ts'

export function scenariosOf({ model }: Pick<Runnable, 'model'>): readonly Scenario[] {
  const scenarios = model.declarations.filter((declaration): declaration is Scenario => declaration.kind === 'scenario')
  return scenarios.toSorted((one, other) => (one.origin.file === other.origin.file ? one.origin.start.line - other.origin.start.line : one.origin.file < other.origin.file ? -1 : 1))
}

/** The scenario with this title, or the only one whose title holds these words. */
export function scenarioTitled(title: string, specification: Runnable, call: Call): Scenario {
  const scenarios = scenariosOf(specification)
  const wanted = title.toLowerCase()
  const exact = scenarios.find((scenario) => scenario.title.toLowerCase() === wanted)
  const holding = scenarios.filter((scenario) => scenario.title.toLowerCase().includes(wanted))
  const found = exact ?? (holding.length === 1 ? holding[0] : undefined)
  if (found !== undefined) return found
  const suggestion = holding[0]?.title ?? nearestName(title, scenarios.map((scenario) => scenario.title))
  throw new CallError(messageOf({ code: 'INB956', arguments: { title, suggestion } }, call.language))
}
