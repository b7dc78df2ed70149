// What the pages and the extension say to each other, as far as it is not what the server says. Imports nothing but types.
import type { DocumentPiece, ReasonStep, WhatIfAnswer, WhatIfAnswers, WhatIfForm } from '@inburgering/server/protocol'
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
