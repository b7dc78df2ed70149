import type { Context } from '../evaluation/context.ts'
import { current, type OffMatters, type Slot } from './slot.ts'
import type { AnyClause, Claused, ClauseOf, PreparedClause } from './specification.ts'

const none: readonly never[] = []

/** The clauses of one kind that are in force, in the order of the text. */
export function clausesOf<C extends AnyClause, K extends C['kind']>(
  claused: Claused<C>,
  kind: K,
  context: Context,
  offMatters?: OffMatters<PreparedClause<C>>,
): readonly ClauseOf<C, K>[] {
  const fixed = claused.fixed.get(kind)
  if (fixed !== undefined) return fixed as readonly ClauseOf<C, K>[]
  const slots = claused.byKind.get(kind)
  if (slots === undefined) return none
  const found: ClauseOf<C, K>[] = []
  for (const slot of slots) {
    const clause = current(slot, context, offMatters)
    if (isOfKind<C, K>(clause, kind)) found.push(clause)
  }
  return found
}

/** The clause of a kind that stands at most once. */
export function clauseOf<C extends AnyClause, K extends C['kind']>(claused: Claused<C>, kind: K, context: Context): ClauseOf<C, K> | undefined {
  const fixed = claused.fixed.get(kind)
  if (fixed !== undefined) return fixed[0] as ClauseOf<C, K> | undefined
  const slots = claused.byKind.get(kind)
  if (slots === undefined) return undefined
  for (const slot of slots) {
    const clause = current(slot, context)
    if (isOfKind<C, K>(clause, kind)) return clause
  }
  return undefined
}

/** Every version of a clause of this kind, whether in force or not. */
export function versionsOf<C extends AnyClause, K extends C['kind']>(claused: Claused<C>, kind: K): readonly ClauseOf<C, K>[] {
  const slots: readonly Slot<PreparedClause<C>>[] = claused.byKind.get(kind) ?? []
  return slots.flatMap((slot) => slot.versions.flatMap((version) => (isOfKind<C, K>(version.value, kind) ? [version.value] : [])))
}

function isOfKind<C extends AnyClause, K extends C['kind']>(clause: unknown, kind: K): clause is ClauseOf<C, K> {
  return clause !== undefined && (clause as AnyClause).kind === kind
}
