// What a reviewer reads.
import type { Range } from './places.ts'
import type { BasisLine } from './scenarios.ts'

/** What a reviewer reads of a row of a scenario; null when it cannot be played. */
export const beoordelingRequest = 'inburgering/beoordeling'
export interface ReviewAnswer {
  readonly title: string
  /** SHA-256 of the rules: it changes with every rule, and not with comments or scenarios. */
  readonly hash: string
  /** Address of the folder of the specification. */
  readonly folder: string
  readonly verdict: string
  readonly basis: readonly BasisLine[]
  readonly warnings: readonly string[]
  readonly outcomes: readonly ReviewOutcome[]
  readonly assumptions: readonly ReviewAssumption[]
  readonly rules: readonly ReviewRule[]
}
export interface ReviewOutcome {
  readonly text: string
  /** Who decides, or that it follows from the rules. */
  readonly decides: string
  /** What a person must still judge. */
  readonly toJudge: readonly string[]
  readonly remarks: readonly string[]
}
/** A reading that the law leaves open, with what the other one comes to here. */
export interface ReviewAssumption {
  readonly text: string
  readonly cited: string
  readonly otherwise: string
}
export interface ReviewRule {
  readonly id: string
  readonly name: string
  readonly uri: string
  readonly range: Range
  readonly cited: string
  /** The words of the law. */
  readonly quotes: readonly string[]
  /** As the author wrote it. */
  readonly text: string
}
