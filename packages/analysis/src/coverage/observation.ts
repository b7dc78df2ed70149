import type { Model, PersonInput, ReasonNode, RecordSet, Scenario, Timeline } from '@inburgering/core'
import { explain, personOfRow, prepareProgram, readPerson, type Program, type ScenarioPlayer, type ScenarioResult, type ScenarioRow } from '@inburgering/engine'

/** One row of a scenario that was played, with the reasons for what happened and for what was asked and refused. */
export interface Observation {
  readonly row: ScenarioRow
  readonly passed: boolean
  /** What came of it, for who shows more than the coverage. */
  readonly result: ScenarioResult
  readonly reasons: readonly ReasonNode[]
}

/** What results say by themselves; they must be explained. Rules that were asked and gave no outcome are not in them. */
export function observationOf(result: ScenarioResult): Observation {
  const { row, status, timeline, expectations } = result
  const entries = timeline?.tijdlijn.flatMap(({ waarom }) => waarom ?? []) ?? []
  return { row, passed: status === 'passed', result, reasons: [...entries, ...expectations.flatMap(({ reason }) => reason ?? [])] }
}

/** Plays every scenario of the model, and asks of what did not happen why not. */
export function observeScenarios(player: ScenarioPlayer): readonly Observation[] {
  const observe = scenarioObserver(player)
  return player.model.declarations.filter((declaration) => declaration.kind === 'scenario').flatMap(observe)
}

/** The same for one scenario at a time, for who is asked something else in between. */
export function scenarioObserver(player: ScenarioPlayer): (scenario: Scenario) => readonly Observation[] {
  const { model, beside } = player
  const programFor = programsOf(model, beside)
  return (scenario) =>
    player.play(scenario, { explain: true }).map((result) => {
      const observation = observationOf(result)
      return { ...observation, reasons: [...observation.reasons, ...refusalsOf(model, programFor, result)] }
    })
}

/** Prepared once per set of layers. */
function programsOf(model: Model, beside: readonly Model[]): (layers: readonly string[]) => Program {
  const programs = new Map<string, Program>()
  return (layers) => {
    const key = layers.join('|')
    const program = programs.get(key) ?? prepareProgram(model, layers, beside).value
    programs.set(key, program)
    return program
  }
}

function refusalsOf(model: Model, programFor: (layers: readonly string[]) => Program, { row, timeline }: ScenarioResult): readonly ReasonNode[] {
  if (timeline === undefined) return []
  const input = personOfRow(row)
  const program = programFor(row.scenario.layers)
  const person = readPerson(program, input, 0).value
  if (person === undefined) return []
  const until = lastDayOf(row)
  const options = until === undefined ? {} : { until }
  return askable(model, input, timeline).flatMap((naam) => explain(program, person, options, { naam }).value.notHappened.map(({ waarom }) => waarom))
}

/** The last date that a row speaks of: what comes later does not matter to it. */
function lastDayOf({ scenario, columns }: ScenarioRow): string | undefined {
  const values = [
    ...scenario.expectations.flatMap((expectation) => ('date' in expectation ? [expectation.date] : [])),
    ...scenario.records.flatMap(({ date, end }) => (end === undefined ? [date] : [date, end])),
    ...(scenario.until === undefined ? [] : [scenario.until]),
  ]
  const dates = values.flatMap((value) => {
    const constant = value.kind === 'column' ? columns.get(value.name) : value
    return constant?.kind === 'date' ? [constant.value] : []
  })
  return dates.sort().at(-1)
}

/** Names of rules that this person gave a reason to ask. */
function askable(model: Model, { gebeurtenissen }: PersonInput, { tijdlijn }: Timeline): readonly string[] {
  const recorded = new Set(gebeurtenissen.map(({ naam }) => naam))
  const begun = new Set(tijdlijn.flatMap(({ soort, naam }) => (soort === 'termijn_begint' ? [naam] : [])))
  const ranOut = tijdlijn.some(({ soort }) => soort === 'termijn_verstreken')
  const happened = (records: RecordSet): boolean => 'names' in records && records.names.some((name) => recorded.has(name))
  const decided = model.declarations.some(({ kind, name }) => kind === 'besluit' && recorded.has(name))
  const extending = model.declarations.some((declaration) => {
    if (declaration.kind !== 'verlengingsgrond') return false
    return declaration.clauses.some((clause) => (clause.kind === 'bij' ? happened(clause.records) : clause.kind === 'op_de_laatste_dag' && ranOut))
  })
  return model.declarations.flatMap((declaration) => {
    if (declaration.kind === 'termijn') return extending || !begun.has(declaration.name) ? [declaration.name] : []
    if (declaration.kind === 'vergoeding') return declaration.clauses.some((clause) => clause.kind === 'bij' && happened(clause.records)) ? [declaration.name] : []
    // Bounds of every decision say nothing while it stays within them.
    if (declaration.kind === 'bevoegdheid') return decided && declaration.clauses.some(({ kind }) => kind === 'voor_elk') ? [declaration.name] : []
    if (declaration.kind === 'maatregel') return declaration.clauses.some((clause) => clause.kind === 'begint_bij' && happened(clause.records)) ? [declaration.name] : []
    if (declaration.kind !== 'boeteregime') return []
    const asked = declaration.clauses.some((clause) => (clause.kind === 'overtreding_bij' ? happened(clause.records) : clause.kind === 'overtreding_na_afloop' && ranOut))
    return asked ? [declaration.name] : []
  })
}
