import type { DayNumber } from '@inburgering/core'
import { isMet } from '../evaluation/kleene.ts'
import { clausesOf } from '../program/clauses.ts'
import { decide, refuse } from '../run/decision.ts'
import { signal } from '../run/signal.ts'
import type { Run } from '../run/state.ts'
import { plichtOf } from './arise.ts'

/** Evening of the day on which a plicht arises: what there is to look at, over the whole dossier. */
export function tellSignals(run: Run, day: DayNumber): void {
  const { context } = run
  for (const duty of run.duties) {
    const plicht = duty.arisenOn === day ? plichtOf(run, duty) : undefined
    if (plicht === undefined) continue
    const { seen } = context
    context.seen = run.dossier.acting.length
    for (const clause of clausesOf(plicht, 'signaal', context)) {
      decide(run, plicht, (decision) => {
        decision.use.rule(clause)
        if (isMet(context, clause.when) === true) signal(run, decision, clause.name, clause.text)
        else refuse(run, decision, { soort: 'signaal', naam: clause.name })
      })
    }
    context.seen = seen
  }
}
