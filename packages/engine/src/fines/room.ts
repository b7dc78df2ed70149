import type { BoeteregimeClause, Exact, PlafondClause } from '@inburgering/core'
import { add, compare, subtract, valueOf } from '@inburgering/core'
import { isExact } from '../evaluation/arithmetic.ts'
import { mergeUnknown, Unknown } from '../evaluation/value.ts'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import { clausesOf } from '../program/clauses.ts'
import { current } from '../program/slot.ts'
import type { Claused, ClauseOf } from '../program/specification.ts'
import type { Run } from '../run/state.ts'

/** What was spent of a plafond in one instance of a termijn. */
export interface Room {
  /** Undefined: before the first termijn. */
  readonly termijn: TermijnInstance | undefined
  spent: Exact
}

type Cap = ClauseOf<PlafondClause, 'in_totaal_ten_hoogste'>

/** What the plafonds over a regime leave, and the rooms that a fine takes from. Undefined: no plafond. */
export interface Ceiling {
  /** Unknown when the amount of a plafond is. */
  readonly left: Exact | Unknown
  /** The plafond that leaves the least, as it stood before this fine. */
  readonly tightest?: { readonly name: string; readonly total: Exact; readonly spent: Exact }
  readonly rooms: readonly Room[]
}

export function ceilingFor(run: Run, regime: Claused<BoeteregimeClause>): Ceiling | undefined {
  const { context } = run
  let left: Exact | undefined
  let tightest: Ceiling['tightest']
  let unknown: Unknown | undefined
  const rooms: Room[] = []
  for (const slot of run.specification.plafonds.values()) {
    const plafond = current(slot, context)
    if (plafond === undefined || !clausesOf(plafond, 'samen_voor', context).some(({ regimes }) => regimes.includes(regime.declaration.name))) continue
    const caps = clausesOf(plafond, 'in_totaal_ten_hoogste', context)
    const room = currentRoom(run, plafond.declaration.name, caps)
    const total = roomOf(run, caps, room.termijn)
    if (total === undefined) continue
    context.use?.rule(plafond)
    if (total instanceof Unknown) {
      unknown = mergeUnknown(unknown, total)
      continue
    }
    const rest = valueOf(subtract(total, room.spent)) ?? total
    rooms.push(room)
    if (left !== undefined && compare(rest, left) >= 0) continue
    left = rest
    tightest = { name: plafond.declaration.name, total, spent: room.spent }
  }
  const least = unknown ?? left
  return least === undefined ? undefined : { left: least, rooms, ...(tightest === undefined ? {} : { tightest }) }
}

/**
 * The room of the latest termijn that has begun. What was spent before the first termijn goes on in it when it is of
 * the first clause; with no termijn running the last room goes on.
 */
function currentRoom(run: Run, plafond: string, caps: readonly Cap[]): Room {
  const latest = latestBegun(run, caps)
  const known = run.rooms.get(plafond)
  if (known !== undefined && known.termijn === latest) return known
  const goesOn = known !== undefined && known.termijn === undefined && latest?.name === caps[0]?.termijn
  const room: Room = { termijn: latest, spent: goesOn ? known.spent : nothing }
  run.rooms.set(plafond, room)
  return room
}

const nothing: Exact = { num: 0, den: 1 }

function latestBegun(run: Run, caps: readonly Cap[]): TermijnInstance | undefined {
  let latest: TermijnInstance | undefined
  for (const { termijn } of caps) {
    const instance = run.happenings.termijnen.get(termijn)?.findLast(({ first }) => first <= run.context.peildatum)
    if (instance !== undefined && (latest === undefined || instance.first >= latest.first)) latest = instance
  }
  return latest
}

/** The amount of the clause for this termijn; before the first termijn that of the first clause. */
function roomOf(run: Run, caps: readonly Cap[], termijn: TermijnInstance | undefined): Exact | Unknown | undefined {
  const cap = termijn === undefined ? caps[0] : caps.find((clause) => clause.termijn === termijn.name)
  if (cap === undefined) return undefined
  const { context } = run
  const outer = context.termijn
  context.termijn = termijn
  context.use?.rule(cap)
  const amount = cap.amount.evaluate(context)
  context.termijn = outer
  return isExact(amount) || amount instanceof Unknown ? amount : undefined
}

export function spend(ceiling: Ceiling | undefined, amount: Exact): void {
  for (const room of ceiling?.rooms ?? []) room.spent = valueOf(add(room.spent, amount)) ?? room.spent
}

/** What was spent comes free again, or is spent again, when a fine is revised. */
export function spendAnew(rooms: readonly Room[], before: Exact, after: Exact): void {
  for (const room of rooms) room.spent = valueOf(add(valueOf(subtract(room.spent, before)) ?? room.spent, after)) ?? room.spent
}
