import type { Model, Scenario } from '@inburgering/core'
import type { ScenarioRow } from '@inburgering/engine'
import type { Observation } from '../coverage/observation.ts'
import { expressionsById, reachedIn } from '../coverage/reached-ids.ts'
import type { Mutant } from './mutant.ts'

/** A row that passed, and what it came near to. */
export interface TouchedRow {
  /** Place among the observations. */
  readonly index: number
  /** The scenario with this row of its example table alone. */
  readonly scenario: Scenario
  readonly ids: ReadonlySet<string>
  /** Place among the rows of its scenario: other scenarios are tried before more rows of one. */
  readonly place: number
  /** Whether a rule of this declaration held, or the scenario expects something of its name. */
  readonly concerns: (declaration: string) => boolean
}

export function touchedRows(model: Model, observations: readonly Observation[]): readonly TouchedRow[] {
  const expressions = expressionsById(model)
  const readers = model.declarations.flatMap((declaration) => ('clauses' in declaration ? [{ id: declaration.id, names: recordNamesIn(declaration.clauses) }] : []))
  const texts = new Map<Scenario, string>()
  const expectedIn = (scenario: Scenario): string => {
    const text = texts.get(scenario) ?? JSON.stringify(scenario.expectations.map(({ origin: _, ...expectation }) => expectation))
    texts.set(scenario, text)
    return text
  }
  return observations.flatMap(({ row, passed, reasons }, index): readonly TouchedRow[] => {
    if (!passed) return []
    const { asked, held } = reachedIn(reasons, expressions)
    const recorded = new Set(row.scenario.records.map(({ name }) => name))
    const read = readers.filter(({ names }) => names.some((name) => recorded.has(name))).map(({ id }) => id)
    const expected = expectedIn(row.scenario)
    const concerns = (declaration: string): boolean => held.has(declaration) || expected.includes(`"${declaration.slice(declaration.indexOf(':') + 1)}"`)
    return [{ index, scenario: onlyRow(row), ids: new Set([...asked, ...read]), place: row.number ?? 1, concerns }]
  })
}

function onlyRow({ scenario, number }: ScenarioRow): Scenario {
  const { examples } = scenario
  if (examples === undefined || number === undefined) return scenario
  return { ...scenario, examples: { ...examples, rows: examples.rows.slice(number - 1, number) } }
}

/** The records that clauses wait for. */
function recordNamesIn(clauses: readonly object[]): readonly string[] {
  return clauses.flatMap((clause) => {
    const { records, record, after } = clause as { readonly records?: { readonly names?: readonly string[] }; readonly record?: string; readonly after?: string }
    return [...(records?.names ?? []), ...(record === undefined ? [] : [record]), ...(after === undefined ? [] : [after])]
  })
}

/**
 * Rows that came near the change, the likeliest to notice it first; all rows, when none did: reasons do not speak of
 * every kind of declaration.
 */
export function rowsNear({ address, declaration, targets }: Mutant, rows: readonly TouchedRow[]): readonly TouchedRow[] {
  const near = [...chain(address, declaration), ...targets]
  const ranked = rows.flatMap((row) => {
    const distance = near.findIndex((id) => row.ids.has(id))
    const concerned = [declaration, ...targets].some(row.concerns)
    return distance < 0 && !concerned ? [] : [{ row, concerned, distance: distance < 0 ? near.length : distance }]
  })
  if (ranked.length === 0) return [...rows].sort((left, right) => left.place - right.place)
  ranked.sort((left, right) => Number(right.concerned) - Number(left.concerned) || left.distance - right.distance || left.row.place - right.row.place)
  return ranked.map(({ row }) => row)
}

/** An address and all that it stands in, up to the declaration. */
function chain(address: string, declaration: string): readonly string[] {
  const ids: string[] = []
  for (let id = address; id.length > declaration.length && id.includes('/'); id = id.slice(0, id.lastIndexOf('/'))) ids.push(id)
  return [...ids, declaration]
}
