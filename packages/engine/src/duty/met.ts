import type { DayNumber } from '@inburgering/core'
import { every } from '../evaluation/kleene.ts'
import type { Run } from '../run/state.ts'
import { partDone, routeDone } from './done.ts'
import { isSettled, requirementsOf } from './open.ts'

/** A plicht is met when everything it asks is done; from then on it stays met. */
export function checkPlichten(run: Run, day: DayNumber): void {
  const { context } = run
  for (const duty of run.duties) {
    if (duty.metOn !== undefined || duty.barred) continue
    const requirements = requirementsOf(duty.name, context)
    if (requirements.length > 0 && every(requirements, isSettled, context) === true) duty.metOn = day
  }
  if (run.specification.asksWhenDone) noteDone(run, day)
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
