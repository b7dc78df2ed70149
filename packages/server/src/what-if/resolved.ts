import type { Scenario, ScenarioFact, ScenarioValue } from '@inburgering/core'
import type { ScenarioRow } from '@inburgering/engine'

/** The scenario of one row, with the values of that row in the place of its columns. */
export function resolved({ scenario, columns }: ScenarioRow): Scenario {
  const { examples: _, ...rest } = scenario
  const inRow = (value: ScenarioValue): ScenarioValue => (value.kind === 'column' ? (columns.get(value.name) ?? value) : value)
  const fact = (each: ScenarioFact): ScenarioFact => ({ ...each, value: inRow(each.value) })
  return {
    ...rest,
    gegevens: scenario.gegevens.map(fact),
    records: scenario.records.map((record) => ({ ...record, date: inRow(record.date), ...(record.end === undefined ? {} : { end: inRow(record.end) }), attributes: record.attributes.map(fact) })),
    ...(scenario.knownOn === undefined ? {} : { knownOn: inRow(scenario.knownOn) }),
    ...(scenario.until === undefined ? {} : { until: inRow(scenario.until) }),
  }
}
