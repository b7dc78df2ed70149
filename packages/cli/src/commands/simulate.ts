import type { Outcome, PersonInput, Timeline } from '@inburgering/core'
import { createScenarioPlayer, createSentences, personOfRow, readPerson, run, type Program, type RunOptions } from '@inburgering/engine'
import { CallError, exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { askEach } from '../persons/ask-each.ts'
import { timelineWriter, type TimelineForm } from '../rendering/timeline-list.ts'
import { timelineTable } from '../rendering/timeline-table.ts'
import { simulatePersons as simulatePersonsOf } from '../simulation/simulate-persons.ts'
import { layersOf, prepare } from '../specification/layers.ts'
import { diagnosticsText, loadRunnable, type Runnable } from '../specification/load.ts'
import { rowsTitled } from '../specification/scenarios.ts'

export const layersOption = {
  value: { nl: 'lagen', en: 'layers' },
  help: {
    nl: 'lagen naast de wet, met komma’s: rechtspraak, uitvoeringspraktijk, beleidsregel:naam, variant:naam',
    en: 'layers beside the act, with commas: rechtspraak, uitvoeringspraktijk, beleidsregel:name, variant:name',
  },
} as const
export const untilOption = {
  value: { nl: 'datum', en: 'date' },
  kind: 'date',
  help: { nl: 'laatste dag, zoals 2032-12-31 (anders: 10 jaar na het laatste gegeven)', en: 'last day, as in 2032-12-31 (otherwise: 10 years after the last record)' },
} as const
export const knownOption = {
  value: { nl: 'datum', en: 'date' },
  kind: 'date',
  help: { nl: 'alleen wat op deze dag bekend was', en: 'only what was known on this day' },
} as const
export const personsOption = {
  value: { nl: 'bestand', en: 'file' },
  help: { nl: 'personen: een JSON-lijst, of een persoon per regel; - is de standaardinvoer; de vorm staat in simulate --help', en: 'persons: a JSON list, or one person a line; - is standard input; simulate --help shows the form' },
} as const
export const scenarioOption = {
  value: { nl: 'titel', en: 'title' },
  help: { nl: 'de persoon van dit scenario', en: 'the person of this scenario' },
} as const

const onePerson = [
  '[ { "id": "p1",',
  '    "gegevens": { "geboortedatum": "1994-05-03", "doelgroep": "gezinsmigrant",',
  '                  "inburgeringsplichtig_sinds": "2024-02-01" },',
  '    "gebeurtenissen": [',
  '      { "datum": "2024-05-12", "naam": "PIP_vastgesteld", "leerroute": "B1_route" },',
  '      { "datum": "2025-11-01", "einde": "2026-03-15", "naam": "ziekte" } ] } ]',
] as const

export const simulate: Command = {
  name: 'simulate',
  summary: { nl: 'Berekent van elke persoon de tijdlijn.', en: 'Computes the timeline of each person.' },
  arguments: { nl: '<map of bestand>', en: '<folder or file>' },
  fewest: 1,
  most: 1,
  options: {
    persons: personsOption,
    scenario: scenarioOption,
    layers: layersOption,
    until: untilOption,
    'bekend-op': knownOption,
    geschiedenis: { help: { nl: 'ook wat eerder werd gezegd en sinds later bekend is anders, met de besluiten om te herzien', en: 'also what was told before and is known to be otherwise since, with the decisions to revise' } },
    explain: { help: { nl: 'met de redenen van elke uitkomst', en: 'with the reasons of each outcome' } },
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['json', 'ndjson', 'table'], help: { nl: 'vorm van de uitvoer; json als u niets kiest', en: 'form of the output; json when you choose none' } },
    workers: { value: { nl: 'aantal', en: 'count' }, kind: 'count', help: { nl: 'werkers die naast elkaar personen spelen (anders: een per processor, als het er veel zijn); geldt voor json en ndjson', en: 'workers that play persons beside each other (otherwise: one for each processor, when they are many); for json and ndjson' } },
    rejects: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'schrijf geweigerde personen hierin, met de reden', en: 'write refused persons to this file, with the reason' } },
  },
  notes: {
    heading: { nl: 'Personen', en: 'Persons' },
    lines: {
      nl: [...onePerson, 'Datums zijn jaar-maand-dag. Een periode heeft ook een "einde". Wat niet bekend is, laat u weg.', 'De namen staan bij de regels zelf; voor de Wet inburgering 2021 in examples/wi2021/dossier.inburgering.', 'Meer uitleg: packages/handbook/taken/personen-spelen.md'],
      en: [...onePerson, 'Dates are year-month-day. A period has an "einde" (end) too. What is not known is left out.', 'The names stand with the rules; of the Wet inburgering 2021 in examples/wi2021/dossier.inburgering.', 'More (in Dutch): packages/handbook/taken/personen-spelen.md'],
    },
  },
  examples: [
    'simulate examples/wi2021 --persons personen.json --until 2032-12-31',
    'simulate examples/wi2021 --persons - --format ndjson < personen.ndjson > tijdlijnen.ndjson',
    'simulate examples/wi2021 --persons personen.json --layers rechtspraak,uitvoeringspraktijk --format table --explain',
    'simulate examples/wi2021 --scenario "Bijna klaar geldt een keer: na zes maanden valt de boete" --explain --format table',
  ],
  run: runSimulate,
}

async function runSimulate(call: Call): Promise<ExitCode> {
  const [persons, scenario] = [call.text('persons'), call.text('scenario')]
  if (persons === undefined && scenario === undefined) throw new CallError(call.texts.needsOption(['--persons <bestand>', '--scenario <titel>']))
  if (persons !== undefined && scenario !== undefined) throw new CallError(call.texts.notTogether('--persons', '--scenario'))
  const specification = await loadRunnable(call.paths[0] ?? '', call)
  return scenario === undefined ? simulatePersons(persons ?? '-', specification, call) : simulateScenario(scenario, specification, call)
}

function simulatePersons(path: string, specification: Runnable, call: Call): Promise<ExitCode> {
  const layers = layersOf(call.text('layers'))
  const program = prepare(specification, layers, call)
  const options = runOptions(call)
  const form = formOf(call)
  if (form !== 'table') return simulatePersonsOf(path, specification, program, { model: specification.model, beside: specification.beside, layers, options }, form, call)
  const show = writer(specification, call)
  return askEach(path, specification, call, { ask: (json, index) => runOne(program, json, index, options), answered: show.add, end: show.end })
}

function runOne(program: Program, json: unknown, index: number, options: RunOptions): Outcome<Timeline | undefined> {
  const person = readPerson(program, json, index)
  return person.value === undefined ? { value: undefined, diagnostics: person.diagnostics } : run(program, person.value, options)
}

async function simulateScenario(title: string, specification: Runnable, call: Call): Promise<ExitCode> {
  const rows = rowsTitled(title, specification, call)
  const layers = call.text('layers')
  const until = call.text('until')
  if (layers !== undefined) prepare(specification, layersOf(layers), call)
  const player = createScenarioPlayer(specification.model, specification.beside)
  const results = player.playRows(rows, { ...knowledge(call), explain: call.has('explain'), ...(until === undefined ? {} : { until }), ...(layers === undefined ? {} : { layers: layersOf(layers) }) })
  const show = writer(specification, call)
  let isRefused = false
  let isBroken = false
  for (const { row, timeline, diagnostics } of results) {
    const person = personOfRow(row)
    if (timeline === undefined) {
      isRefused = true
      call.tell(diagnosticsText(diagnostics, call, specification))
      continue
    }
    if (diagnostics.length > 0) {
      isBroken = true
      call.tell(`${call.texts.runProblem(person.id)}:\n${diagnosticsText(diagnostics, call, specification)}`)
    }
    await show.add(until === undefined ? timeline : upTo(timeline, until), person)
  }
  await show.end()
  if (isBroken) return exit.cannot
  return isRefused ? exit.found : exit.ok
}

function upTo(timeline: Timeline, until: string): Timeline {
  return { ...timeline, tijdlijn: timeline.tijdlijn.filter(({ datum }) => datum <= until), ontbrekend: timeline.ontbrekend.filter(({ datum }) => datum <= until) }
}

function runOptions(call: Call): RunOptions {
  const until = call.text('until')
  return { ...knowledge(call), explain: call.has('explain'), ...(until === undefined ? {} : { until }) }
}

/** What counts as known, and whether what was told before stays. */
function knowledge(call: Call): Pick<RunOptions, 'bekendOp' | 'geschiedenis'> {
  const bekendOp = call.text('bekend-op')
  return { ...(bekendOp === undefined ? {} : { bekendOp }), ...(call.has('geschiedenis') ? { geschiedenis: true } : {}) }
}

function formOf(call: Call): TimelineForm {
  return (call.text('format') ?? 'json') as TimelineForm
}

interface Writer {
  readonly add: (timeline: Timeline, person: PersonInput) => Promise<void> | undefined
  readonly end: () => Promise<void> | undefined
}

function writer({ model, beside }: Runnable, call: Call): Writer {
  const list = timelineWriter(formOf(call), call.out)
  const sentences = createSentences(model, call.language, beside)
  return { add: (timeline, person) => list.add(timeline, () => timelineTable(timeline, sentences, call, person)), end: list.end }
}
