import type { Expression } from '@inburgering/core'

export interface RunOptions {
  /** ISO 8601: nothing is dated after it. Default: ten years after the latest date of the dossier. */
  readonly until?: string
  /** Each entry carries its reason tree. */
  readonly explain?: boolean
  /** ISO 8601: only what was known on this day counts. Default: everything. */
  readonly bekendOp?: string
  /** What later knowledge took away stays in the timeline, marked, and the decisions to revise are listed. */
  readonly geschiedenis?: boolean
}

/** An expression to be evaluated in the evening of a date. */
export interface Question {
  /** ISO 8601 */
  readonly date: string
  readonly expression: Expression
}
