import type { Expectation } from '@inburgering/core'
import type { RunOptions } from '../run/options.ts'
import { dateIn, type ScenarioRow } from './row.ts'

/** From where an expectation looks: as known on a day, and over what was told before or only what stands. */
export type View = Pick<RunOptions, 'bekendOp' | 'geschiedenis'>

/** What an expectation says of its view; without that the view of its scenario. */
function viewOf(row: ScenarioRow, expectation: Expectation): View {
  const known = expectation.knownOn ?? row.scenario.knownOn
  const day = known === undefined ? undefined : dateIn(row, known)
  return { ...(day === undefined ? {} : { bekendOp: day }), ...(looksAtHistory(expectation) ? { geschiedenis: true } : {}) }
}

export function viewOfScenario(row: ScenarioRow): View {
  const day = row.scenario.knownOn === undefined ? undefined : dateIn(row, row.scenario.knownOn)
  return day === undefined ? {} : { bekendOp: day }
}

function looksAtHistory({ kind, revokedOn, since }: Expectation): boolean {
  return kind === 'te_herzien' || revokedOn !== undefined || since !== undefined
}

/** The expectations of a row by where they look from; those that look from where the scenario does come first. */
export function expectationsByView(row: ScenarioRow): readonly { readonly view: View; readonly expectations: readonly Expectation[] }[] {
  const views = new Map<string, { readonly view: View; readonly expectations: Expectation[] }>()
  const own = viewOfScenario(row)
  views.set(keyOf(own), { view: own, expectations: [] })
  for (const expectation of row.scenario.expectations) {
    const view = viewOf(row, expectation)
    const same = views.get(keyOf(view))
    if (same === undefined) views.set(keyOf(view), { view, expectations: [expectation] })
    else same.expectations.push(expectation)
  }
  return [...views.values()]
}

function keyOf({ bekendOp = '', geschiedenis = false }: View): string {
  return `${bekendOp}|${geschiedenis}`
}
