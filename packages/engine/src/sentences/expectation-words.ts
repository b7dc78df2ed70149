import type { Language, SelectieOutcome } from '@inburgering/core'
import { dutchExpectations } from './dutch-expectations.ts'
import { englishExpectations } from './english-expectations.ts'

/** The words of what a scenario expects, and of what there is. Names come as they are shown, in quotes where they are. */
export interface ExpectationWords {
  readonly fine: (regime: string, amount: string | undefined) => string
  readonly loan: (what: string, amount: string | undefined) => string
  readonly measure: (maatregel: string, amount: string | undefined, end: string | undefined) => string
  readonly unknownAmount: string
  readonly noFine: (regime: string | undefined) => string
  readonly lastDay: (term: string, day: string) => string
  readonly notBegun: (term: string) => string
  readonly begins: (term: string) => string
  readonly extended: (term: string, ground: string, day: string) => string
  readonly notExtended: (ground: string) => string
  readonly entry: (what: string) => string
  readonly noEntry: (what: string) => string
  readonly toBeJudged: (name: string) => string
  readonly missing: (fact: string, neededFor: string | undefined) => string
  readonly nothingMissing: string
  readonly decided: (what: string, decision: string) => string
  readonly toRevise: (decision: string, date: string) => string
  readonly nothingToRevise: string
  readonly payment: (name: string, amount: string | undefined, to: string | undefined) => string
  readonly noPayment: (name: string) => string
  readonly selection: Readonly<Record<SelectieOutcome, (name: string) => string>>
  readonly shown: (what: string, values: readonly string[]) => string
  readonly missingFacts: (what: string, facts: readonly string[]) => string
  readonly share: (division: string, name: string, amount: string | undefined) => string
  readonly condition: string
  readonly conditionIs: (value: string) => string
  readonly notAsked: string
  readonly noOther: Readonly<Record<'boetes' | 'termijnen' | 'verlengingen', string>>
  readonly nothing: (on: string | undefined, elsewhere: readonly string[]) => string
  readonly on: (what: string, date: string) => string
  readonly calculation: (value: string, expected: string) => string
  /** Both sides in one sentence. */
  readonly failure: (expected: string, actual: string) => string
}

export const expectationWords: Readonly<Record<Language, ExpectationWords>> = { nl: dutchExpectations, en: englishExpectations }
