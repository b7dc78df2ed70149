import type { Model, Scenario } from '@inburgering/core'
import type { ScenarioRow } from '@inburgering/engine'
import type { Observation } from '../coverage/observation.ts'
import { recordReader } from '../coverage/records-in.ts'
import { expressionsById, reachedIn } from '../coverage/reached-ids.ts'
import type { Mutant } from './mutant.ts'

/** A row that passed, and what it came near to. */
export interface TouchedRow {
  /** Place among the observations. */
  readonly index: number
  /** The scenario with this row of its example table alone. */
  readonly scenario: Scenario
  readonly ids: ReadonlySet<string>
  /** Names of what is in the dossier. */
  readonly records: ReadonlySet<string>
  /** Place among the rows of its scenario: other scenarios are tried before more rows of one. */
  readonly place: number
  /** Whether a rule of this declaration held, or the scenario expects something of its name. */
  readonly concerns: (declaration: string) => boolean
}

/** Rows that passed, and which of them come near a change. */
export interface TouchedRows {
  readonly rows: readonly TouchedRow[]
  /** Those that may notice the change, the likeliest first. */
  readonly near: (mutant: Mutant) => readonly TouchedRow[]
}

export function touchedRows(model: Model, observations: readonly Observation[]): TouchedRows {
  const expressions = expressionsById(model)
  const declarations = new Map(model.declarations.map((declaration) => [declaration.id, declaration]))
  const recordsIn = recordReader(model)
  const expectedIn = remembered((scenario: Scenario) => JSON.stringify(scenario.expectations.map(({ origin: _, ...expectation }) => expectation)))

  const rows = observations.flatMap(({ row, passed, reasons }, index): readonly TouchedRow[] => {
    if (!passed) return []
    const { asked, held } = reachedIn(reasons, expressions)
    const records = new Set(row.scenario.records.map(({ name }) => name))
    const expected = expectedIn(row.scenario)
    const concerns = (declaration: string): boolean => held.has(declaration) || expected.includes(`"${declaration.slice(declaration.indexOf(':') + 1)}"`)
    return [{ index, scenario: onlyRow(row), ids: asked, records, place: row.number ?? 1, concerns }]
  })
  const frequency = new Map<string, number>()
  for (const { records } of rows) for (const name of records) frequency.set(name, (frequency.get(name) ?? 0) + 1)

  return {
    rows,
    near: ({ address, declaration, targets }) => {
      // Calendar and rounding of the stelsel are in everything.
      if (declaration === 'stelsel') return inTurn(rows)
      const ids = [...chain(address, declaration), ...targets]
      const names = new Set([declaration, ...targets].flatMap((id) => [...recordsIn(declarations.get(id))]))
      const own = expressions.get(address)
      const closest = own === undefined ? names : recordsIn(own)
      const ranked = rows.flatMap((row) => {
        const distance = ids.findIndex((id) => row.ids.has(id))
        const concerned = [declaration, ...targets].some(row.concerns)
        const shares = [...names].some((name) => row.records.has(name))
        if (distance < 0 && !concerned && !shares) return []
        return [{ row, concerned, distance: distance < 0 ? ids.length : distance, rarity: rarityOf(row, closest, frequency) }]
      })
      if (ranked.length === 0) return inTurn(rows)
      ranked.sort((left, right) => Number(right.concerned) - Number(left.concerned) || left.rarity - right.rarity || left.distance - right.distance || left.row.place - right.row.place)
      return ranked.map(({ row }) => row)
    },
  }
}

/** A row of each scenario before more rows of one. */
function inTurn(rows: readonly TouchedRow[]): readonly TouchedRow[] {
  return [...rows].sort((left, right) => left.place - right.place)
}

/** How many rows have the rarest record that the change depends on and this row has: the fewer, the more it is about that. */
function rarityOf({ records }: TouchedRow, names: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  return Math.min(...[...names].map((name) => (records.has(name) ? (frequency.get(name) ?? Infinity) : Infinity)))
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>()
  return (key) => {
    const value = values.get(key) ?? make(key)
    values.set(key, value)
    return value
  }
}

function onlyRow({ scenario, number }: ScenarioRow): Scenario {
  const { examples } = scenario
  if (examples === undefined || number === undefined) return scenario
  return { ...scenario, examples: { ...examples, rows: examples.rows.slice(number - 1, number) } }
}

/** An address and all that it stands in, up to the declaration. */
function chain(address: string, declaration: string): readonly string[] {
  const ids: string[] = []
  for (let id = address; id.length > declaration.length && id.includes('/'); id = id.slice(0, id.lastIndexOf('/'))) ids.push(id)
  return [...ids, declaration]
}
