import type { DayNumber, DecidedOutcome, RevisionKind } from '@inburgering/core'
import type { Value } from '../evaluation/value.ts'

/** One person, checked and indexed: what a run reads. Made by `readPerson`, narrowed by `knowledge`. */
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
  /** Decisions about computed outcomes by `outcomeKey`, in the order in which they act. */
  readonly decisions: ReadonlyMap<string, readonly DossierRecord[]>
  /** There are judgements about one fine. */
  readonly judgesFines: boolean
  /** By date: what became of decisions. In a view of the dossier they are worked into `records` too. */
  readonly revisions: readonly Revision[]
}

/** An event, a decision of a body, a judgement, or a period. */
export interface DossierRecord {
  readonly kind: 'record'
  readonly name: string
  /** Place in the input: the same in every view of the dossier. */
  readonly index: number
  /** `datum` of the input. */
  readonly begin: DayNumber
  /** Last day of a period that has one. */
  readonly end: DayNumber | undefined
  readonly isPeriod: boolean
  /** The day on which it counts: `datum`, of a period its `einde`; absent for a period that still runs. */
  readonly acts: DayNumber | undefined
  /** Since when it is known: `bekend_op`, otherwise the day on which it acts or begins. */
  readonly knownOn: DayNumber
  /** Place in `Dossier.records`; what is seen at a moment is always a beginning of that list. */
  readonly position: number
  readonly values: ReadonlyMap<string, Value>
  /** Of a besluit and an oordeel. */
  readonly decision: DecisionFacts | undefined
}

/** What only the decision or judgement of a body has. */
export interface DecisionFacts {
  /** Who took it: what the record says, otherwise who the declaration says. */
  readonly by: string | undefined
  /** The computed outcome that it is about. */
  readonly about: { readonly of: DecidedOutcome['of']; readonly name: string } | undefined
  /** Of a judgement about one fine: which. */
  readonly judges?: JudgedFine
  readonly reference: string | undefined
  /** What became of it, by date; filled in a view of the dossier. */
  readonly revised: readonly AppliedRevision[]
  /** What holds since when, the first from its own day; empty for a decision that nothing became of. */
  readonly stretches: readonly Stretch[]
  /** First day on which it no longer counts. */
  readonly worksUntil: DayNumber | undefined
}

/** The fine that a judgement is about; without `overtreding` the first one of the regime. */
export interface JudgedFine {
  readonly regime: string
  /** Day of the violation: of a termijn its last day. */
  readonly overtreding: DayNumber | undefined
}

/** Attributes that hold; undefined: the decision does not hold. */
export type Held = ReadonlyMap<string, Value> | undefined

/** What holds of a decision until the next stretch. */
export interface Stretch {
  readonly from: DayNumber
  readonly held: Held
}

/** Another decision in the place of one, its annulment, or its withdrawal; or of an earlier revision of that decision. */
export interface Revision {
  readonly kind: RevisionKind
  /** Place in the input. */
  readonly index: number
  readonly date: DayNumber
  readonly knownOn: DayNumber
  readonly by: string | undefined
  readonly worksBackTo: DayNumber
  /** `index` of the decision. */
  readonly root: number
  /** The earlier revision that it is about; absent: it is about the decision itself. */
  readonly target?: Revision
  /** The decision that it is part of, such as one on objection: it holds as long as that one holds. */
  readonly partOf?: CarrierRecord
  /** What a herziening decides instead. */
  readonly values: ReadonlyMap<string, Value>
}

export type CarrierRecord = Pick<DossierRecord, 'index' | 'name'>

export interface AppliedRevision {
  readonly revision: Revision
  /** What held in the end before it. */
  readonly before: Held
  /** It counts in the end: neither it nor the decision in which it stands was undone. */
  readonly holds: boolean
}

export function outcomeKey(of: DecidedOutcome['of'], name: string): string {
  return `${of}:${name}`
}
