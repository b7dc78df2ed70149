import type { Day } from './dates.ts'
import type { Run } from './run.ts'
import type { Clauses, Slot, Version, Wijziging } from './rules.ts'

/** Whether an off layer's text would change what is asked; asked only where it would hold. */
export type OffMatters<T> = (value: T | undefined) => boolean

/** The text that holds now: the last one whose layer is on and whose wijziging holds. */
export function current<T>(c: Run, slot: Slot<T>, offMatters?: OffMatters<T>): T | undefined {
  return slot.only ?? latest(c, slot.versions, offMatters)?.value
}

function latest<T>(c: Run, versions: readonly Version<T>[], offMatters?: OffMatters<T>): Version<T> | undefined {
  let chosen: Version<T> | undefined
  for (const version of versions) {
    const { wijziging } = version
    if (wijziging === undefined) chosen = version
    else if (c.on[wijziging.index] === true) {
      if (holds(c, wijziging)) chosen = version
    } else if (wijziging.signalsWhenOff && wijziging.published <= c.knownOn && c.use !== undefined && holds(c, wijziging)) {
      if (offMatters === undefined || offMatters(version.value)) c.use.off.push(wijziging)
    }
  }
  if (chosen?.wijziging !== undefined && chosen.value === undefined) c.use?.wijzigingen.push(chosen.wijziging)
  return chosen
}

/** All texts that hold, in order: for changes that build on each other. */
export function everyInForce<T>(c: Run, slot: Slot<T>): readonly Version<T>[] {
  if (slot.only !== undefined) return slot.versions
  const chosen = latest(c, slot.versions)
  return slot.versions.filter((version) => version === chosen || version.wijziging === undefined || (c.on[version.wijziging.index] === true && holds(c, version.wijziging)))
}

/** The clauses of one kind that hold, in the order of the text. */
export function clauses<T>(c: Run, of: Clauses<T>, offMatters?: OffMatters<T>): readonly T[] {
  if (of.only !== undefined) return of.only
  const found: T[] = []
  for (const slot of of.slots) {
    const clause = current(c, slot, offMatters)
    if (clause !== undefined) found.push(clause)
  }
  return found
}

/** The clause of a kind that stands at most once. */
export function clause<T>(c: Run, of: Clauses<T>): T | undefined {
  if (of.only !== undefined) return of.only[0]
  for (const slot of of.slots) {
    const found = current(c, slot)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether the date that decides lies within the wijziging, whatever its layer is set to. */
function holds(c: Run, wijziging: Wijziging): boolean {
  const date = (wijziging.moves ? earlierDate(c, wijziging) : undefined) ?? decisiveDate(c, wijziging)
  return date !== undefined && wijziging.from <= date && date < wijziging.until
}

/** `naar ...` looks at the whole dossier; without it the law date of the rule that asks counts. */
function decisiveDate(c: Run, { by }: Wijziging): Day | undefined {
  if (by === undefined) return c.lawDate
  const { seen } = c
  c.seen = c.dossier.acting.length
  const date = by(c)
  c.seen = seen
  return typeof date === 'number' ? date : undefined
}

/** By transitional law: the day of the request, of the decision taken before, or on which the termijn began. */
function earlierDate(c: Run, { requestsKeepOld, decisionsKeepOld, runningTermsKeepOld }: Wijziging): Day | undefined {
  const requested = requestsKeepOld ? c.trigger?.values['aangevraagd_op'] : undefined
  if (typeof requested === 'number') return requested
  if (decisionsKeepOld && c.decidedOn !== undefined) return c.decidedOn
  return runningTermsKeepOld ? c.termijn?.first : undefined
}
