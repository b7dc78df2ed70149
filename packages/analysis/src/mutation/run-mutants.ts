import type { Declaration, Diagnostic, Model, Scenario } from '@inburgering/core'
import type { ScenarioResult } from '@inburgering/engine'
import { findGapsAndOverlaps } from '../completeness/find-gaps-and-overlaps.ts'
import type { Observation } from '../coverage/observation.ts'
import type { Mutant } from './mutant.ts'
import { touchedRows } from './touched-rows.ts'

/** Plays scenarios of a model; `createScenarioPlayer` of the engine is one. */
export type PlayerOf = (model: Model) => Player
interface Player {
  readonly play: (scenario: Scenario) => readonly Pick<ScenarioResult, 'status'>[]
}

export interface MutationOptions {
  /** Rows tried per mutant before it counts as not noticed; absent: all that came near the change. */
  readonly mostRows?: number
  /** Rows that must notice before the next mutant is tried: 2, the default, tells which row is the only one. */
  readonly enough?: 1 | 2
  /** Called after each mutant. */
  readonly progress?: (done: number, total: number) => void
}

export interface MutantResult {
  readonly mutant: Mutant
  /** Indexes of observations that notice the change: none, one, or the first two that were found. */
  readonly noticedBy: readonly number[]
  /** Rows that came near the change, and how many of them were played. */
  readonly candidates: number
  readonly played: number
  /** When no row notices: the gap, overlap or fixed condition by which the analysis does. */
  readonly finding?: Diagnostic
}

export interface MutationReport {
  readonly results: readonly MutantResult[]
  /** Changes that neither a scenario nor the analysis notices. */
  readonly survivors: readonly MutantResult[]
  /** By observation: the changes that only this row notices. */
  readonly onlyBy: ReadonlyMap<number, readonly Mutant[]>
}

/**
 * Which changes no scenario notices, and which only one row does. Rows that passed are played again with the changed
 * rules, those first that came closest to the change, until two notice it.
 */
export function runMutants(model: Model, list: readonly Mutant[], observations: readonly Observation[], playerOf: PlayerOf, options: MutationOptions = {}): MutationReport {
  const { enough = 2 } = options
  const rows = touchedRows(model, observations)
  const rules = withoutScenarios(model)
  const before = new Set(findGapsAndOverlaps(rules).map(sayingOf))
  const results = list.map((mutant, index): MutantResult => {
    const candidates = rows.near(mutant)
    const changed = mutant.apply(rules)
    const player = playerOf(changed)
    const noticedBy: number[] = []
    let played = 0
    for (const { index: row, scenario } of candidates) {
      if (played === options.mostRows || noticedBy.length === enough) break
      played += 1
      if (notices(player, scenario)) noticedBy.push(row)
    }
    options.progress?.(index + 1, list.length)
    const result = { mutant, noticedBy, candidates: candidates.length, played }
    const finding = noticedBy.length > 0 ? undefined : findGapsAndOverlaps(changed).find((diagnostic) => !before.has(sayingOf(diagnostic)))
    return finding === undefined ? result : { ...result, finding }
  })
  const onlyBy = new Map<number, readonly Mutant[]>()
  for (const { mutant, noticedBy } of results) {
    const [only, other] = noticedBy
    if (only !== undefined && other === undefined) onlyBy.set(only, [...(onlyBy.get(only) ?? []), mutant])
  }
  return { results, survivors: results.filter(({ noticedBy, finding }) => noticedBy.length === 0 && finding === undefined), onlyBy }
}

/**
 * Of these rows, those that pin no boundary: they pass whichever boundary near them moves. Such a row that also notices
 * nothing alone can be missed.
 */
export function rowsWithoutBoundary(model: Model, list: readonly Mutant[], observations: readonly Observation[], indexes: ReadonlySet<number>, playerOf: PlayerOf): ReadonlySet<number> {
  const open = new Set(indexes)
  const { rows } = touchedRows(model, observations)
  const rules = withoutScenarios(model)
  for (const mutant of list) {
    if (!mutant.boundary) continue
    const near = rows.filter(({ index, ids }) => open.has(index) && ids.has(mutant.declaration))
    if (near.length === 0) continue
    const player = playerOf(mutant.apply(rules))
    for (const { index, scenario } of near) if (notices(player, scenario)) open.delete(index)
  }
  return open
}

function sayingOf({ code, arguments: about }: Diagnostic): string {
  return `${code} ${JSON.stringify(about)}`
}

/** A change that breaks the run is noticed too. */
function notices(player: Player, scenario: Scenario): boolean {
  try {
    return player.play(scenario).some(({ status }) => status !== 'passed')
  } catch {
    return true
  }
}

/**
 * Scenarios are played from outside, so the changed rules need not carry them. A declaration keeps its place in the
 * list, for the way to a change leads over it.
 */
function withoutScenarios(model: Model): Model {
  const isRule = ({ kind }: Declaration): boolean => kind !== 'scenario' && kind !== 'persoon'
  const kept = model.declarations.slice(0, model.declarations.findLastIndex(isRule) + 1)
  return { ...model, declarations: kept.map(emptied) }
}

function emptied(declaration: Declaration): Declaration {
  if (declaration.kind === 'scenario') return { ...declaration, gegevens: [], records: [], expectations: [] }
  return declaration.kind === 'persoon' ? { ...declaration, gegevens: [], records: [] } : declaration
}
