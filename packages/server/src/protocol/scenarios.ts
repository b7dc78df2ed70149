// Scenarios as they are written, played, chosen and explained.
import type { Range, VersionedFile } from './places.ts'

/** The scenarios of one file, in the order of the text. */
export const scenariosRequest = 'inburgering/scenarios'
export interface ScenariosAnswer {
  readonly version: number
  readonly scenarios: readonly ScenarioReference[]
}
export interface ScenarioReference {
  /** Id of the scenario in the model; it stays the same while the title does. */
  readonly id: string
  readonly title: string
  readonly range: Range
}

/** The scenarios of the whole workspace with what they expect, by file. */
export const alleScenariosRequest = 'inburgering/alleScenarios'
export interface AlleScenariosAnswer {
  readonly bestanden: readonly FileScenarios[]
}
export interface FileScenarios {
  readonly uri: string
  /** Address of the folder of its specification. */
  readonly map: string
  readonly scenarios: readonly OutlinedScenario[]
}
export interface OutlinedScenario extends ScenarioReference {
  readonly expectations: readonly ScenarioPart[]
  /** Rows of its examples; empty when it has none. */
  readonly rows: readonly ScenarioPart[]
}
/** A part in the words of the text, on one line. */
export interface ScenarioPart {
  readonly text: string
  readonly range: Range
}

/** Plays one scenario of a file and gives its timeline as text. */
export const speelScenarioRequest = 'inburgering/speelScenario'
export interface SpeelScenarioParams extends VersionedFile {
  readonly scenario: string
}
export interface SpeelScenarioAnswer {
  readonly version: number
  readonly title: string
  /** Plain text: the title, the verdict, and what happens day by day. */
  readonly text: string
  /** False as well when nothing was expected or when the scenario could not be played. */
  readonly passed: boolean
}

/** The command behind the lens above a scenario; its one argument is a `ScenarioAddress`. */
export const speelAfCommand = 'inburgering.speelAf'
export interface ScenarioAddress {
  readonly uri: string
  readonly scenario: string
}

/** The scenario that hints, hovers and pushed outcomes are about; null for none. */
export const kiesScenarioNotification = 'inburgering/kiesScenario'
export type KiesScenarioParams = ScenarioAddress | null

/** How a scenario came out; `notPlayed` when a mistake in the text keeps it from being played. */
export type OutcomeState = 'passed' | 'failed' | 'skipped' | 'refused' | 'notPlayed'

/** A scenario as the rules stand now. Pushed for the chosen scenario after every change, and the answer to a question. */
export const uitkomstNotification = 'inburgering/uitkomst'
export const uitkomstRequest = 'inburgering/vraagUitkomst'
export interface ScenarioOutcome extends ScenarioAddress {
  /** Of the file with the scenario. */
  readonly version: number
  /** Rises with every change of the texts; an outcome with a lower number is stale. */
  readonly model: number
  readonly title: string
  readonly state: OutcomeState
  /** One sentence: the verdict, or why it was not played and what can be done. */
  readonly message: string
  /** One, or one for each row of its examples. */
  readonly rows: readonly RowOutcome[]
  /** By which law it was played; empty when it was not. */
  readonly basis: readonly BasisLine[]
}
/** A line of the bar above a result: name and value, in words. */
export type BasisLine = readonly [name: string, value: string]
/** A layer that is off and that would change the outcome. */
export interface OtherLayer {
  /** `uitvoeringspraktijk`, `beleidsregel:voorbeeldstad` */
  readonly layer: string
  /** That it is off, and where the outcome first differs when it is on. */
  readonly warning: string
}
export interface RowOutcome {
  /** Counted from 1; absent for a scenario without examples. */
  readonly number?: number
  readonly range: Range
  readonly state: OutcomeState
  readonly message: string
  readonly expectations: readonly ExpectationOutcome[]
  readonly timeline: readonly TimelineLine[]
  /** How the person stands at the end, in one sentence; empty when it was not played. */
  readonly verdict: string
  /** As known when. */
  readonly basis: readonly BasisLine[]
  readonly otherLayers: readonly OtherLayer[]
  /** Facts that were not given and were needed, in words. */
  readonly missing: readonly string[]
  /** What went wrong while playing, in words. */
  readonly problems: readonly string[]
}
export interface ExpectationOutcome {
  readonly range: Range
  readonly passed: boolean
  readonly expected: string
  readonly actual: string
}
/** One line of a timeline in words, with the rule behind it. */
export interface TimelineLine {
  /** ISO 8601 */
  readonly date: string
  readonly dateText: string
  /** Kind of entry in the exchange format: `termijn_begint`, `boete`, ... */
  readonly kind: string
  readonly name: string
  readonly what: string
  /** Last day or amount; empty when there is none. */
  readonly consequence: string
  /** ISO 8601: the last day of a termijn or of a step of a maatregel. */
  readonly end?: string
  readonly sources: readonly string[]
  /** The sources, short. */
  readonly cited: string
  readonly remarks: readonly string[]
  readonly layer: string
  readonly rule?: { readonly uri: string; readonly range: Range }
}

/** Plays all scenarios of the specification of a file, or of the whole workspace; with progress, and it can be cancelled. */
export const speelAllesRequest = 'inburgering/speelAlles'
export interface SpeelAllesParams {
  readonly uri?: string
  /** Only these. */
  readonly scenarios?: readonly ScenarioAddress[]
  readonly workDoneToken?: string | number
}
/** Without the timelines, which are asked one by one. */
export type ScenarioVerdict = Omit<ScenarioOutcome, 'rows' | 'basis'> & { readonly rows: readonly Omit<RowOutcome, 'timeline' | 'missing' | 'verdict' | 'basis' | 'otherLayers'>[] }
export interface SpeelAllesAnswer {
  readonly scenarios: readonly ScenarioVerdict[]
}

/** Why a line of the timeline is there, or what is behind the outcome of an expectation; null when the rules do not say. */
export const waaromRequest = 'inburgering/waarom'
export interface WaaromParams extends ScenarioAddress {
  /** Place in `rows`, from 0. */
  readonly row: number
  /** Place in the `timeline` or in the `expectations` of that row, from 0. */
  readonly of: { readonly line: number } | { readonly expectation: number }
}
export interface WaaromAnswer {
  readonly model: number
  /** One sentence: what, when, how much or until when, and the article. Empty for a condition. */
  readonly answer: string
  readonly steps: readonly ReasonStep[]
}
export interface ReasonStep {
  readonly text: string
  /** The articles, short; empty when there is none. */
  readonly cited: string
  readonly steps: readonly ReasonStep[]
}
