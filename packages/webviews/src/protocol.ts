// What the pages and the extension say to each other. No imports but of the same: both ends use it.
export type { ComparisonPage, ComparisonGroup, ComparisonPerson, ComparisonRule, ComparisonWords, OutcomeWords, ToComparisonPage, FromComparisonPage, ComparisonPageState } from './comparison-protocol.ts'

/** A played scenario, in words. */
export interface TimelinePage {
  /** What the page asks to see again after the editor was closed; the page does not look inside. */
  readonly address: unknown
  /** Rises with every change of the texts. */
  readonly model: number
  readonly title: string
  /** How the expectations come out, or why it was not played. */
  readonly message: string
  readonly isWrong: boolean
  /** One, or one for each row of the examples; empty when it was not played. */
  readonly rows: readonly TimelineRow[]
  /** By which law it was played: name and value. */
  readonly basis: readonly (readonly [string, string])[]
  readonly words: TimelineWords
}
export interface TimelineRow {
  readonly name: string
  /** How the person stands at the end. */
  readonly verdict: string
  readonly message: string
  readonly basis: readonly (readonly [string, string])[]
  readonly warnings: readonly string[]
  /** Expectations that do not come out: what was expected, what there is. */
  readonly failures: readonly { readonly expected: string; readonly actual: string }[]
  /** What is missing, and what went wrong. */
  readonly notes: readonly string[]
  readonly lines: readonly TimelineLine[]
}
export type Lane = 'status' | 'terms' | 'events' | 'decisions'
export interface TimelineLine {
  /** ISO 8601 */
  readonly date: string
  readonly dateText: string
  readonly lane: Lane
  /** Lines of one name draw one bar. */
  readonly name: string
  readonly role: 'begins' | 'extended' | 'ends' | 'point'
  readonly what: string
  readonly consequence: string
  /** ISO 8601: the last day of what begins or is extended. */
  readonly end?: string
  readonly sources: string
  readonly remarks: readonly string[]
  readonly hasRule: boolean
}

/** Everything that the page says by itself. */
export interface TimelineWords {
  readonly language: string
  readonly heading: string
  readonly columns: { readonly date: string; readonly what: string; readonly consequence: string; readonly sources: string; readonly why: string }
  readonly why: string
  readonly noReason: string
  readonly waiting: string
  readonly asText: string
  readonly row: string
  readonly expected: string
  readonly actual: string
  readonly busy: string
  readonly warning: string
  readonly nothingHappens: string
  readonly more: string
  readonly lanes: Readonly<Record<Lane, string>>
  /** The name of the drawing, with the first and the last date in it. */
  readonly drawing: string
  readonly tableName: string
  readonly keys: string
  readonly whatIf: WhatIfWords
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
/** Everything that the form says by itself. */
export interface WhatIfWords {
  readonly heading: string
  readonly open: string
  readonly explanation: string
  /** Name of the form. */
  readonly form: string
  readonly facts: string
  readonly moreFacts: string
  readonly records: string
  readonly addRecord: string
  readonly add: string
  readonly remove: string
  readonly layers: string
  readonly on: string
  readonly off: string
  readonly parameters: string
  readonly addParameter: string
  readonly change: string
  readonly reset: string
  readonly now: string
  readonly days: string
  readonly none: string
  readonly save: string
  readonly startAgain: string
  readonly asText: string
  readonly showOutcome: string
  readonly busy: string
  readonly mend: string
  readonly changedText: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly differs: string
  readonly nothing: string
  readonly both: string
  readonly firstReason: string
  readonly steps: string
}

export interface ReasonStep {
  readonly text: string
  readonly cited: string
  readonly steps: readonly ReasonStep[]
}

/** From the extension to the page. */
export type ToTimelinePage =
  | { readonly kind: 'show'; readonly page: TimelinePage }
  /** There is nothing to show: what is the matter and what can be done. */
  | { readonly kind: 'empty'; readonly text: string; readonly language: string }
  /** A text changed; the outcome of it follows. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'reason'; readonly model: number; readonly row: number; readonly line: number; readonly answer: string; readonly steps: readonly ReasonStep[] }
  /** Opens the form. */
  | { readonly kind: 'openWhatIf' }
  | { readonly kind: 'form'; readonly form: WhatIfForm }
  | { readonly kind: 'tried'; readonly answer: WhatIfAnswer }
  /** What came of saving. */
  | { readonly kind: 'note'; readonly text: string }

/** From the page to the extension. */
export type FromTimelinePage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'askReason'; readonly model: number; readonly row: number; readonly line: number }
  | { readonly kind: 'select'; readonly row: number; readonly line: number }
  | { readonly kind: 'asText' }
  | { readonly kind: 'askForm'; readonly row: number }
  | { readonly kind: 'try' | 'save' | 'whatIfAsText'; readonly row: number; readonly answers: WhatIfAnswers }

/** What the page keeps while it is hidden or the editor is closed. */
export interface TimelinePageState {
  readonly address: unknown
  readonly row: number
  readonly selected: number
  /** What is filled in; absent while the form is closed. */
  readonly whatIf?: WhatIfAnswers
}

/** An element of a document, or text that is never markup. */
export type DocumentMarkup = string | { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly DocumentMarkup[] }
/** A heading with what stands under it, up to the next heading. */
export interface DocumentPiece {
  readonly id: string
  readonly markup: readonly DocumentMarkup[]
}

/** A regelboek, as far as it differs from what the page has. */
export interface RegelboekPage {
  /** What the page asks to see again after the editor was closed; the page does not look inside. */
  readonly address: unknown
  /** The page holds nothing of an earlier one. */
  readonly isWhole: boolean
  /** Ids of all pieces, in the order of reading. */
  readonly order: readonly string[]
  readonly changed: readonly DocumentPiece[]
  /** Ids of the pieces that stand in a text. */
  readonly inText: readonly string[]
  /** The examples are played again; they follow. */
  readonly isComplete: boolean
  readonly words: RegelboekWords
}
export interface RegelboekWords {
  /** Of what the page says by itself; the document is Dutch. */
  readonly language: string
  readonly contents: string
  readonly toText: string
  /** With the title of the rule in it. */
  readonly toTextOf: string
  readonly asText: string
  readonly makeDocuments: string
  readonly busy: string
  readonly examplesFollow: string
}
/** Where in a document: an element, and how far down it from 0 to 1. */
export interface DocumentSpot {
  readonly id: string
  readonly share: number
}

export type ToRegelboekPage =
  | { readonly kind: 'show'; readonly page: RegelboekPage }
  | { readonly kind: 'empty'; readonly text: string; readonly language: string }
  /** A text changed; the regelboek of it follows. */
  | { readonly kind: 'busy' }
  /** The cursor went to another rule: it is marked, and brought into view where it is not. */
  | { readonly kind: 'mark'; readonly id: string }
  /** The text was scrolled. */
  | { readonly kind: 'scroll'; readonly spot: DocumentSpot }

export type FromRegelboekPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'scrolled'; readonly spot: DocumentSpot }
  | { readonly kind: 'toText'; readonly id: string }
  | { readonly kind: 'asText' }
  | { readonly kind: 'makeDocuments' }

export interface RegelboekPageState {
  readonly address: unknown
  readonly spot: DocumentSpot | undefined
}
