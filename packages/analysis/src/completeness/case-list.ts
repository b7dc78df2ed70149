import type { CasePart, Expression, Origin } from '@inburgering/core'
import type { Formula } from '../cases/formula.ts'
import type { Space } from '../cases/space.ts'

/** Alternatives of which one should hold: rows of a table, rules of a begrip, amounts of a fine. */
export interface CaseList {
  readonly owner: string
  readonly part: CasePart
  /** Where to point when something is missing. */
  readonly origin: Origin
  /** What matters only when it holds: a fine falls. Made in the space of the alternatives. */
  readonly context?: (space: Space) => Formula
  readonly alternatives: readonly Alternative[]
  /** Terms that an example always names. */
  readonly inputs: readonly Expression[]
  /** `first`: an earlier alternative goes before a later one. */
  readonly policy: 'first' | 'exactlyOne'
  /** What a case without an alternative is: an outcome that lacks, or something to look at. */
  readonly gap: 'error' | 'warning' | 'allowed'
  readonly otherwise?: Origin
}

export interface Alternative {
  readonly name: string
  readonly origin: Origin
  readonly formula: (space: Space) => Formula
  /** Two alternatives that overlap for the same reason as two others have the same key with each other. */
  readonly bands?: readonly string[]
}
