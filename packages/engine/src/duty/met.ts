import type { DayNumber } from '@inburgering/core'
import { every } from '../evaluation/kleene.ts'
import { Usage } from '../evaluation/usage.ts'
import { current } from '../program/slot.ts'
import { openReason, Trace } from '../reasons/trace.ts'
import type { Run, RunDuty } from '../run/state.ts'
import { partDone, routeDone } from './done.ts'
import { isSettled, requirementsOf, type Vereist } from './open.ts'

/** A plicht is met when everything it asks is done; from then on it stays met. */
export function checkPlichten(run: Run, day: DayNumber): void {
  const { context } = run
  for (const duty of run.duties) {
    if (duty.metOn !== undefined || duty.barred) continue
    const requirements = requirementsOf(duty.name, context)
    if (requirements.length > 0 && every(requirements, isSettled, context) === true) meet(run, duty, requirements, day)
  }
  if (run.specification.asksWhenDone) noteDone(run, day)
}

/** What later asks whether the plicht is met rests on what met it: once more, now that it holds, with what it rests on. */
function meet({ context, specification, explain }: Run, duty: RunDuty, requirements: readonly Vereist[], day: DayNumber): void {
  const { use, trace } = context
  const plicht = specification.plichten.get(duty.name)
  const declared = plicht && current(plicht, context)
  const own = explain ? new Trace(openReason('rule', declared?.declaration.id ?? duty.name, day, declared?.sources, { kind: 'boolean' })) : undefined
  context.use = new Usage()
  context.trace = own
  every(requirements, isSettled, context)
  if (own !== undefined) own.root.value = true
  duty.metOn = day
  duty.metBy = { use: context.use, reason: own?.root }
  context.use = use
  context.trace = trace
}

/** For `de dag waarop ...`: since when each onderdeel and leerroute is done. */
function noteDone({ context, specification, happenings }: Run, day: DayNumber): void {
  const note = (key: string, done: unknown): void => {
    if (done !== true) happenings.doneSince.delete(key)
    else if (!happenings.doneSince.has(key)) happenings.doneSince.set(key, day)
  }
  for (const name of specification.onderdelen.keys()) note(`onderdeel:${name}`, partDone(name, context))
  for (const name of specification.leerroutes.keys()) note(`leerroute:${name}`, routeDone(name, context))
}
