import type { DeclarationBase } from './declaration.ts'
import type { Expression } from './expression.ts'
import type { Origin } from './origin.ts'
import type { SourceRef } from './source.ts'
import type { ConstantValue } from './value-type.ts'

/** A value in a scenario: a constant, or a column of the example table. */
export type ScenarioValue = ConstantValue | { readonly kind: 'column'; readonly name: string }

/** A persona that scenarios share; variations are already merged in. */
export interface Persoon extends DeclarationBase {
  readonly kind: 'persoon'
  readonly gegevens: readonly ScenarioFact[]
  /** Records of the persona itself. */
  readonly records: readonly ScenarioRecord[]
}
export interface ScenarioFact {
  readonly name: string
  readonly value: ScenarioValue
  readonly origin: Origin
}
/** An event, period or decision; an oordeel is a record of its name with the attribute `oordeel` (ja or nee). */
export interface ScenarioRecord {
  readonly name: string
  readonly date: ScenarioValue
  /** For a period; absent: still running. */
  readonly end?: ScenarioValue
  readonly isPeriod: boolean
  readonly attributes: readonly ScenarioFact[]
  readonly origin: Origin
}

export interface Scenario extends DeclarationBase {
  readonly kind: 'scenario'
  /** The quoted title. */
  readonly title: string
  readonly stelsel: string
  readonly layers: readonly string[]
  /** Facts and records of the persona and of the scenario together, in the order of the text. */
  readonly gegevens: readonly ScenarioFact[]
  readonly records: readonly ScenarioRecord[]
  /** `zoals bekend op`: only what was known on this day counts. */
  readonly knownOn?: ScenarioValue
  /** Last day that is played. */
  readonly until?: ScenarioValue
  readonly expectations: readonly Expectation[]
  /** The example table: one run per row; absent: one run. */
  readonly examples?: { readonly columns: readonly string[]; readonly rows: readonly ExampleRow[] }
}
export interface ExampleRow {
  readonly values: readonly ConstantValue[]
  readonly origin: Origin
}
export type SelectieOutcome = 'gekozen' | 'niet_gekozen' | 'onbekend'
export interface ShownValue {
  readonly name: string
  readonly value: ScenarioValue
}
export interface ExpectationBase {
  readonly origin: Origin
  readonly sources: readonly SourceRef[]
  /** The calculation from the law's own numbers; evaluated by the test and compared with what is expected. */
  readonly calculation?: Expression
  /** Of which stelsel something is expected, when it is not that of the scenario. */
  readonly stelsel?: string
  /** `zoals bekend op`, where it differs from that of the scenario. */
  readonly knownOn?: ScenarioValue
  /** Of an entry that was told and is known to be otherwise since this day. */
  readonly revokedOn?: ScenarioValue
  /** Of an entry about the past that is known since this day. */
  readonly since?: ScenarioValue
  /** `niet onafhankelijk gecontroleerd` */
  readonly unchecked: boolean
}
/** `bezwaartermijn van boetebesluit`, with `van 2 april 2027` where there are more of that name. */
export interface AboutRecord {
  readonly name: string
  readonly date?: ScenarioValue
}
/** Expectations hold in the evening of their date. */
export type Expectation = ExpectationBase &
  (
    | { readonly kind: 'boete'; readonly date: ScenarioValue; readonly regime: string; readonly amount?: ScenarioValue; readonly unknownAmount: boolean; readonly decided?: ScenarioValue }
    | { readonly kind: 'geen_boete'; readonly date: ScenarioValue; readonly regime?: string }
    /** `termijn tot en met D`: its last day as known on the date. */
    | { readonly kind: 'termijn_tot'; readonly date: ScenarioValue; readonly termijn: string; readonly about?: AboutRecord; readonly end: ScenarioValue }
    | { readonly kind: 'termijn_begint'; readonly date: ScenarioValue; readonly termijn: string; readonly about?: AboutRecord }
    | { readonly kind: 'verlenging'; readonly date: ScenarioValue; readonly termijn: string; readonly grond: string; readonly end: ScenarioValue; readonly decidedEnd?: ScenarioValue }
    /** A step of a maatregel that is taken on the date; `end` is the last day of the step. */
    | { readonly kind: 'maatregel'; readonly date: ScenarioValue; readonly maatregel: string; readonly amount?: ScenarioValue; readonly unknownAmount: boolean; readonly end?: ScenarioValue; readonly decided?: ScenarioValue }
    | { readonly kind: 'geen_verlenging'; readonly date: ScenarioValue; readonly grond: string }
    /** A step of a loan on this very day. */
    | { readonly kind: 'lening'; readonly date: ScenarioValue; readonly lening: string; readonly step: string; readonly amount?: ScenarioValue; readonly unknownAmount: boolean; readonly decided?: ScenarioValue }
    | { readonly kind: 'entry'; readonly date: ScenarioValue; readonly soort: string; readonly name: string; readonly about?: AboutRecord }
    /** `niet in de tijdlijn signaal mogelijk` */
    | { readonly kind: 'geen_entry'; readonly date: ScenarioValue; readonly soort: string; readonly name: string; readonly about?: AboutRecord }
    /** The decision of this day stands in the list of decisions whose basis changed. */
    | { readonly kind: 'te_herzien'; readonly date: ScenarioValue; readonly besluit: string }
    | { readonly kind: 'ontbreekt'; readonly date: ScenarioValue; readonly gegeven: string; readonly neededFor?: string }
    | { readonly kind: 'voorwaarde'; readonly date: ScenarioValue; readonly when: Expression }
    /** Chosen, not chosen, or not to be told because something is missing; with what is shown. */
    | { readonly kind: 'selectie'; readonly date: ScenarioValue; readonly selectie: string; readonly outcome: SelectieOutcome; readonly shown: readonly ShownValue[] }
    | { readonly kind: 'vergoeding'; readonly date: ScenarioValue; readonly vergoeding: string; readonly amount?: ScenarioValue; readonly unknownAmount: boolean; readonly to?: string }
    | { readonly kind: 'geen_vergoeding'; readonly date: ScenarioValue; readonly vergoeding: string }
    /** What one body of the list gets; it hangs on no date. */
    | { readonly kind: 'aandeel'; readonly verdeling: string; readonly name: string; readonly amount: ScenarioValue }
    /** Nothing of this kind but what the other expectations name. */
    | { readonly kind: 'geen_andere'; readonly what: 'boetes' | 'termijnen' | 'verlengingen' }
    | { readonly kind: 'niet_beoordeeld'; readonly date: ScenarioValue; readonly oordeel: string }
  )
