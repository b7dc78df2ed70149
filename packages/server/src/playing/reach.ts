import type { Scenario } from '@inburgering/core'
import type { ScenarioResult } from '@inburgering/engine'
import type { BrokenRule } from '@inburgering/language'

/**
 * The broken rules that could have said something in a scenario, so that its outcome cannot be trusted. A rule whose
 * trigger never came is not missed: no such record, no such term that ran out, no such fine.
 */
export function missedRules(broken: readonly BrokenRule[], scenario: Scenario, results: readonly Pick<ScenarioResult, 'timeline'>[]): readonly BrokenRule[] {
  const records = new Set(scenario.records.map(({ name }) => name))
  const entries = results.flatMap(({ timeline }) => timeline?.tijdlijn ?? [])
  const expired = new Set(entries.flatMap(({ soort, naam }) => (soort === 'termijn_verstreken' ? [naam] : [])))
  const fined = new Set(entries.flatMap(({ soort, naam }) => (soort === 'boete' ? [naam] : [])))
  return broken.filter(({ id, reach }) => {
    if (id === scenario.id) return true
    switch (reach.kind) {
      case 'always':
        return true
      case 'never':
        return false
      case 'triggers':
        return reach.records.some((name) => records.has(name)) || reach.terms.some((name) => expired.has(name))
      case 'fines':
        return reach.regimes.some((name) => fined.has(name))
      case 'layer':
        return scenario.layers.some((layer) => layer === reach.layer || layer === `${reach.layer}:${reach.name}` || layer.startsWith(`${reach.layer}:`))
    }
  })
}
