import type { DayNumber, Diagnostic, Expression, Outcome, ReasonNode, ReasonValue, Timeline } from '@inburgering/core'
import type { Dossier } from '../dossier/dossier.ts'
import { compileAsked } from '../evaluation/asked.ts'
import type { Compiled } from '../evaluation/compiled.ts'
import { history } from '../knowledge/history.ts'
import { selectedIn, type Selected } from '../groups/select.ts'
import type { Program } from '../program/program.ts'
import { finishReason } from '../reasons/finish.ts'
import { openReason, Trace } from '../reasons/trace.ts'
import { reasonValue } from '../reasons/value.ts'
import { askedDay } from '../run/horizon.ts'
import type { Question, RunOptions } from '../run/options.ts'
import { play, type Visit } from '../run/play.ts'
import { timelineOf } from '../run/timeline.ts'
import { lookFrom, type Run } from '../run/state.ts'

export interface Answer {
  readonly value: ReasonValue
  readonly reason: ReasonNode
}

/** One run with the answers to questions about it, in the order of the questions. */
export interface Questioned {
  readonly timeline: Timeline
  readonly answers: readonly Answer[]
  readonly selected: readonly (Selected | undefined)[]
}

/** A selectie in the evening of a date, ISO 8601. */
export interface SelectionQuestion {
  readonly date: string
  readonly selectie: string
}

/** Runs once and evaluates every expression in the evening of its date. The latest instance of a termijn is meant by its name. */
export function ask(program: Program, dossier: Dossier, options: RunOptions, questions: readonly Question[], selections: readonly SelectionQuestion[] = []): Outcome<Questioned> {
  const diagnostics: Diagnostic[] = []
  const answers = questions.map(notAsked)
  const visits = questions.flatMap(({ date, expression }, index): readonly Visit[] => {
    const day = askedDay(date, 'date', diagnostics)
    if (day === undefined) return []
    // Compiled before the run, which then knows what it has to keep.
    const compiled = compileAsked(expression, program.specification)
    return [{ day, look: (run) => (answers[index] = answer(run, compiled, day)) }]
  })
  const selected: (Selected | undefined)[] = selections.map(() => undefined)
  const choices = selections.flatMap(({ date, selectie }, index): readonly Visit[] => {
    const day = askedDay(date, 'date', diagnostics)
    return day === undefined ? [] : [{ day, look: (run) => (selected[index] = selectedIn(run, selectie, day)) }]
  })
  const played = play(program, dossier, options, [...visits, ...choices])
  const timeline = options.geschiedenis === true ? history(program, dossier, options).value : timelineOf(program, dossier, options, played)
  return { value: { timeline, answers, selected }, diagnostics: [...diagnostics, ...played.diagnostics] }
}

/** Of a question whose date does not exist, or that the run did not reach. */
function notAsked({ date, expression }: Question): Answer {
  const reason: ReasonNode = { id: '0', kind: 'value', rule: expression.id, sources: expression.sources, date, value: { kind: 'none' }, children: [] }
  return { value: reason.value, reason }
}

function answer(run: Run, compiled: Compiled, day: DayNumber): Answer {
  const { context } = run
  const { expression } = compiled
  lookFrom(run, day, 'evening')
  const trace = new Trace(openReason('value', expression.id, day, expression.sources, expression.type))
  context.trace = trace
  const value = compiled.evaluate(context)
  context.trace = undefined
  trace.root.value = value
  const [reason] = trace.root.children
  return { value: reasonValue(value, expression.type), reason: finishReason(reason ?? trace.root) }
}

/** The value of one expression in the evening of a date, with its reason. */
export function evaluateAt(program: Program, dossier: Dossier, options: RunOptions, expression: Expression, date: string): Outcome<Answer | undefined> {
  const { value, diagnostics } = ask(program, dossier, options, [{ date, expression }])
  return { value: value.answers[0], diagnostics }
}
