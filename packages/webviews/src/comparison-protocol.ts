// What the page of the comparison and the extension say to each other. Part of `protocol.ts`; no imports but types of it.
import type { WhatIfOutcome } from '@inburgering/server/protocol'
import type { WhatIfWords } from './protocol.ts'

/** The rules as they stand held against a base, in words. */
export interface ComparisonPage {
  /** What the page asks to see again after the editor was closed; the page does not look inside. */
  readonly address: unknown
  /** Rises with every change of the texts. */
  readonly model: number
  readonly title: string
  /** Why there is nothing to show, and what can be done; then the rest is empty. */
  readonly problem: string
  readonly summary: string
  readonly totals: readonly string[]
  readonly remarks: readonly string[]
  /** The bar above the result: name, on the base, now. */
  readonly basis: readonly (readonly [string, string, string])[]
  /** By effect, who is worse off first. */
  readonly groups: readonly ComparisonGroup[]
  readonly rules: readonly ComparisonRule[]
  readonly words: ComparisonWords
}
export interface ComparisonGroup {
  readonly heading: string
  readonly persons: readonly ComparisonPerson[]
}
export interface ComparisonPerson {
  readonly key: string
  readonly title: string
  readonly difference: string
  readonly first: string
  /** Both sides could play the person. */
  readonly isCompared: boolean
}
/** A rule that says something else. Its own words are Dutch. */
export interface ComparisonRule {
  readonly id: string
  readonly title: string
  readonly change: string
  readonly articles: string
  readonly parts: readonly { readonly name: string; readonly before: string; readonly after: string }[]
  /** It stands in a text of now. */
  readonly isInText: boolean
}

/** Everything that the page says by itself. */
export interface ComparisonWords {
  readonly language: string
  readonly heading: string
  readonly basisName: string
  readonly before: string
  readonly after: string
  readonly persons: string
  readonly person: string
  readonly difference: string
  readonly first: string
  readonly nobody: string
  readonly keys: string
  readonly both: string
  readonly bothOf: string
  readonly more: string
  readonly waiting: string
  readonly toScenario: string
  readonly rules: string
  readonly noRules: string
  readonly part: string
  readonly partsOf: string
  readonly wholeRule: string
  readonly absentBefore: string
  readonly absentAfter: string
  readonly toText: string
  readonly toTextOf: string
  readonly chooseBase: string
  readonly again: string
  readonly asText: string
  readonly busy: string
  readonly warning: string
  /** Of both timelines beside each other. */
  readonly outcome: OutcomeWords
}
export type OutcomeWords = Pick<WhatIfWords, 'before' | 'after' | 'difference' | 'differs' | 'nothing' | 'both' | 'firstReason' | 'steps'>

export type ToComparisonPage =
  | { readonly kind: 'show'; readonly page: ComparisonPage }
  /** A text changed, or a first answer is on its way. */
  | { readonly kind: 'busy' }
  /** Both timelines of a person, or why there are none. */
  | { readonly kind: 'person'; readonly key: string; readonly outcome?: WhatIfOutcome; readonly note: string }
  /** Unfolds a person and goes there. */
  | { readonly kind: 'open'; readonly key: string }

export type FromComparisonPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'askPerson'; readonly key: string }
  | { readonly kind: 'toScenario'; readonly key: string }
  | { readonly kind: 'toRule'; readonly id: string }
  | { readonly kind: 'asText' | 'chooseBase' | 'again' }

/** What the page keeps while it is hidden or the editor is closed. */
export interface ComparisonPageState {
  readonly address: unknown
  readonly open: readonly string[]
  readonly selected: string
}
