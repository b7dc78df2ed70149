import type { DayNumber, Duration, Exact } from '@inburgering/core'
import type { Claim } from '../decided/claim.ts'
import type { DossierRecord, Held } from '../dossier/dossier.ts'
import type { Claused } from '../program/specification.ts'
import type { MaatregelClause, TermijnClause } from '@inburgering/core'
import type { Loan } from '../loans/loan.ts'
import type { TermijnSet } from '../fines/new-term.ts'
import type { OpenReason } from '../reasons/trace.ts'
import type { DerivationStep } from '../terms/derivation.ts'
import type { Usage } from './usage.ts'
import type { Truth, Unknown } from './value.ts'

/** What an element of a `waarvan` can be. */
export type Element = DossierRecord | Fine | Extension | TermijnInstance | Measure

/** A fine that was imposed. */
export interface Fine {
  readonly kind: 'boete'
  readonly name: string
  /** Day of the decision of the dossier; without one the day on which the rules give it. */
  readonly date: DayNumber
  readonly overtreding: DayNumber
  readonly amount: Exact | Unknown
  /** Step of the ladder, from 0. */
  readonly step: number
  /** The decision of the dossier about it. */
  readonly decidedBy?: DossierRecord
}

/** A fine that stands while a judgement about it is not given. */
export interface FineToJudge {
  readonly regime: string
  readonly label: string
  readonly overtreding: DayNumber
  /** The day on which the rules give it. */
  readonly on: DayNumber
  readonly oordelen: readonly string[]
}

export interface Extension {
  readonly kind: 'verlenging'
  /** The verlengingsgrond. */
  readonly name: string
  readonly date: DayNumber
  readonly termijn: TermijnInstance
}

/** One time that a maatregel runs. */
export interface Measure {
  readonly kind: 'maatregel'
  readonly name: string
  /** Its rules on its first day. */
  readonly rules: Claused<MaatregelClause>
  /** What set it going. */
  readonly trigger: DossierRecord
  first: DayNumber
  /** Once it has ended. */
  last: DayNumber | undefined
  /** Name of the step that it is at. */
  step: string
  /** Place of that step among those taken, from 1. */
  number: number
  /** First day of the step: later than that of the rules when it was decided so. */
  stepFirst: DayNumber
  /** The decision of the dossier about the step, and what holds of it. */
  claim: Claim | undefined
  held: Held
  /** Last day of the step; undefined: it goes on. */
  stepLast: DayNumber | undefined
  /** The amount a month that was told last; undefined: not known. */
  told: Exact | undefined
}

/** One time that a termijn runs. */
export interface TermijnInstance {
  readonly kind: 'termijn'
  readonly name: string
  /** Its rules; those of its first day, unless a wijziging puts others in their place meanwhile. */
  claused: Claused<TermijnClause>
  readonly first: DayNumber
  /** As it was set, before any extension. */
  length: Duration
  /** Last day as it was set, before any extension and before the Algemene termijnenwet. */
  original: DayNumber
  /** Last day before the Algemene termijnenwet moves it. */
  unshifted: DayNumber
  last: DayNumber
  shifts: boolean
  metOn: DayNumber | undefined
  expiredOn: DayNumber | undefined
  /** The fines that set it, as far as they still count. */
  setBy: readonly TermijnSet[]
  /** It lapsed with the decisions that had set it: the last day that it had before, without the Algemene termijnenwet. */
  lapsedFrom: DayNumber | undefined
  /** By verlengingsgrond: how often, and how many days. */
  readonly extended: Map<string, { times: number; days: number }>
  /** Names of afwijkingen that were applied, or that it stays open for. */
  readonly deviated: Set<string>
  waitsFor: string | undefined
  /** The opschorting that keeps it open after its last day, as long as its period runs. */
  suspendedBy: { readonly grond: string; readonly record: DossierRecord } | undefined
  /** Periods whose opschorting was given in full before they ended, because its maximum was reached. */
  readonly usedUp: Set<DossierRecord>
  readonly steps: DerivationStep[]
  /** `voor elk besluit`: the record that it is about. */
  readonly about: DossierRecord | undefined
}
/** It waits for a record, or a period that suspends it still runs: its last day is yet to be set. */
export function isKeptOpen({ waitsFor, suspendedBy }: TermijnInstance): boolean {
  return waitsFor !== undefined || suspendedBy !== undefined
}

export interface SetFor {
  readonly plicht: string
  /** Name of its `vereist` clause; absent for a fine on an event, which nothing meets. */
  readonly requirement: string | undefined
}

export interface Duty {
  readonly name: string
  arisenOn: DayNumber | undefined
  metOn: DayNumber | undefined
  /** What that rests on, and why it is so when reasons are asked for. */
  metBy: { readonly use: Usage; readonly reason: OpenReason | undefined } | undefined
  endedOn: DayNumber | undefined
}

/** A taaleis lowered by a record that had its effect. */
export interface Lowering {
  readonly record: DossierRecord
  readonly bevoegdheid: string
  readonly taaleis: string
  readonly to: string
  /** Onderdelen it is lowered for; absent: all. */
  readonly parts: readonly string[] | undefined
  readonly oordelen: readonly string[]
}

/** What happened so far in a run: what expressions can ask about besides the dossier. */
export interface Happenings {
  readonly termijnen: Map<string, TermijnInstance[]>
  readonly boetes: Fine[]
  /** In the order in which they fell. */
  readonly finesToJudge: FineToJudge[]
  readonly verlengingen: Extension[]
  readonly maatregelen: Measure[]
  readonly plichten: Map<string, Duty>
  readonly lowerings: Lowering[]
  /** By name; as long as none was granted there is none. */
  readonly leningen: Map<string, Loan>
  /** By a judgement about a fine that does not say of which day: the day of the fine that it turned out to be about. */
  readonly judged: Map<DossierRecord, DayNumber>
  /** Onderdelen that a vrijstelling or ontheffing frees from, or may when a fact is missing. */
  exemptParts: ReadonlyMap<string, Truth>
  /** `<state> <subject>`: the day since which an onderdeel or leerroute is done. */
  readonly doneSince: Map<string, DayNumber>
}

export function nothingHappened(): Happenings {
  return {
    termijnen: new Map(),
    boetes: [],
    finesToJudge: [],
    verlengingen: [],
    maatregelen: [],
    plichten: new Map(),
    lowerings: [],
    leningen: new Map(),
    judged: new Map(),
    exemptParts: new Map(),
    doneSince: new Map(),
  }
}

/** The day in the timeline of a person on which an element counts. */
export function dateOf(element: Element): DayNumber {
  switch (element.kind) {
    case 'record':
      return element.acts ?? element.begin
    case 'termijn':
    case 'maatregel':
      return element.first
    default:
      return element.date
  }
}
