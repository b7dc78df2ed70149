import type { Diagnostic, Entry, Expectation, Ontbrekend, Origin, ReasonNode, ReasonValue, Timeline } from '@inburgering/core'
import type { Selected } from '../groups/select.ts'
import type { ScenarioRow } from './row.ts'

/** What the timeline has where something was expected: for who says in words what differs. */
export type Found =
  /** Entries of the expected kind on its date; where there are none, those of the same name on other dates. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly elsewhere: readonly Entry[] }
  /** Last day of a termijn as known on the date, ISO 8601; absent before it begins. */
  | { readonly kind: 'lastDay'; readonly day?: string }
  | { readonly kind: 'missing'; readonly missing: readonly Ontbrekend[] }
  /** Decisions that later knowledge makes wrong. */
  | { readonly kind: 'toRevise'; readonly decisions: NonNullable<Timeline['te_herzien']> }
  /** Of a condition; absent when it could not be asked. */
  | { readonly kind: 'value'; readonly value?: ReasonValue }
  | { readonly kind: 'selected'; readonly selected?: Selected }
  /** What a verdeling gives a body; absent when the list does not have it. */
  | { readonly kind: 'share'; readonly amount?: string }
  /** The outcome is as expected, but the calculation beside it gives this. */
  | { readonly kind: 'calculation'; readonly value: ReasonValue }

/** What came of one expectation. */
export interface ExpectationResult {
  readonly row: ScenarioRow
  readonly expectation: Expectation
  readonly passed: boolean
  readonly origin: Origin
  readonly found: Found
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
