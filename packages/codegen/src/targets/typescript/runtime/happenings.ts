import type { Day, Duration } from './dates.ts'
import type { DossierRecord } from './dossier.ts'
import type { Exact } from './numbers.ts'
import type { Boeteregime, Termijn } from './rules.ts'
import type { Usage } from './usage.ts'
import type { Truth, Unknown } from './values.ts'

export interface Fine {
  readonly kind: 'boete'
  readonly name: string
  readonly date: Day
  readonly overtreding: Day
  readonly amount: Exact | Unknown
  /** Step of the ladder, from 0. */
  readonly step: number
}
/** A fine that stands while a judgement about it is not given. */
export interface FineToJudge {
  readonly regime: Boeteregime
  readonly overtreding: Day
  /** The day on which the rules give it. */
  readonly on: Day
  readonly oordelen: readonly string[]
}
export interface Extension {
  readonly kind: 'verlenging'
  /** The verlengingsgrond. */
  readonly name: string
  readonly date: Day
}

/** One time that a termijn runs. */
export interface Instance {
  readonly kind: 'termijn'
  readonly name: string
  rules: Termijn
  readonly first: Day
  /** As it was set, before any extension. */
  length: Duration
  original: Day
  /** Last day before the Algemene termijnenwet moves it. */
  unshifted: Day
  last: Day
  shifts: boolean
  metOn: Day | undefined
  expiredOn: Day | undefined
  /** Requirements it was set for by fines. */
  readonly setFor: readonly SetFor[]
  /** By verlengingsgrond: how often, and how many days. */
  readonly extended: Map<string, { readonly times: number; readonly days: number }>
  readonly deviated: Set<string>
  waitsFor: string | undefined
  /** `voor elk besluit`: the record that it is about. */
  readonly about: DossierRecord | undefined
}
export interface SetFor {
  readonly plicht: string
  /** Absent for a fine on an event, which nothing meets. */
  readonly requirement: string | undefined
}

/** What an element of a `waarvan` can be. */
export type Element = DossierRecord | Fine | Extension | Instance

export interface Duty {
  readonly name: string
  arisenOn: Day | undefined
  metOn: Day | undefined
  /** What that rests on. */
  metBy: Usage | undefined
  endedOn: Day | undefined
  /** The vrijstellingen and ontheffingen in force: since when. */
  exemptions: Map<string, Day>
  /** One of them is of the whole plicht. */
  exempt: Truth
  exemptParts: ReadonlyMap<string, Truth>
  /** The stelsel does not apply: it never arises. */
  barred: boolean
  route: string | undefined
}

/** A taaleis lowered by a record. */
export interface Lowering {
  readonly record: DossierRecord
  readonly bevoegdheid: string
  readonly taaleis: string
  /** Onderdelen it is lowered for; undefined: all. */
  readonly parts: readonly string[] | undefined
  readonly oordelen: readonly string[]
}

/** The day in the timeline of a person on which an element counts. */
export function dateOf(element: Element): Day {
  switch (element.kind) {
    case 'record':
      return element.acts ?? element.begin
    case 'termijn':
      return element.first
    default:
      return element.date
  }
}
