// Verdicts of all scenarios, and what they reach.
import type { Range } from './places.ts'
import type { ScenarioAddress, ScenarioVerdict } from './scenarios.ts'

/** What of the rules decided something in these scenarios; it can be cancelled. */
export const regeldekkingRequest = 'inburgering/regeldekking'
export interface RegeldekkingParams {
  readonly scenarios: readonly ScenarioAddress[]
}
export interface RegeldekkingAnswer {
  readonly bestanden: readonly FileCoverage[]
}
export interface FileCoverage {
  readonly uri: string
  readonly parts: readonly CoveredPart[]
}
/** A declaration, or a part of one that decides a case of its own. */
export interface CoveredPart {
  readonly name: string
  readonly range: Range
  readonly isDeclaration: boolean
  /** Rows of scenarios in which it decided something. */
  readonly rows: number
}

/** Turns the pushing of all verdicts after every change on or off. */
export const volgScenariosNotification = 'inburgering/volgScenarios'
export interface VolgScenariosParams {
  readonly aan: boolean
}
/** The verdicts of one specification, pushed after a change while they are followed. */
export const uitkomstenNotification = 'inburgering/uitkomsten'
export interface UitkomstenParams {
  readonly model: number
  readonly scenarios: readonly ScenarioVerdict[]
}

/** Told when nothing more is to be found in the texts as they are. */
export const nagekekenNotification = 'inburgering/nagekeken'
export interface NagekekenParams {
  readonly model: number
}
