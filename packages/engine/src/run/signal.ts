import type { EntryFields } from './entry.ts'
import { emit, type Decision } from './decision.ts'
import type { Run } from './state.ts'

/** Something to look at; never an outcome of a rule. */
export function signal(run: Run, decision: Decision, naam: string, toelichting: string, more: Pick<EntryFields, 'grond' | 'door'> = {}): void {
  emit(run, decision, { soort: 'signaal', naam, toelichting, ...more })
}
