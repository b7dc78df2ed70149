import type { Day } from './dates.ts'
import type { Instance } from './happenings.ts'
import { clause, clauses, current } from './in-force.ts'
import { compare, type Exact, multiply, one, subtract, zero } from './numbers.ts'
import type { Boeteregime, Cap } from './rules.ts'
import type { Room, Run } from './run.ts'
import { trouble } from './trouble.ts'
import { isExact, later, merge, noOutcome, Unknown, type Value } from './values.ts'

/** How high a fine is: the amount or the step of the ladder, the factor, the reduction, and what the plafonds leave. */

export function baseAmount(c: Run, regime: Boeteregime, overtreding: Day): { readonly amount: Exact | Unknown | undefined; readonly step: number } {
  const ladder = clause(c, regime.bij_herhaling)
  const fixed = fixedAmount(c, regime)
  if (fixed !== undefined || ladder === undefined) {
    if (fixed === undefined) trouble()
    return { amount: fixed, step: 0 }
  }
  c.use?.rule(ladder)
  const step = ladderStep(c, regime, ladder.within(c), overtreding, ladder.steps.length)
  const amount = ladder.steps[step]?.(c)
  return { amount: amount !== undefined && (isExact(amount) || amount instanceof Unknown) ? amount : undefined, step }
}

/** The one `bedrag` that holds; unknown when one that may hold misses a fact. */
function fixedAmount(c: Run, regime: Boeteregime): Exact | Unknown | undefined {
  let unknown: Unknown | undefined
  let found: Value | undefined
  for (const bedrag of clauses(c, regime.bedrag)) {
    const holds = c.isMet(bedrag.when)
    if (holds instanceof Unknown) unknown = merge(unknown, holds)
    else if (holds && found !== undefined) trouble()
    else if (holds) {
      c.use?.rule(bedrag)
      found = bedrag.amount(c)
    }
  }
  if (found === undefined) return unknown
  return isExact(found) || found instanceof Unknown ? found : undefined
}

/** A step up when the latest violation that counts is less than the time of the ladder earlier; else the first step. */
function ladderStep(c: Run, regime: Boeteregime, within: Value, overtreding: Day, steps: number): number {
  const latest = c.boetes.findLast(({ name }) => name === regime.name)
  const end = latest && later(latest.overtreding, within, c.overflow)
  if (latest === undefined || end === undefined || overtreding >= end) return 0
  return Math.min(latest.step + 1, steps - 1)
}

export function afterFactor(c: Run, regime: Boeteregime, amount: Exact): Value {
  const factor = clause(c, regime.maal_de_factor)
  if (factor === undefined) return amount
  c.use?.rule(factor)
  const share = factor.factor(c)
  return isExact(share) ? (multiply(amount, share) ?? noOutcome()) : share
}

/** Additive: 100% - n x step, of the amount so far. */
export function afterReduction(c: Run, regime: Boeteregime, amount: Value): Value {
  if (!isExact(amount)) return amount
  let share: Exact = one
  for (const verminderd of clauses(c, regime.verminderd)) {
    const holds = c.isMet(verminderd.when)
    if (holds === false) continue
    if (holds instanceof Unknown) return holds
    c.use?.rule(verminderd)
    const step = verminderd.step(c)
    const per = verminderd.per(c)
    const maximum = verminderd.maximum?.(c)
    if (!isExact(step)) return step
    if (!isExact(per)) return per
    let taken = multiply(step, per)
    if (taken === undefined) return noOutcome()
    if (maximum !== undefined && isExact(maximum) && compare(taken, maximum) > 0) taken = maximum
    const rest = subtract(share, taken)
    if (rest === undefined) return noOutcome()
    share = rest
  }
  if (share === one) return amount
  return multiply(amount, compare(share, zero) < 0 ? zero : share) ?? noOutcome()
}

export interface UnderCeiling {
  /** Undefined: nothing is left, or the amount is 0, and that is no fine. */
  readonly imposed: Exact | Unknown | undefined
  readonly rooms: readonly Room[]
}

/** Cut to what the plafonds leave. */
export function underCeiling(c: Run, regime: Boeteregime, amount: Exact | Unknown): UnderCeiling {
  if (amount instanceof Unknown) {
    c.use?.notJudged(amount.oordelen)
    // Without a missing fact or judgement the calculation has no outcome: nothing is decided on it.
    return { imposed: amount.missing.length + amount.oordelen.length === 0 ? undefined : amount, rooms: [] }
  }
  if (compare(amount, zero) <= 0) return { imposed: undefined, rooms: [] }
  const rooms: Room[] = []
  let left: Exact | undefined
  let unknown: Unknown | undefined
  for (const slot of c.rules.plafonds.values()) {
    const plafond = current(c, slot)
    if (plafond === undefined || !clauses(c, plafond.samen_voor).some(({ regimes }) => regimes.includes(regime.name))) continue
    const caps = clauses(c, plafond.in_totaal_ten_hoogste)
    const room = currentRoom(c, plafond.name, caps)
    const total = amountOfRoom(c, caps, room.termijn)
    if (total === undefined) continue
    c.use?.rule(plafond)
    if (total instanceof Unknown) {
      unknown = merge(unknown, total)
      continue
    }
    rooms.push(room)
    const rest = subtract(total, room.spent) ?? total
    if (left === undefined || compare(rest, left) < 0) left = rest
  }
  if (unknown !== undefined) return { imposed: unknown, rooms }
  const imposed = left !== undefined && compare(amount, left) > 0 ? left : amount
  return { imposed: compare(imposed, zero) <= 0 ? undefined : imposed, rooms }
}

/** The room of the latest termijn; what was spent before the first one goes on in it when it is of the first clause. */
function currentRoom(c: Run, plafond: string, caps: readonly Cap[]): Room {
  let latest: Instance | undefined
  for (const { termijn } of caps) {
    const found = c.instances.get(termijn)?.findLast(({ first }) => first <= c.peildatum)
    if (found !== undefined && (latest === undefined || found.first >= latest.first)) latest = found
  }
  const known = c.rooms.get(plafond)
  if (known !== undefined && known.termijn === latest) return known
  const goesOn = known !== undefined && known.termijn === undefined && latest?.name === caps[0]?.termijn
  const room: Room = { termijn: latest, spent: goesOn ? known.spent : zero }
  c.rooms.set(plafond, room)
  return room
}

/** The amount of the clause for this termijn; before the first termijn that of the first clause. */
function amountOfRoom(c: Run, caps: readonly Cap[], termijn: Instance | undefined): Exact | Unknown | undefined {
  const cap = termijn === undefined ? caps[0] : caps.find((each) => each.termijn === termijn.name)
  if (cap === undefined) return undefined
  const outer = c.termijn
  c.termijn = termijn
  c.use?.rule(cap)
  const amount = cap.amount(c)
  c.termijn = outer
  return isExact(amount) || amount instanceof Unknown ? amount : undefined
}
