import { formatIsoDate, type DayNumber, type ReasonNode, type ReasonValue, type SelectieClause, type SelectieOutcome } from '@inburgering/core'
import { isMet } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { Unknown, type Truth } from '../evaluation/value.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused } from '../program/specification.ts'
import { finishReason } from '../reasons/finish.ts'
import { openReason, Trace } from '../reasons/trace.ts'
import { reasonValue } from '../reasons/value.ts'
import { lookFrom, type Run } from '../run/state.ts'

/** Whether somebody is meant by a selectie in the evening of a date, and what is shown of him. */
export interface Selected {
  readonly selectie: string
  /** ISO 8601 */
  readonly datum: string
  readonly uitkomst: SelectieOutcome
  /** In the order of the text; also of who is not chosen. */
  readonly toont: readonly ShownOutcome[]
  /** Gegevens and attributes without which it cannot be told. */
  readonly ontbreekt: readonly string[]
  /** Oordelen that were not given, and counted in favour. */
  readonly niet_beoordeeld: readonly string[]
  readonly bronnen: readonly string[]
  /** Ids of the aannames that it rests on. */
  readonly aannames: readonly string[]
  readonly waarom: ReasonNode
}
export interface ShownOutcome {
  readonly naam: string
  readonly label: string
  readonly waarde: ReasonValue
  readonly ontbreekt: readonly string[]
}

/** Asks a selectie in a run that has come to the evening of the day; undefined when there is none of this name. */
export function selectedIn(run: Run, name: string, day: DayNumber): Selected | undefined {
  lookFrom(run, day, 'evening')
  const { context } = run
  const slot = run.specification.selecties.get(name)
  const selectie = slot && current(slot, context)
  if (selectie === undefined) return undefined
  const { declaration } = selectie
  const trace = new Trace(openReason('rule', declaration.id, day, declaration.sources, { kind: 'boolean' }))
  const use = new Usage()
  use.rule(selectie)
  context.use = use
  context.trace = trace
  const chosen = askWho(run, selectie, use)
  trace.root.value = chosen
  context.trace = undefined
  const toont = shownOf(run, selectie)
  context.use = undefined
  return {
    selectie: name,
    datum: formatIsoDate(day),
    uitkomst: chosen === true ? 'gekozen' : chosen === false ? 'niet_gekozen' : 'onbekend',
    toont,
    ontbreekt: chosen instanceof Unknown ? chosen.missing : [],
    niet_beoordeeld: [...new Set(use.oordelen)],
    bronnen: [...new Set(use.sources.map(({ text }) => text))],
    aannames: [...new Set(use.aannames)],
    waarom: finishReason(trace.root),
  }
}

function askWho(run: Run, selectie: Claused<SelectieClause>, use: Usage): Truth {
  const clause = clauseOf(selectie, 'wie', run.context)
  if (clause === undefined) return false
  use.rule(clause)
  return isMet(run.context, clause.when)
}

function shownOf(run: Run, selectie: Claused<SelectieClause>): readonly ShownOutcome[] {
  return clausesOf(selectie, 'toont', run.context).map(({ name, label, value }) => {
    const found = value.evaluate(run.context)
    return { naam: name, label: label ?? name.replaceAll('_', ' '), waarde: reasonValue(found, value.expression.type), ontbreekt: found instanceof Unknown ? found.missing : [] }
  })
}
