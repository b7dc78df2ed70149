import { messageOf, type Origin, type Scenario } from '@inburgering/core'
import { createScenarioPlayer, createSentences, rowsOf, titleOf, type ScenarioResult, type ScenarioRow, type Sentences } from '@inburgering/engine'
import { CallError, exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { findSpecifications } from '../files/find-specifications.ts'
import { junit } from '../rendering/junit.ts'
import { guard, guardedJson, guardedText, type Guarded } from '../mutation/report.ts'
import { diagnosticsText, loadSpecification, pathIn, requireRunnable, titleOfSpecification, type Runnable } from '../specification/load.ts'
import { scenariosOf } from '../specification/scenarios.ts'

export const test: Command = {
  name: 'test',
  summary: { nl: 'Speelt alle scenario’s en noemt elke verwachting die niet uitkomt.', en: 'Plays all scenarios and names each expectation that does not hold.' },
  arguments: { nl: '<map of bestand ...>', en: '<folder or file ...>' },
  fewest: 1,
  most: Infinity,
  options: {
    filter: { value: { nl: 'tekst', en: 'text' }, help: { nl: 'alleen scenario’s met deze tekst in hun titel of bestand', en: 'only scenarios with this text in their title or file' } },
    per: { value: { nl: 'deel', en: 'part' }, choices: ['bestand', 'stelsel'], help: { nl: 'een regel per bestand, of per stelsel', en: 'a line per file, or per stelsel' } },
    list: { help: { nl: 'noemt de titels, en speelt niets', en: 'names the titles, and plays nothing' } },
    mutate: { help: { nl: 'verandert elke regel een klein beetje en noemt wat geen scenario merkt', en: 'changes every rule a little and names what no scenario notices' } },
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['text', 'json', 'junit'], help: { nl: 'vorm van de uitvoer', en: 'form of the output' } },
  },
  examples: ['test examples/wi2021', 'test examples --filter verlenging', 'test examples/wi2021 --list', 'test examples/wi2021 --mutate', 'test examples --format junit > resultaat.xml'],
  run: runTest,
}

/** One row of a scenario that was played, with the file that it stands in. */
export interface Played {
  readonly stelsel: string
  readonly file: string
  readonly scenario: Scenario
  readonly result: ScenarioResult
  readonly sentences: Sentences
}

async function runTest(call: Call): Promise<ExitCode> {
  const { specifications, diagnostics } = findSpecifications(call.paths, call.cwd)
  if (diagnostics.length > 0) call.tell(diagnosticsText(diagnostics, call))
  if (specifications.length === 0) return exit.cannot
  const played: Played[] = []
  const runnable: Runnable[] = []
  for (const files of specifications) {
    call.progress.show(call.texts.checking(files.folder))
    const specification = requireRunnable(await loadSpecification(files), call)
    runnable.push(specification)
    if (!call.has('list')) played.push(...playAll(specification, call))
  }
  call.progress.clear()
  if (call.has('list')) return list(runnable, call)
  if (played.length === 0) throw new CallError(call.texts.noScenarios(call.text('filter')))
  if (call.has('mutate')) return mutate(runnable, played, call)
  await call.out.write(written(played, call))
  return played.some(({ result }) => isFailing(result)) || diagnostics.length > 0 ? exit.found : exit.ok
}

/** The titles by file, each with its line, as `--scenario` takes them. */
async function list(specifications: readonly Runnable[], call: Call): Promise<ExitCode> {
  const titled = specifications.flatMap((specification) =>
    scenariosOf(specification).map((scenario) => ({ bestand: pathIn(specification, scenario.origin.file, call.cwd), regel: scenario.origin.start.line + 1, titel: scenario.title, rijen: rowsOf(scenario).length })),
  )
  const chosen = titled.filter(({ titel, bestand }) => isWanted([titel, bestand], call))
  if (chosen.length === 0) throw new CallError(call.texts.noScenarios(call.text('filter')))
  if (call.text('format') === 'json') await call.out.write(`${JSON.stringify(chosen, null, 2)}\n`)
  else for (const [file, scenarios] of Map.groupBy(chosen, ({ bestand }) => bestand)) await call.out.write(`${[call.style.bold(file), ...scenarios.map(({ regel, titel, rijen }) => `${String(regel).padStart(5)}  ${titel}${rijen === 1 ? '' : call.style.dim(`  ${call.texts.rows(rijen)}`)}`)].join('\n')}\n`)
  return exit.ok
}

function isWanted(texts: readonly string[], call: Call): boolean {
  const filter = call.text('filter')?.toLowerCase()
  return filter === undefined || texts.some((text) => text.toLowerCase().includes(filter))
}

/** Whether a scenario notices a change says something only while all of them come true. */
async function mutate(specifications: readonly Runnable[], played: readonly Played[], call: Call): Promise<ExitCode> {
  if (call.has('filter')) throw new CallError(call.texts.notTogether('mutate', 'filter'))
  if (played.some(({ result }) => isFailing(result))) {
    await call.out.write(text(played, call))
    call.tell(call.texts.firstTheScenarios)
    return exit.found
  }
  const guarded: Guarded[] = []
  for (const specification of specifications) guarded.push(await guard(specification, call))
  call.progress.clear()
  const inJsonForm = call.text('format') === 'json'
  await call.out.write(inJsonForm ? `${JSON.stringify(guarded.map((each) => guardedJson(each, call)), null, 2)}\n` : `${guarded.map((each) => guardedText(each, call)).join('\n')}\n`)
  return guarded.every(({ isTight }) => isTight) ? exit.ok : exit.found
}

function playAll(specification: Runnable, call: Call): readonly Played[] {
  const player = createScenarioPlayer(specification.model, specification.beside)
  const sentences = createSentences(specification.model, call.language, specification.beside)
  const stelsel = titleOfSpecification(specification, call.cwd)
  return scenariosOf(specification).flatMap((scenario) => {
    const file = pathIn(specification, scenario.origin.file, call.cwd)
    if (!isWanted([scenario.title, file], call)) return []
    call.progress.show(call.texts.playing(scenario.title))
    return player.play(scenario).map((result) => ({ stelsel, file, scenario, result, sentences }))
  })
}

/** A scenario whose person is refused tests nothing either. */
function isFailing({ status }: ScenarioResult): boolean {
  return status === 'failed' || status === 'refused'
}

/** What did not hold, with its place: line and column counted from 1. */
export interface Failure {
  readonly line: number
  readonly column: number
  readonly text: string
}

export function failuresOf({ result, sentences }: Played, call: Pick<Call, 'texts' | 'language'>): readonly Failure[] {
  const { row, status, expectations, diagnostics } = result
  if (status === 'refused') return diagnostics.map((diagnostic) => ({ ...placeIn(row, diagnostic.origin), text: `${diagnostic.code} ${messageOf(diagnostic, call.language)}` }))
  return expectations.filter(({ passed }) => !passed).map((failed) => ({ ...placeIn(row, failed.origin), text: sentences.expectation(failed).failure }))
}

/** In the file of the scenario; what is said elsewhere (of a persona, say) is told where the scenario stands. */
function placeIn({ origin }: ScenarioRow, place: Origin | undefined): Pick<Failure, 'line' | 'column'> {
  const { start } = place?.file === origin.file ? place : origin
  return { line: start.line + 1, column: start.character + 1 }
}

/** What went wrong in a calculation or between layers while a scenario was played, whether or not it came true. */
function problemsOf({ result }: Played, call: Pick<Call, 'language'>): readonly Failure[] {
  const { row, status, diagnostics } = result
  if (status === 'refused') return []
  const { line, character } = row.origin.start
  return diagnostics.map((diagnostic) => ({ line: line + 1, column: character + 1, text: `${diagnostic.code} ${messageOf(diagnostic, call.language)}` }))
}

interface Counts {
  passed: number
  failed: number
  skipped: number
  expectations: number
}

function countOf(played: readonly Played[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, expectations: 0 }
  for (const { result } of played) {
    counts.expectations += result.expectations.length
    if (isFailing(result)) counts.failed++
    else counts[result.status === 'skipped' ? 'skipped' : 'passed']++
  }
  return counts
}

function written(played: readonly Played[], call: Call): string {
  switch (call.text('format')) {
    case 'json':
      return json(played, call)
    case 'junit':
      return junit(played, call)
    default:
      return text(played, call)
  }
}

function text(played: readonly Played[], call: Call): string {
  const { texts, style } = call
  const lines: string[] = []
  for (const [part, rows] of Map.groupBy(played, (one) => (call.text('per') === 'stelsel' ? one.stelsel : one.file))) {
    const { passed, failed, skipped } = countOf(rows)
    const colour = failed > 0 ? style.red : style.green
    lines.push(`${style.bold(part)}  ${colour(texts.fileSummary(passed, failed, skipped))}`)
    for (const row of rows) {
      const title = titleOf(row.result.row)
      for (const failure of failuresOf(row, call)) lines.push(`  ${row.file}:${failure.line}:${failure.column}  ${style.red('✗')} ${title}`, `    ${failure.text}`)
      for (const problem of problemsOf(row, call)) lines.push(`  ${row.file}:${problem.line}:${problem.column}  ${style.yellow('!')} ${title}`, `    ${problem.text}`)
      if (row.result.status === 'skipped') lines.push(`  ${style.yellow('-')} ${title}: ${texts.notExpecting}`)
    }
  }
  const total = countOf(played)
  const colour = total.failed > 0 ? style.red : style.green
  return `${[...lines, '', colour(texts.testSummary(total.passed, total.failed, total.skipped, total.expectations))].join('\n')}\n`
}

function inJson({ line, column, text: melding }: Failure): { readonly regel: number; readonly kolom: number; readonly melding: string } {
  return { regel: line, kolom: column, melding }
}

function json(played: readonly Played[], call: Call): string {
  const { passed, failed, skipped, expectations } = countOf(played)
  const scenarios = played.map((one) => {
    const { row, status, expectations: found } = one.result
    return {
      stelsel: one.stelsel,
      bestand: one.file,
      regel: row.origin.start.line + 1,
      scenario: row.scenario.title,
      ...(row.number === undefined ? {} : { rij: row.number }),
      uitkomst: { passed: 'geslaagd', failed: 'gefaald', skipped: 'overgeslagen', refused: 'geweigerd' }[status],
      verwachtingen: found.length,
      fouten: failuresOf(one, call).map(inJson),
      meldingen: problemsOf(one, call).map(inJson),
    }
  })
  return `${JSON.stringify({ geslaagd: passed, gefaald: failed, overgeslagen: skipped, verwachtingen: expectations, scenarios }, null, 2)}\n`
}
