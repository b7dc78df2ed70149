import type { DeclarationBase, ReasonNode } from '@inburgering/core'
import { none } from '../evaluation/value.ts'
import { clauseOf, clausesOf, versionsOf } from '../program/clauses.ts'
import { current, type Slot } from '../program/slot.ts'
import { finishReason } from '../reasons/finish.ts'
import { openReason, type OpenReason } from '../reasons/trace.ts'
import type { Run } from '../run/state.ts'
import type { ExplainQuestion } from './explain.ts'

/** Why a rule was never asked: the record, termijn or date that would have asked it and never came. */
export function neverAsked(run: Run, { naam, grond }: ExplainQuestion): readonly ReasonNode[] {
  const name = grond ?? naam
  const { regimes, gronden, termijnen, bevoegdheden } = run.specification
  const found = [
    ruleOf(run, regimes.get(name), (claused) => [
      ...clausesOf(claused, 'overtreding_bij', run.context).flatMap(({ id, records }) => missingTrigger(run, id, 'names' in records ? records.names : [])),
      ...clausesOf(claused, 'overtreding_na_afloop', run.context).flatMap(({ id, termijnen: names }) => missingTrigger(run, id, names)),
    ]),
    ruleOf(run, gronden.get(name), (claused) => {
      const bij = clauseOf(claused, 'bij', run.context)
      const last = clauseOf(claused, 'op_de_laatste_dag', run.context)
      const names = clausesOf(claused, 'verlengt', run.context).flatMap((clause) => clause.termijnen)
      return [
        ...(bij === undefined ? [] : missingTrigger(run, bij.id, 'names' in bij.records ? bij.records.names : [])),
        ...(last === undefined ? [] : missingTrigger(run, last.id, names)),
      ]
    }),
    ruleOf(run, termijnen.get(name), (claused) =>
      [...versionsOf(claused, 'begint'), ...versionsOf(claused, 'begint_bij_boete')].map(({ id, sources }) => openReason('step', id, run.context.peildatum, sources)),
    ),
    ruleOf(run, bevoegdheden.get(name), (claused) => clausesOf(claused, 'verlagen', run.context).flatMap(({ id, record }) => missingTrigger(run, id, [record]))),
  ]
  return found.flatMap((reason) => reason ?? [])
}

function ruleOf<T extends { readonly declaration: DeclarationBase }>(run: Run, slot: Slot<T> | undefined, triggers: (claused: T) => readonly OpenReason[]): ReasonNode | undefined {
  const claused = slot && current(slot, run.context)
  if (claused === undefined) return undefined
  const reason = openReason('rule', claused.declaration.id, run.context.peildatum, claused.declaration.sources, { kind: 'boolean' })
  reason.value = false
  reason.children.push(...triggers(claused))
  return finishReason(reason)
}

/** The clause that waits, and under it what it waits for: a record or termijn that never came. */
function missingTrigger(run: Run, clause: string, names: readonly string[]): readonly OpenReason[] {
  const reason = openReason('step', clause, run.context.peildatum)
  for (const name of names) {
    const kind = run.specification.termijnen.has(name) ? 'step' : 'record'
    const child = openReason(kind, kind === 'step' ? `termijn:${name}` : name, run.context.peildatum, [], { kind: 'date' })
    const came = run.dossier.byName.get(name)?.[0]?.begin ?? run.happenings.termijnen.get(name)?.[0]?.first
    child.value = came ?? none
    reason.children.push(child)
  }
  return [reason]
}
