import type { EntryKind, Language, LoanStep } from '@inburgering/core'
import { dutchAnswers } from './dutch-answers.ts'
import { englishAnswers } from './english-answers.ts'

/** What the answer to "why" is made of; every text is ready to be read. */
export interface AnswerParts {
  readonly date: string
  readonly name: string
  readonly ground: string | undefined
  /** Last day of the termijn. */
  readonly end: string | undefined
  readonly amount: string | undefined
  readonly remark: string | undefined
  /** Of a lening: what became of it. */
  readonly loanStep: LoanStep | undefined
  /** Of a step of a maatregel: its place, and its percentage. */
  readonly number: string | undefined
  readonly percentage: string | undefined
  /** The articles; empty when there are none. */
  readonly cited: string
}

/** The words of an answer to "why" and "why not". */
export interface AnswerWords {
  readonly answer: Readonly<Record<EntryKind, (parts: AnswerParts) => string>>
  /** It was asked on this day, and did not come. */
  readonly refused: (name: string, date: string, cited: string) => string
  /** Nothing ever asked for it; how things stood on the day that matters. */
  readonly neverAsked: (name: string, date: string, cited: string) => string
  /** `20% maal behaalde onderdelen (5) is 100%, maar ten hoogste 80%`. */
  readonly reduction: (step: string, per: string, taken: string, maximum: string | undefined) => string
  /** Of what no change decided. */
  /** With what changed it, each with its article. */
  readonly onlyTheAct: (changes: readonly string[]) => string
  /** Who has to act within a termijn. */
  readonly bearer: (name: string) => string
  /** Of a warning that another layer would change what comes. */
  readonly layerThatIsOff: (layer: string, change: string) => string
  readonly knownOnItsDay: string
  /** Where the decision about it has another day. */
  readonly rulesKnownOnItsDay: string
  readonly lastDayBefore: (date: string) => string
}

export const answerWords: Readonly<Record<Language, AnswerWords>> = { nl: dutchAnswers, en: englishAnswers }
