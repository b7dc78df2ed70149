// A what-if about a row of a scenario.
import type { Range } from './places.ts'
import type { ReasonStep, ScenarioAddress } from './scenarios.ts'

/** The form of a what-if about a row of a scenario; null when the scenario no longer exists. */
export const watAlsFormulierRequest = 'inburgering/watAlsFormulier'
/** Plays that row as it stands and as it is filled in. */
export const watAlsRequest = 'inburgering/watAls'
/** The edit that writes what is filled in as a scenario. */
export const watAlsBewaarRequest = 'inburgering/watAlsBewaar'
export interface WatAlsRow extends ScenarioAddress {
  /** Place in the rows of the scenario, from 0. */
  readonly row: number
}
export interface WatAlsParams extends WatAlsRow {
  readonly answers: WhatIfAnswers
}
export interface FormField {
  /** `gegeven:doelgroep`, `parameter:boete_PVT`, `recht`; of a record `datum`, `einde` or the name of an attribute. */
  readonly id: string
  readonly label: string
  /** What can be written here; empty for a list. */
  readonly hint: string
  readonly optional: boolean
  /** Absent: a text. */
  readonly choices?: readonly FormChoice[]
  /** Of a parameter: its value by the text as it stands. */
  readonly now?: string
}
export interface FormChoice {
  readonly value: string
  readonly label: string
}
/** What can happen. */
export interface FormKind {
  readonly id: string
  readonly label: string
  readonly isPeriod: boolean
  readonly fields: readonly FormField[]
}
export interface WhatIfForm {
  readonly facts: readonly FormField[]
  readonly parameters: readonly FormField[]
  readonly days: readonly FormField[]
  readonly kinds: readonly FormKind[]
  readonly layers: readonly { readonly id: string; readonly label: string }[]
  /** Records without fields, which can only be left out: the revision of a decision. */
  readonly fixed: readonly { readonly from: number; readonly label: string }[]
  /** The scenario as it stands. */
  readonly answers: WhatIfAnswers
}
/** What is filled in, in the words of the reader; a field that is left empty has no value. */
export interface WhatIfAnswers {
  readonly values: Readonly<Record<string, string>>
  readonly layers: readonly string[]
  readonly records: readonly WhatIfRecord[]
}
export interface WhatIfRecord {
  /** Its place in the scenario; null for one that was added. */
  readonly from: number | null
  readonly kind: string
  readonly values: Readonly<Record<string, string>>
}
/** What is wrong in a field: its id, for a record with its place before it (`record:2:datum`); empty when it is about the whole. */
export interface FormProblem {
  readonly field: string
  readonly message: string
}
export interface WhatIfAnswer {
  readonly model: number
  readonly problems: readonly FormProblem[]
  /** Absent when something is wrong. */
  readonly outcome?: WhatIfOutcome
}
export interface WhatIfOutcome {
  readonly same: boolean
  /** What differs first, and what that comes to in money and time. */
  readonly summary: string
  readonly before: WhatIfSide
  readonly after: WhatIfSide
  readonly lines: readonly ComparedLine[]
  /** Absent when the two are the same. */
  readonly reason?: WhatIfReason
}
export interface WhatIfSide {
  readonly verdict: string
  readonly missing: readonly string[]
}
/** What happens on both sides; empty on a side where it does not. */
export interface ComparedLine {
  readonly before: string
  readonly after: string
  readonly isDifferent: boolean
}
/** Why the first difference is there, on each side. */
export interface WhatIfReason {
  readonly before: ReasonSide
  readonly after: ReasonSide
}
export interface ReasonSide {
  readonly answer: string
  /** The first step in which the sides differ; empty when this side has none. */
  readonly decisive: string
  readonly steps: readonly ReasonStep[]
}
export interface WatAlsBewaarAnswer {
  readonly problems: readonly FormProblem[]
  readonly edit?: { readonly changes?: { readonly [uri: string]: { readonly range: Range; readonly newText: string }[] } }
}
