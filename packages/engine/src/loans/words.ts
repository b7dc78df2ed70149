import type { LeningClause, ValueType } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'
import { clauseOf } from '../program/clauses.ts'
import type { Claused } from '../program/specification.ts'
import type { Run } from '../run/state.ts'

/** Who lends, and so decides. */
export function lenderOf(run: Run, lening: Claused<LeningClause>): string | undefined {
  return clauseOf(lening, 'verstrekt_door', run.context)?.orgaan
}

const money: ValueType = { kind: 'money' }

/** A line of the calculation. */
export function note(run: Run, rule: string, value: Value, type: ValueType = money): void {
  run.context.trace?.step(rule, run.context.peildatum, value, type)
}
