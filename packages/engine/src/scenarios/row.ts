import type { ConstantValue, ExampleRow, Origin, Scenario, ScenarioValue } from '@inburgering/core'

/** One run of a scenario: the scenario itself, or one row of its example table. */
export interface ScenarioRow {
  readonly scenario: Scenario
  /** Counted from 1; absent for a scenario without an example table. */
  readonly number?: number
  readonly origin: Origin
  readonly columns: ReadonlyMap<string, ConstantValue>
}

/** The runs that a scenario stands for. */
export function rowsOf(scenario: Scenario): readonly ScenarioRow[] {
  const { examples } = scenario
  if (examples === undefined) return [{ scenario, origin: scenario.origin, columns: new Map() }]
  return examples.rows.map((row, index) => ({ scenario, number: index + 1, origin: row.origin, columns: columnsOf(examples.columns, row) }))
}

function columnsOf(names: readonly string[], row: ExampleRow): ReadonlyMap<string, ConstantValue> {
  const columns = new Map<string, ConstantValue>()
  names.forEach((name, index) => {
    const value = row.values[index]
    if (value !== undefined) columns.set(name, value)
  })
  return columns
}

/** The constant that a value of the scenario is in this row; absent when the row has no such cell. */
export function constantIn(row: ScenarioRow, value: ScenarioValue): ConstantValue | undefined {
  return value.kind === 'column' ? row.columns.get(value.name) : value
}

/** The date that a value is in this row, ISO 8601. */
export function dateIn(row: ScenarioRow, value: ScenarioValue): string | undefined {
  const constant = constantIn(row, value)
  return constant?.kind === 'date' ? constant.value : undefined
}

/** What readers see: the title, with the number of the row. */
export function titleOf(row: ScenarioRow): string {
  return row.number === undefined ? row.scenario.title : `${row.scenario.title} (rij ${row.number})`
}
