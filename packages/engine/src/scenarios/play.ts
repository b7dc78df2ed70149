import type { Diagnostic, Expectation, Model, Scenario, Timeline } from '@inburgering/core'
import { readPerson } from '../dossier/read-person.ts'
import { knowledgeMoments } from '../knowledge/moments.ts'
import { prepareProgram } from '../program/prepare.ts'
import type { Program } from '../program/program.ts'
import { ask, type Answer, type Questioned, type SelectionQuestion } from '../questions/ask.ts'
import type { Question } from '../run/options.ts'
import { withColumns } from './column-substitution.ts'
import { lastDayPlayed } from './horizon.ts'
import { judge } from './judge.ts'
import { personOfRow } from './person-of-row.ts'
import { placedInScenario } from './refused.ts'
import { dateIn, rowsOf, type ScenarioRow } from './row.ts'
import type { ExpectationResult, ScenarioResult } from './result.ts'
import { expectationsByView, viewOfScenario, type View } from './view.ts'

/** Plays scenarios of one model; programs are prepared once per set of layers. */
export interface ScenarioPlayer {
  readonly model: Model
  /** Models of the stelsels that run beside it. */
  readonly beside: readonly Model[]
  /** One result per row, in the order of the text. */
  readonly play: (scenario: Scenario, options?: PlayOptions) => readonly ScenarioResult[]
  readonly playRows: (rows: readonly ScenarioRow[], options?: PlayOptions) => readonly ScenarioResult[]
}
export interface PlayOptions {
  /** Entries carry their reasons. */
  readonly explain?: boolean
  /** The timeline that is given back keeps what later knowledge took away; expectations say themselves what they look at. */
  readonly geschiedenis?: boolean
  /** ISO 8601: the timeline that is given back is as known on this day. */
  readonly bekendOp?: string
  /** ISO 8601: played at least so far, also past the end of the scenario itself. */
  readonly until?: string
  /** Layers instead of those of the scenario. */
  readonly layers?: readonly string[]
}

/** @param beside the models of the stelsels that it uses, as `prepareProgram` takes them */
export function createScenarioPlayer(model: Model, beside: readonly Model[] = []): ScenarioPlayer {
  const programs = new Map<string, { readonly program: Program; readonly diagnostics: readonly Diagnostic[] }>()
  function programFor(layers: readonly string[]): { readonly program: Program; readonly diagnostics: readonly Diagnostic[] } {
    const key = layers.join('|')
    const known = programs.get(key)
    if (known !== undefined) return known
    const { value: program, diagnostics } = prepareProgram(model, layers, beside)
    const made = { program, diagnostics }
    programs.set(key, made)
    return made
  }
  function playRows(rows: readonly ScenarioRow[], options: PlayOptions = {}): readonly ScenarioResult[] {
    return rows.map((row) => {
      const { program, diagnostics } = programFor(options.layers ?? row.scenario.layers)
      return playRow(program, row, diagnostics, options)
    })
  }
  return { model, beside, playRows, play: (scenario, options) => playRows(rowsOf(scenario), options) }
}

function playRow(program: Program, row: ScenarioRow, earlier: readonly Diagnostic[], { explain = false, geschiedenis, bekendOp, until: asked }: PlayOptions): ScenarioResult {
  const person = readPerson(program, personOfRow(row), 0)
  const refused = [...earlier, ...person.diagnostics.map((diagnostic) => placedInScenario(row, diagnostic))]
  // Which day the stelsel enters into force cannot be said: then there is nothing to play.
  if (person.value === undefined || earlier.some(({ code }) => code === 'INB825')) return { row, status: 'refused', expectations: [], diagnostics: refused }
  const own = lastDayPlayed(row)
  const until = asked !== undefined && (own === undefined || asked > own) ? asked : own
  const diagnostics: Diagnostic[] = []
  const dossier = person.value
  const askIn = (view: View, questions: Questions): Questioned => {
    const outcome = ask(program, dossier, { explain, ...(until === undefined ? {} : { until }), ...view }, questions.list, questions.selections)
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const results = new Map<Expectation, ExpectationResult>()
  const timelines = expectationsByView(row).map(({ view, expectations }) => judgeAll(program, row, expectations, (questions) => askIn(view, questions), results))
  // Where nothing became known later, the history is the timeline itself.
  const shown: View = { ...(geschiedenis === true && knowledgeMoments(program, dossier).length > 0 ? { geschiedenis } : {}), ...(bekendOp === undefined ? {} : { bekendOp }) }
  const timeline = Object.keys(shown).length > 0 ? askIn({ ...viewOfScenario(row), ...shown }, noQuestions()).timeline : timelines[0]
  const expectations = row.scenario.expectations.flatMap((expectation) => results.get(expectation) ?? [])
  const status = expectations.length === 0 ? 'skipped' : expectations.every((result) => result.passed) ? 'passed' : 'failed'
  return { row, status, ...(timeline === undefined ? {} : { timeline }), expectations, diagnostics: [...refused, ...diagnostics] }
}

/** Judges the expectations of one view in one run; answers the timeline of that view. */
function judgeAll({ model }: Program, row: ScenarioRow, expectations: readonly Expectation[], askRun: (questions: Questions) => Questioned, results: Map<Expectation, ExpectationResult>): Timeline {
  const questions = questionsOf(model, row, expectations)
  const { timeline, answers, selected } = askRun(questions)
  for (const expectation of expectations) {
    const condition = answerOf(answers, questions.conditions.get(expectation))
    const calculation = answerOf(answers, questions.calculations.get(expectation))
    results.set(expectation, judge({ row, expectation, timeline, condition, calculation, selected: selected[questions.chosen.get(expectation) ?? -1], model }))
  }
  return timeline
}

function answerOf(answers: readonly Answer[], index: number | undefined): Answer | undefined {
  return index === undefined ? undefined : answers[index]
}

interface Questions {
  readonly list: Question[]
  readonly conditions: Map<Expectation, number>
  readonly calculations: Map<Expectation, number>
  readonly selections: SelectionQuestion[]
  readonly chosen: Map<Expectation, number>
}

function noQuestions(): Questions {
  return { list: [], conditions: new Map(), calculations: new Map(), selections: [], chosen: new Map() }
}

/** What has to be asked of the run: the conditions that are expected, and the calculations behind amounts and dates. */
function questionsOf({ stelsel }: Model, row: ScenarioRow, expectations: readonly Expectation[]): Questions {
  const questions = noQuestions()
  for (const expectation of expectations) {
    const date = 'date' in expectation ? dateIn(row, expectation.date) : expectation.kind === 'aandeel' ? stelsel.from : undefined
    if (date === undefined) continue
    if (expectation.kind === 'selectie') {
      questions.chosen.set(expectation, questions.selections.length)
      questions.selections.push({ date, selectie: expectation.selectie })
    }
    if (expectation.kind === 'voorwaarde') {
      questions.conditions.set(expectation, questions.list.length)
      questions.list.push({ date, expression: withColumns(expectation.when, row.columns) })
    }
    if (expectation.calculation !== undefined) {
      questions.calculations.set(expectation, questions.list.length)
      questions.list.push({ date, expression: withColumns(expectation.calculation, row.columns) })
    }
  }
  return questions
}
