import { formatIsoDate, type DayNumber, type EntryKind, type NotHappened, type TermijnClause } from '@inburgering/core'
import { isMet } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { none } from '../evaluation/value.ts'
import { datedKinds } from '../payments/dated-kinds.ts'
import { clauseOf, clausesOf } from '../program/clauses.ts'
import { isInForce } from '../program/guard.ts'
import { current, type Slot } from '../program/slot.ts'
import { finishReason } from '../reasons/finish.ts'
import { openReason, Trace, type OpenReason } from '../reasons/trace.ts'
import { bodyFor } from '../run/body.ts'
import type { ClauseOf } from '../program/specification.ts'
import type { Decider } from '../run/decision.ts'
import { groundsOf } from '../run/entry.ts'
import type { Run } from '../run/state.ts'
import type { ExplainQuestion } from './explain.ts'
import { reachesOf } from '../terms/reaches.ts'

/** Why a rule was never asked: the record, termijn or date that would have asked it and never came. */
export function neverAsked(run: Run, { naam, grond }: ExplainQuestion): readonly NotHappened[] {
  const name = grond ?? naam
  const { regimes, gronden, termijnen, bevoegdheden, vergoedingen, maatregelen } = run.specification
  const found = [
    ruleOf(run, 'boete', regimes.get(name), (claused) => [
      ...dutySteps(run),
      ...clausesOf(claused, 'overtreding_bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : [])),
      ...clausesOf(claused, 'overtreding_na_afloop', run.context).flatMap(({ id, termijnen: names }) => missingTrigger(run, id, names)),
    ]),
    ruleOf(run, 'termijn_verlengd', gronden.get(name), (claused) => {
      const bij = clauseOf(claused, 'bij', run.context)
      const last = clauseOf(claused, 'op_de_laatste_dag', run.context)
      const names = reachesOf(run, claused).flatMap((clause) => clause.termijnen)
      return [
        ...(bij === undefined ? [] : missingTrigger(run, bij.id, 'names' in bij.records ? bij.records.names : [])),
        ...(last === undefined ? [] : missingTrigger(run, last.id, names)),
      ]
    }),
    ruleOf(run, 'termijn_begint', termijnen.get(name), (claused) => [
      ...clausesOf(claused, 'begint', run.context).map((clause) => neverBegan(run, name, clause)),
      ...clausesOf(claused, 'begint_bij_boete', run.context).map(({ id, sources }) => openReason('step', id, run.context.peildatum, sources)),
    ]),
    ruleOf(run, 'vergoeding', vergoedingen.get(name), (claused) => [
      ...clausesOf(claused, 'bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : [])),
      ...datedKinds.flatMap((kind) => clausesOf(claused, kind, run.context)).map(({ id, sources }) => openReason('step', id, run.context.peildatum, sources)),
    ]),
    ruleOf(run, 'signaal', bevoegdheden.get(name), (claused) => clausesOf(claused, 'verlagen', run.context).flatMap(({ id, record }) => missingTrigger(run, id, [record]))),
    ruleOf(run, 'maatregel', maatregelen.get(name), (claused) => clausesOf(claused, 'begint_bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : []))),
  ]
  return found.flatMap((reason) => reason ?? [])
}

function ruleOf<T extends Decider>(run: Run, soort: EntryKind, slot: Slot<T> | undefined, triggers: (claused: T) => readonly OpenReason[]): NotHappened | undefined {
  if (slot === undefined) return undefined
  const { context } = run
  const decider = current(slot, context) ?? slot.versions.findLast(({ value }) => value !== undefined)?.value
  if (decider === undefined) return undefined
  const use = new Usage()
  context.use = use
  const claused = current(slot, context)
  if (claused !== undefined) use.rule(claused)
  const children = claused === undefined ? struckBy(run, slot) : triggers(claused)
  const { declaration } = decider
  const day = dayThatMatters(run, children)
  const reason = openReason('rule', declaration.id, day, declaration.sources, { kind: 'boolean' })
  reason.value = false
  reason.children.push(...children)
  const about = soort === 'termijn_verlengd' ? { soort, naam: declaration.name, grond: declaration.name } : { soort, naam: declaration.name }
  const door = bodyFor(run, about)
  const told = { datum: formatIsoDate(day), ...about, ...(door === undefined ? {} : { door }), ...groundsOf(run, { decider, use, trace: undefined }), waarom: finishReason(reason) }
  context.use = undefined
  return told
}

/** The wijziging that took the rule away, with its sources. */
function struckBy<T>({ context }: Run, { versions }: Slot<T>): readonly OpenReason[] {
  const guard = versions.findLast((version) => version.value === undefined && version.guard !== undefined && context.on[version.guard.index] === true && isInForce(version.guard, context))?.guard
  if (guard === undefined) return []
  const reason = openReason('step', `vervallen:${guard.wijziging.name}`, context.peildatum, guard.wijziging.sources, { kind: 'boolean' })
  reason.value = true
  return [reason]
}

/** The last thing that happened among what the rule waits for; the end of the run while a termijn still runs. */
function dayThatMatters({ context, until }: Run, reasons: readonly OpenReason[]): DayNumber {
  const days = datesIn(reasons)
  return days.length === 0 ? context.peildatum : Math.min(until, Math.max(...days))
}

function datesIn(reasons: readonly OpenReason[]): readonly DayNumber[] {
  return reasons.flatMap(({ rule, value, children }) => (rule === stillRunning ? [Infinity] : [...(typeof value === 'number' ? [value] : []), ...datesIn(children)]))
}

const stillRunning = 'loopt'

/** The clause that waits, and under it what it waits for: a record that never came, a termijn that never ran out. */
function missingTrigger(run: Run, clause: string, names: readonly string[]): readonly OpenReason[] {
  const reason = openReason('step', clause, run.context.peildatum)
  for (const name of names) {
    if (run.specification.termijnen.has(name)) reason.children.push(...termijnSteps(run, name))
    else reason.children.push(dated(run, 'record', name, run.dossier.byName.get(name)?.[0]?.begin))
  }
  return [reason]
}

const few = 3

/** What the first day of a termijn waits for: of one that begins anew for each record, those records. */
function neverBegan(run: Run, termijn: string, { id, sources, when, date }: ClauseOf<TermijnClause, 'begint'>): OpenReason {
  const { context } = run
  const trace = new Trace(openReason('step', id, context.peildatum, sources))
  const each = run.specification.perRecord.get(termijn)
  if (each !== undefined) {
    // Of a termijn for every besluit they are all that there are, and say nothing.
    if (each.records.length <= few) trace.root.children.push(...each.records.map((name) => dated(run, 'record', name, run.dossier.byName.get(name)?.[0]?.begin)))
    return trace.root
  }
  context.trace = trace
  const isAllowed = isMet(context, when)
  if (isAllowed !== false) date.evaluate(context)
  context.trace = undefined
  return trace.root
}

/** When each instance began, and how it ended. */
function termijnSteps(run: Run, name: string): readonly OpenReason[] {
  const instances = run.happenings.termijnen.get(name) ?? []
  if (instances.length === 0) return [dated(run, 'step', `termijn:${name}`, undefined)]
  return instances.map(({ first, last, metOn, expiredOn }) => {
    const reason = dated(run, 'step', `termijn:${name}`, first)
    if (metOn !== undefined) reason.children.push(dated(run, 'step', 'voldaan', metOn))
    else if (expiredOn !== undefined) reason.children.push(dated(run, 'step', 'verstreken', expiredOn))
    else reason.children.push(dated(run, 'step', stillRunning, last))
    return reason
  })
}

/** A plicht that was met or has ended: afterwards no term of it leads to a fine. */
function dutySteps(run: Run): readonly OpenReason[] {
  return run.duties.flatMap(({ name, metOn, endedOn }) => [
    ...(metOn === undefined ? [] : [dated(run, 'step', `plicht_voldaan:${name}`, metOn)]),
    ...(endedOn === undefined ? [] : [dated(run, 'step', `plicht_eindigt:${name}`, endedOn)]),
  ])
}

function dated(run: Run, kind: 'step' | 'record', rule: string, day: DayNumber | undefined): OpenReason {
  const reason = openReason(kind, rule, run.context.peildatum, [], { kind: 'date' })
  reason.value = day ?? none
  return reason
}
