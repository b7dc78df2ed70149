import { isFixed, type Slot } from './slot.ts'
import type { PreparedClause } from './specification.ts'

/** The clauses of the kinds that no wijziging touches, each kind made when it is first asked for. */
export class FixedClauses<C> {
  private readonly byKind: ReadonlyMap<string, readonly Slot<PreparedClause<C>>[]>
  /** Of a large specification most declarations are never asked for anything. */
  private made: Map<string, readonly PreparedClause<C>[]> | undefined

  constructor(byKind: ReadonlyMap<string, readonly Slot<PreparedClause<C>>[]>) {
    this.byKind = byKind
  }

  has(kind: string): boolean {
    return this.byKind.get(kind)?.every(isFixed) ?? false
  }

  /** In the order of the text; undefined for a kind that is not there, or that a wijziging touches. */
  get(kind: string): readonly PreparedClause<C>[] | undefined {
    return this.made?.get(kind) ?? this.make(kind)
  }

  private make(kind: string): readonly PreparedClause<C>[] | undefined {
    if (!this.has(kind)) return undefined
    const clauses = this.byKind.get(kind)?.flatMap(({ versions }) => versions[0]?.value ?? [])
    if (clauses !== undefined) (this.made ??= new Map()).set(kind, clauses)
    return clauses
  }
}
