import type { Diagnostic, Expectation, Origin, ReasonNode, Timeline } from '@inburgering/core'
import type { ScenarioRow } from './row.ts'

/** What came of one expectation. Texts are values as in the exchange format, for a difference that a reader can compare. */
export interface ExpectationResult {
  readonly expectation: Expectation
  readonly passed: boolean
  readonly origin: Origin
  readonly expected: string
  readonly actual: string
  /** For a condition: why it is what it is. */
  readonly reason?: ReasonNode
}

/** `skipped`: there is nothing to expect, so nothing was tested. `refused`: the person of the scenario cannot be run. */
export type ScenarioStatus = 'passed' | 'failed' | 'skipped' | 'refused'

export interface ScenarioResult {
  readonly row: ScenarioRow
  readonly status: ScenarioStatus
  readonly timeline?: Timeline
  readonly expectations: readonly ExpectationResult[]
  readonly diagnostics: readonly Diagnostic[]
}
