// What the server and its clients say to each other beside the Language Server Protocol. No imports: both ends use it.

/** The language id and the extension of its files. */
export const languageId = 'inburgering'
export const fileExtension = '.inburgering'

/** Where a diagnostic links to: `inburgering-handboek:/INB101.md`, served by the client from its own files. */
export const handbookScheme = 'inburgering-handboek'

/** Documents of this scheme hold what the language has by itself; the server gives their text. */
export const builtInScheme = 'inburgering'

/** A position as in the Language Server Protocol: zero-based, in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly character: number
}
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** A file as the client sees it now; the server answers about this version or a later one. */
export interface VersionedFile {
  readonly uri: string
  readonly version: number
}

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
