import type { DayNumber, DeclarationBase, ReasonNode } from '@inburgering/core'
import { none } from '../evaluation/value.ts'
import { datedKinds } from '../payments/dated-kinds.ts'
import { clauseOf, clausesOf, versionsOf } from '../program/clauses.ts'
import { current, type Slot } from '../program/slot.ts'
import { finishReason } from '../reasons/finish.ts'
import { openReason, type OpenReason } from '../reasons/trace.ts'
import type { Run } from '../run/state.ts'
import type { ExplainQuestion } from './explain.ts'
import { reachesOf } from '../terms/reaches.ts'

/** Why a rule was never asked: the record, termijn or date that would have asked it and never came. */
export function neverAsked(run: Run, { naam, grond }: ExplainQuestion): readonly ReasonNode[] {
  const name = grond ?? naam
  const { regimes, gronden, termijnen, bevoegdheden, vergoedingen, maatregelen } = run.specification
  const found = [
    ruleOf(run, regimes.get(name), (claused) => [
      ...dutySteps(run),
      ...clausesOf(claused, 'overtreding_bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : [])),
      ...clausesOf(claused, 'overtreding_na_afloop', run.context).flatMap(({ id, termijnen: names }) => missingTrigger(run, id, names)),
    ]),
    ruleOf(run, gronden.get(name), (claused) => {
      const bij = clauseOf(claused, 'bij', run.context)
      const last = clauseOf(claused, 'op_de_laatste_dag', run.context)
      const names = reachesOf(run, claused).flatMap((clause) => clause.termijnen)
      return [
        ...(bij === undefined ? [] : missingTrigger(run, bij.id, 'names' in bij.records ? bij.records.names : [])),
        ...(last === undefined ? [] : missingTrigger(run, last.id, names)),
      ]
    }),
    ruleOf(run, termijnen.get(name), (claused) =>
      [...versionsOf(claused, 'begint'), ...versionsOf(claused, 'begint_bij_boete')].map(({ id, sources }) => openReason('step', id, run.context.peildatum, sources)),
    ),
    ruleOf(run, vergoedingen.get(name), (claused) => [
      ...clausesOf(claused, 'bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : [])),
      ...datedKinds.flatMap((kind) => clausesOf(claused, kind, run.context)).map(({ id, sources }) => openReason('step', id, run.context.peildatum, sources)),
    ]),
    ruleOf(run, bevoegdheden.get(name), (claused) => clausesOf(claused, 'verlagen', run.context).flatMap(({ id, record }) => missingTrigger(run, id, [record]))),
    ruleOf(run, maatregelen.get(name), (claused) => clausesOf(claused, 'begint_bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : []))),
  ]
  return found.flatMap((reason) => reason ?? [])
}

function ruleOf<T extends { readonly declaration: DeclarationBase }>(run: Run, slot: Slot<T> | undefined, triggers: (claused: T) => readonly OpenReason[]): ReasonNode | undefined {
  const claused = slot && current(slot, run.context)
  if (claused === undefined) return undefined
  const children = triggers(claused)
  const reason = openReason('rule', claused.declaration.id, dayThatMatters(run, children), claused.declaration.sources, { kind: 'boolean' })
  reason.value = false
  reason.children.push(...children)
  return finishReason(reason)
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
