import type { DayNumber } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'

/** One person, checked and indexed: what a run reads. Made by `readPerson` only. */
export interface Dossier {
  readonly id: string
  /** Values of the given facts; a fact that was not given is absent. */
  readonly facts: ReadonlyMap<string, Value>
  /** By the day on which they act; on one day in the order of the input. Periods without an end come last. */
  readonly records: readonly DossierRecord[]
  /** The acting days of `records`, as far as they act. */
  readonly acting: readonly DayNumber[]
  readonly byName: ReadonlyMap<string, readonly DossierRecord[]>
  /** The same person as the stelsels beside this one read it, in the order of `Program.beside`; undefined: none of their business. */
  readonly beside: readonly (Dossier | undefined)[]
  /** Records of several names in one list, made when first asked for. */
  readonly merged: Map<string, readonly DossierRecord[]>
}

/** An event, a decision of a body, a judgement, or a period. */
export interface DossierRecord {
  readonly kind: 'record'
  readonly name: string
  /** `datum` of the input. */
  readonly begin: DayNumber
  /** Last day of a period that has one. */
  readonly end: DayNumber | undefined
  readonly isPeriod: boolean
  /** The day on which it counts: `datum`, of a period its `einde`; absent for a period that still runs. */
  readonly acts: DayNumber | undefined
  /** Place in `Dossier.records`; what is seen at a moment is always a beginning of that list. */
  readonly position: number
  readonly values: ReadonlyMap<string, Value>
}
