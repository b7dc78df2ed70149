// Pieces of rules that are written for an author.
import type { FormField, FormProblem, WatAlsBewaarAnswer } from './what-if.ts'

/** Writes a piece of the rules for an author: what is asked next, what is wrong with an answer, or the edit. */
export const schrijfRequest = 'inburgering/schrijf'
export type WritingTask = 'nieuwBedrag' | 'nieuweVerlengingsgrond' | 'nieuweGemeente' | 'probeerAlsVariant'
export interface SchrijfParams {
  readonly uri: string
  /** Of the cursor, from 0. */
  readonly line: number
  readonly task: WritingTask
  /** By the id of the question. */
  readonly answers: Readonly<Record<string, string>>
}
export interface SchrijfAnswer {
  readonly problems: readonly FormProblem[]
  /** Asked next; `now` is what can stand there at first. */
  readonly next?: FormField
  /** What an author should know before: which outcomes of the past change. */
  readonly note?: string
  readonly edit?: WatAlsBewaarAnswer['edit']
}
