import type { Expression, Outcome, ReasonNode, ReasonValue, Timeline } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import type { Program } from '../program/program.ts'
import type { Question, RunOptions } from '../run/options.ts'
import { run } from '../run/run.ts'

export interface Answer {
  readonly value: ReasonValue
  readonly reason: ReasonNode
}

/** One run with the answers to questions about it, in the order of the questions. */
export interface Questioned {
  readonly timeline: Timeline
  readonly answers: readonly Answer[]
}

/** Runs once and evaluates every expression in the evening of its date. The latest instance of a termijn is meant by its name. */
export function ask(program: Program, dossier: Dossier, options: RunOptions, _questions: readonly Question[]): Outcome<Questioned> {
  const { value: timeline, diagnostics } = run(program, dossier, options)
  return { value: { timeline, answers: [] }, diagnostics }
}

/** The value of one expression in the evening of a date, with its reason. */
export function evaluateAt(program: Program, dossier: Dossier, options: RunOptions, expression: Expression, date: string): Outcome<Answer | undefined> {
  const { value, diagnostics } = ask(program, dossier, options, [{ date, expression }])
  return { value: value.answers[0], diagnostics }
}
