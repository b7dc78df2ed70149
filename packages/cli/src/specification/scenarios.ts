import { messageOf, nearestName, type Scenario } from '@inburgering/core'
import { rowsOf, type ScenarioRow } from '@inburgering/engine'
import { CallError, type Call } from '../command-line/command.ts'
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
  const suggestion = holding[0]?.title ?? nearestTitle(title, scenarios.map((scenario) => scenario.title))
  throw new CallError(messageOf({ code: 'INB956', arguments: { title, suggestion } }, call.language))
}

/** The rows of a scenario, or the one that its title names as the output does: `titel#2`, `titel (rij 2)`. */
export function rowsTitled(title: string, specification: Runnable, call: Call): readonly ScenarioRow[] {
  const [, base = title, number] = /^(.*?)(?:#|\s*\((?:rij|row) )(\d+)\)?$/.exec(title) ?? []
  const rows = rowsOf(scenarioTitled(base, specification, call))
  if (number === undefined) return rows
  const row = rows.find((each) => each.number === Number(number))
  if (row === undefined) throw new CallError(call.texts.noSuchRow(base, Number(number), rows.length))
  return [row]
}

/** A slip of the pen, or else the title that shares the most words: people remember a title by its words. */
function nearestTitle(title: string, titles: readonly string[]): string | undefined {
  const slip = nearestName(title, titles)
  if (slip !== undefined) return slip
  const wanted = wordsOf(title)
  let [best, most]: [string | undefined, number] = [undefined, wanted.size / 2]
  for (const candidate of titles) {
    const words = wordsOf(candidate)
    const shared = [...wanted].filter((word) => words.has(word)).length - words.size / 100
    if (shared > most) [best, most] = [candidate, shared]
  }
  return best
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
