import type { DayNumber, Laag, Wijziging } from '@inburgering/core'
import type { Compiled } from '../evaluation/compiled.ts'
import type { Context } from '../evaluation/context.ts'

/** The order of the layers: a later one wins. */
export const layerOrder: readonly Laag[] = ['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel', 'variant']

/** When a wijziging holds. One guard per wijziging; its index finds the switch in `Program.on`. */
export interface Guard {
  readonly index: number
  readonly wijziging: Wijziging
  /** Ids of the aannames of the wijziging itself. */
  readonly aannames: readonly string[]
  /** Place of its layer in `layerOrder`. */
  readonly rank: number
  /** First day on which it holds; -Infinity: always has. */
  readonly from: DayNumber
  /** First day on which it no longer holds; Infinity: still does. */
  readonly until: DayNumber
  /** Compiled `naar ...`; filled once all declarations are indexed. */
  by?: Compiled
  /** The date that decides moves along with the moment at which is asked, so it can pass `from` while something runs. */
  moves: boolean
  /** `lopende termijnen: oude regel`: a termijn that runs keeps the rule of its first day; otherwise it gets its length anew. */
  readonly runningTermsKeepOld: boolean
  /** `lopende verzoeken: oude regel`: what was asked for is decided by the rule of the day on which it was asked. */
  readonly requestsKeepOld: boolean
  /** `genomen besluiten: oude regel`: what a decision brought about keeps the rule of the day of the decision. */
  readonly decisionsKeepOld: boolean
  /** While its layer is off, an outcome that it would change gets a signaal. */
  readonly signalsWhenOff: boolean
}

/** Whether the date that decides lies within the wijziging, whatever its layer is set to. */
export function isInForce(guard: Guard, context: Context): boolean {
  const date = decisiveDate(guard, context)
  return date !== undefined && guard.from <= date && date < guard.until
}

/** The `naar` of the wijziging looks at the whole dossier; without it the law date of the rule that asks counts. */
function decisiveDate(guard: Guard, context: Context): DayNumber | undefined {
  const earlier = guard.moves ? earlierDate(guard, context) : undefined
  if (earlier !== undefined) return earlier
  if (guard.by === undefined) return context.lawDate
  const { seen, trace } = context
  context.seen = context.dossier.acting.length
  context.trace = undefined
  const date = guard.by.evaluate(context)
  context.seen = seen
  context.trace = trace
  return typeof date === 'number' ? date : undefined
}

/** Attribute of a record that was decided on request: the day of the request. */
const requestedOn = 'aangevraagd_op'

/** By transitional law: the day of the request, of the decision taken before, or on which the termijn began. */
function earlierDate({ requestsKeepOld, decisionsKeepOld, runningTermsKeepOld }: Guard, { trigger, decidedOn, termijn }: Context): DayNumber | undefined {
  const requested = requestsKeepOld ? trigger?.values.get(requestedOn) : undefined
  if (typeof requested === 'number') return requested
  if (decisionsKeepOld && decidedOn !== undefined) return decidedOn
  return runningTermsKeepOld ? termijn?.first : undefined
}
