// Two sets of rules, compared.
import type { Range } from './places.ts'
import type { ScenarioAddress } from './scenarios.ts'
import type { WatAlsRow, WhatIfOutcome } from './what-if.ts'

/** Where the rules come from that the rules of now are held against. */
export type ComparisonBase =
  /** The same texts, with other layers. */
  | { readonly kind: 'lagen' }
  /** The texts as they were in a version of git: a branch, a tag, a commit. */
  | { readonly kind: 'git'; readonly ref: string }
  /** The texts of another folder, by its address. */
  | { readonly kind: 'map'; readonly map: string }

/** The layers of one side: those that each scenario names itself, or none, and some beside them. Nothing is the act alone. */
export interface LayerChoice {
  readonly eigen: boolean
  readonly erbij: readonly string[]
}

/** The layers and variants that can be switched on in a specification. */
export const vergelijkingLagenRequest = 'inburgering/vergelijkingLagen'
export interface VergelijkingLagenParams {
  /** Address of the folder of a specification. */
  readonly map: string
}
export interface VergelijkingLagenAnswer {
  readonly lagen: readonly { readonly id: string; readonly label: string }[]
}

/** Plays the persons of the scenarios under the base and as the texts stand now. It can be cancelled; null for a folder without files of rules. */
export const vergelijkingRequest = 'inburgering/vergelijking'
export interface VergelijkingParams {
  /** Address of the folder of the specification as it stands now. */
  readonly map: string
  readonly basis: ComparisonBase
  /** What the reader calls the base. */
  readonly naam: string
  readonly lagenVoor: LayerChoice
  readonly lagenNa: LayerChoice
  /** The texts of the base are read again when this is another number. */
  readonly lezing: number
}
export interface VergelijkingAnswer {
  /** Rises with every change of the texts; an answer with a lower number is stale. */
  readonly model: number
  /** Of the stelsel. */
  readonly titel: string
  /** Why there is nothing to compare, and what can be done; then the rest is empty. */
  readonly probleem?: string
  /** For how many the outcome differs. */
  readonly samenvatting: string
  /** What it comes to for all together: a line for the fines, and for each termijn. */
  readonly totalen: readonly string[]
  /** What to know beside it: mistakes in the base, scenarios on one side only. */
  readonly opmerkingen: readonly string[]
  /** The bar above the result, for both sides. */
  readonly basis: readonly ComparedBasis[]
  /** Those whose outcome differs, who is worse off first; then those who cannot be compared. */
  readonly personen: readonly ComparedPerson[]
  /** For how many the outcome is the same. */
  readonly gelijk: number
  readonly regels: readonly ChangedRule[]
}
export interface ComparedBasis {
  readonly naam: string
  readonly voor: string
  readonly na: string
}
export type ComparedEffect = 'worse' | 'mixed' | 'better' | 'different' | 'notCompared'
/** A row of a scenario. */
export interface ComparedPerson extends WatAlsRow {
  readonly range: Range
  readonly titel: string
  readonly gevolg: ComparedEffect
  /** The same in words. */
  readonly gevolgTekst: string
  /** By how much, in money and time; empty when there is no difference in either. */
  readonly verschil: string
  /** Where the timelines part; of who is not compared why not, and what can be done. */
  readonly eerste: string
  /** The base does not have this scenario. */
  readonly isNieuw: boolean
}
/** A rule that says something else, or a wijziging that holds on one side only. Its words are Dutch. */
export interface ChangedRule {
  readonly id: string
  readonly titel: string
  readonly verandering: 'new' | 'gone' | 'changed' | 'turnedOn' | 'turnedOff'
  /** The same in words. */
  readonly veranderingTekst: string
  readonly artikelen: string
  /** Part by part; an empty text where a part is not there. */
  readonly delen: readonly { readonly naam: string; readonly voor: string; readonly na: string }[]
  /** Where it stands now; absent when it is gone. */
  readonly plaats?: { readonly uri: string; readonly range: Range }
}

/** Both timelines of one row, with the first reason that differs; null when it is no longer there. */
export const vergelijkPersoonRequest = 'inburgering/vergelijkPersoon'
export interface VergelijkPersoonParams extends WatAlsRow {
  readonly vergelijking: VergelijkingParams
}
export interface VergelijkPersoonAnswer {
  readonly model: number
  /** Absent when it cannot be compared. */
  readonly uitkomst?: WhatIfOutcome
  /** Why it cannot be compared. */
  readonly melding?: string
}

/** The outcomes of these scenarios on the base beside those of now, for who runs them as tests. It can be cancelled. */
export const speelTegenBasisRequest = 'inburgering/speelTegenBasis'
export interface SpeelTegenBasisParams {
  readonly vergelijking: VergelijkingParams
  readonly scenarios: readonly ScenarioAddress[]
}
export interface SpeelTegenBasisAnswer {
  /** Why nothing can be compared. */
  readonly probleem?: string
  readonly rijen: readonly AgainstBase[]
}
/** A row of a scenario on both sides. */
export interface AgainstBase extends WatAlsRow {
  readonly titel: string
  readonly range: Range
  readonly toestand: 'same' | 'different' | 'notCompared'
  /** What differs, or why it cannot be compared. */
  readonly melding: string
  /** The timelines as text; empty where there is none. */
  readonly voor: string
  readonly na: string
}

/** Asked of the client: the texts of a folder as they are in the base. */
export const leesBasisRequest = 'inburgering/leesBasis'
export interface LeesBasisParams {
  readonly basis: ComparisonBase
  /** Address of the folder, as it stands now or in the folder of the base. */
  readonly map: string
}
export type LeesBasisAnswer = { readonly bestanden: readonly { readonly pad: string; readonly tekst: string }[] } | { readonly probleem: string }
