import { isFixed, type Slot } from './slot.ts'
import type { PreparedClause } from './specification.ts'

/** The clauses of the kinds that no wijziging touches, each kind made when it is first asked for. */
export class FixedClauses<C> {
  private readonly slots: ReadonlyMap<string, readonly Slot<PreparedClause<C>>[]>
  private readonly made = new Map<string, readonly PreparedClause<C>[]>()

  constructor(byKind: ReadonlyMap<string, readonly Slot<PreparedClause<C>>[]>) {
    this.slots = new Map([...byKind].filter(([, ofKind]) => ofKind.every(isFixed)))
  }

  has(kind: string): boolean {
    return this.slots.has(kind)
  }

  /** In the order of the text; undefined for a kind that is not there, or that a wijziging touches. */
  get(kind: string): readonly PreparedClause<C>[] | undefined {
    return this.made.get(kind) ?? this.make(kind)
  }

  private make(kind: string): readonly PreparedClause<C>[] | undefined {
    const clauses = this.slots.get(kind)?.flatMap(({ versions }) => versions[0]?.value ?? [])
    if (clauses !== undefined) this.made.set(kind, clauses)
    return clauses
  }
}
