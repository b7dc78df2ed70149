import type { AggregateExpression, ArithmeticExpression, CompareExpression, DecidedOutcome, EntryKind, ExtremeExpression, Language, LoanStep, MomentExpression, Rounding, State } from '@inburgering/core'

/** How an outcome is said: what happened, and what follows from it. */
export interface EntryWords {
  readonly name: string
  /** Of a loan. */
  readonly step?: LoanStep | undefined
  readonly ground: string | undefined
  readonly end: string | undefined
  readonly amount: string | undefined
  readonly remark: string | undefined
  /** Of a step of a maatregel: its place, and its percentage. */
  readonly number?: string | undefined
  readonly percentage?: string | undefined
}

/** What a verdict is made of; every text is ready to be read. */
export type Exemption = Extract<EntryKind, 'vrijstelling' | 'ontheffing'>

export interface VerdictWords {
  readonly fines: number
  readonly sum: string
  readonly unknownAmounts: number
  /** The plicht, or only this termijn. */
  readonly met: { readonly on: string; readonly term?: string } | undefined
  readonly running: { readonly term: string; readonly end: string } | undefined
  readonly expired: string | undefined
  /** What frees the person of the plicht. */
  readonly exempt: { readonly kind: Exemption; readonly from: string } | undefined
  /** Of each maatregel the shares of its steps, and its last day where that is known. */
  readonly measures: readonly { readonly name: string; readonly from: string; readonly shares: readonly string[]; readonly until: string | undefined }[]
  readonly endedOn: string | undefined
  readonly missing: readonly string[]
}

/** All words of the sentences in one language. Functions, so that a translator decides on the order of words. */
export interface Phrasebook {
  readonly language: Language
  readonly date: (iso: string) => string
  readonly money: (decimal: string) => string
  readonly number: (decimal: string) => string
  readonly hours: (number: string) => string
  readonly truth: (value: boolean) => string
  readonly never: string
  readonly unknown: string
  readonly unknownFor: (facts: readonly string[]) => string
  readonly notJudged: string
  readonly and: string
  readonly or: string
  readonly list: (items: readonly string[], word: 'and' | 'or') => string

  readonly entry: Readonly<Record<EntryKind, (words: EntryWords) => { readonly what: string; readonly consequence: string }>>
  readonly verdict: (words: VerdictWords) => string
  readonly thePerson: string
  readonly pays: (from: string, to: string) => string
  readonly toBeJudged: (names: readonly string[]) => string
  readonly proportionality: string
  readonly decidedBy: (layer: string, changes: readonly string[]) => string
  readonly missing: (fact: string, neededFor: string, date: string) => string

  readonly compare: Readonly<Record<CompareExpression['operator'], string>>
  /** Between dates: `ten minste` is `op of na`. */
  readonly compareDates: Readonly<Record<CompareExpression['operator'], string>>
  /** Where a rule is read in full, of one thing that is measured: a length, a share, an amount, a number of. */
  readonly compareOne?: Readonly<Record<CompareExpression['operator'], string>>
  /** Where a rule is read in full: a yes or no that stands at a record. */
  readonly recorded?: (attribute: string, record: string) => string
  readonly arithmetic: Readonly<Record<ArithmeticExpression['operator'], string>>
  readonly extreme: (which: ExtremeExpression['which'], ofDates: boolean) => string
  readonly aggregate: (operator: AggregateExpression['operator'], attribute: string | undefined, what: string) => string
  readonly where: (condition: string) => string
  /** In place of a condition of several parts, which stand below. */
  readonly whereAll: string
  /** A parameter as it stands on a date of its own. */
  readonly validOn: (parameter: string, date: string) => string
  readonly preceding: (duration: string) => string
  readonly sameDay: string
  readonly within: (term: string) => string
  readonly oneOf: (negated: boolean, value: string, options: string) => string
  readonly allOf: string
  readonly anyOf: string
  readonly not: (operand: string) => string
  readonly between: (unit: 'years' | 'months' | 'days', start: string, end: string) => string
  readonly state: (subject: string, state: State, negated: boolean) => string
  readonly stateDate: (subject: string, state: State) => string
  readonly level: (requirement: string) => string
  readonly wholeDay: (operand: string) => string
  readonly known: (operand: string, negated: boolean) => string
  readonly rounding: (rounding: Rounding) => string
  /** One of a group: `er is een onderdeel van het examen`. */
  readonly memberOf: (group: string) => string
  readonly lastKnown: (attribute: string, from: string) => string
  readonly of: (attribute: string, owner: string) => string
  readonly builtIn: (attribute: string) => string | undefined
  readonly first: (what: string) => string
  readonly last: (what: string) => string
  readonly theDate: string
  readonly moment: (moment: MomentExpression['moment']) => string
  readonly table: (label: string) => string
  readonly thisPart: string
  readonly thisDecision: string
  /** What a rule `voor elk besluit` gives, with which decision it is about. */
  readonly about: (what: string, record: string) => string
  readonly dated: (record: string, date: string) => string
  /** Every decision, of a kind and but for some. */
  readonly everyDecision: (about: DecidedOutcome['of'] | undefined, except: readonly string[]) => string
  readonly decisions: (of: 'boete' | 'verlenging' | 'termijn' | 'maatregel', names: string) => string

  /** A line of a derivation, by the name of the step; undefined for a step that it does not know. */
  readonly step: (name: string, subject: string, value: string) => string | undefined
  /** `uitzondering`, `bedrag` ... as the name of a clause. */
  readonly clause: (kind: string, label: string | undefined) => string
  /** Whether a part, route, requirement or duty is done. */
  readonly done: (label: string, kind: string, state: string | undefined, done: boolean) => string
  readonly record: (label: string, counts: boolean) => string
  readonly doesNotApply: (clause: string) => string
  /** What a rule waited for, in who asks why not. */
  readonly began: (term: string, date: string) => string
  readonly neverCame: (what: string) => string
  /** Where two timelines differ: what is no longer there, what is new, what came in its place, what changed. */
  readonly goes: (what: string) => string
  readonly comes: (what: string) => string
  readonly inPlace: (before: string, after: string) => string
  readonly becomes: (what: string, before: string, after: string) => string
  readonly others: (count: number) => string
  readonly seeAbove: string
  readonly assumption: (text: string) => string
  /** A row of a table by its bands; a rule of a begrip by its condition. */
  readonly inRow: (input: string, band: string) => string
  readonly row: (bands: readonly string[]) => string
  readonly rule: (condition: string) => string
  readonly valued: (what: string, value: string) => string
}
