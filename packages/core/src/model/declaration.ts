import type { Expression } from './expression.ts'
import type { Origin } from './origin.ts'
import type { Kanttekening } from './remark.ts'
import type { Citaat, SourceRef } from './source.ts'

/** What every declaration carries. */
export interface DeclarationBase {
  /** `<kind>:<name>`, unique within a stelsel; reasons, documents and generated code point at it. */
  readonly id: string
  readonly name: string
  /** What readers see; the name when no label is given. */
  readonly label: string
  readonly sources: readonly SourceRef[]
  readonly citaten: readonly Citaat[]
  /** Markdown of the `///` comments above the declaration. */
  readonly documentation?: string
  readonly kanttekeningen: readonly Kanttekening[]
  /** Name of the supplied specification that it comes from: `awb`; absent: the author wrote it. */
  readonly library?: string
  readonly origin: Origin
}

/**
 * What every clause carries. `key` addresses it inside its declaration, so that a wijziging can replace, add or strike
 * it: the keyword for single clauses (`duurt`), keyword and name for repeatable ones (`uitzondering:verblijf`).
 */
export interface ClauseBase {
  readonly key: string
  readonly label?: string
  readonly sources: readonly SourceRef[]
  readonly kanttekeningen: readonly Kanttekening[]
  readonly origin: Origin
}

/** On which date versions and changes are read: `recht naar ...`. */
export interface LawDate {
  readonly date: Expression
  /** `of naar ... als dat gunstiger is` (Awb art. 5:46 lid 4). */
  readonly milder?: Expression
  readonly sources: readonly SourceRef[]
}
