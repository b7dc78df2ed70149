import type { DayNumber, SourceRef, ValueType } from '@inburgering/core'
import type { TermijnInstance } from '../evaluation/happenings.ts'
import type { Value } from '../evaluation/value.ts'
import type { Decision } from '../run/decision.ts'
import type { Run } from '../run/state.ts'

/** One line in how a termijn came to its last day: begin event, first day, length, extension, shift, last day. */
export interface DerivationStep {
  readonly rule: string
  readonly date: DayNumber
  readonly value: Value
  readonly type: ValueType
  readonly sources: readonly SourceRef[]
}

const noSources: readonly SourceRef[] = []

export function step(run: Run, termijn: TermijnInstance, rule: string, value: Value, type: ValueType, sources: readonly SourceRef[] = noSources): void {
  if (run.explain) termijn.steps.push({ rule, date: run.context.peildatum, value, type, sources })
}

/** The whole derivation so far, line by line, in the reason of a decision about the termijn. */
export function explainDerivation({ trace }: Decision, termijn: TermijnInstance): void {
  for (const { rule, date, value, type, sources } of trace === undefined ? [] : termijn.steps) trace?.step(rule, date, value, type, sources)
}
