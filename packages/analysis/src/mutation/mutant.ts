import type { Model, Origin } from '@inburgering/core'

/** A small change of the rules. If every scenario still passes after it, a slip of that size would go unnoticed. */
export interface Mutant {
  /** Stable: the address of what changes, and how. */
  readonly id: string
  /** What changes, in Dutch: `€ 800 wordt € 800,01`. */
  readonly description: string
  readonly origin: Origin
  /** Id of the declaration; of the stelsel `stelsel`. */
  readonly declaration: string
  /** Id of the nearest rule, clause, row or expression that reasons name. */
  readonly address: string
  /** Ids of other declarations that it works on: what a wijziging changes. */
  readonly targets: readonly string[]
  /** Whether it moves a boundary: only a value beside it can notice. */
  readonly boundary: boolean
  /** The model with the change, sharing all else. */
  readonly apply: (model: Model) => Model
}
