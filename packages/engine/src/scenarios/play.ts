import type { Diagnostic, Expectation, Model, Scenario } from '@inburgering/core'
import { readPerson } from '../dossier/read-person.ts'
import { prepareProgram } from '../program/prepare.ts'
import type { Program } from '../program/program.ts'
import { ask, type Answer } from '../questions/ask.ts'
import type { Question } from '../run/options.ts'
import { withColumns } from './column-substitution.ts'
import { lastDayPlayed } from './horizon.ts'
import { judge } from './judge.ts'
import { personOfRow } from './person-of-row.ts'
import { placedInScenario } from './refused.ts'
import { dateIn, rowsOf, type ScenarioRow } from './row.ts'
import type { ExpectationResult, ScenarioResult } from './result.ts'

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
      return playRow(program, row, diagnostics, options.explain ?? false)
    })
  }
  return { model, beside, playRows, play: (scenario, options) => playRows(rowsOf(scenario), options) }
}

function playRow(program: Program, row: ScenarioRow, earlier: readonly Diagnostic[], explain: boolean): ScenarioResult {
  const person = readPerson(program, personOfRow(row), 0)
  const refused = [...earlier, ...person.diagnostics.map((diagnostic) => placedInScenario(row, diagnostic))]
  if (person.value === undefined) return { row, status: 'refused', expectations: [], diagnostics: refused }
  const questions = questionsOf(row)
  const until = lastDayPlayed(row)
  const outcome = ask(program, person.value, { explain, ...(until === undefined ? {} : { until }) }, questions.list)
  const { timeline, answers } = outcome.value
  const expectations = row.scenario.expectations.map((expectation): ExpectationResult => {
    const condition = answerOf(answers, questions.conditions.get(expectation))
    const calculation = answerOf(answers, questions.calculations.get(expectation))
    return judge({ row, expectation, timeline, condition, calculation })
  })
  const status = expectations.length === 0 ? 'skipped' : expectations.every((result) => result.passed) ? 'passed' : 'failed'
  return { row, status, timeline, expectations, diagnostics: [...refused, ...outcome.diagnostics] }
}

function answerOf(answers: readonly Answer[], index: number | undefined): Answer | undefined {
  return index === undefined ? undefined : answers[index]
}

interface Questions {
  readonly list: Question[]
  readonly conditions: Map<Expectation, number>
  readonly calculations: Map<Expectation, number>
}

/** What has to be asked of the run: the conditions that are expected, and the calculations behind amounts and dates. */
function questionsOf(row: ScenarioRow): Questions {
  const questions: Questions = { list: [], conditions: new Map(), calculations: new Map() }
  for (const expectation of row.scenario.expectations) {
    if (expectation.kind === 'geen_andere') continue
    const date = dateIn(row, expectation.date)
    if (date === undefined) continue
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
