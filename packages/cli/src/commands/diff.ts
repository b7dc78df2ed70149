import type { PersonInput, Timeline } from '@inburgering/core'
import { compareRuns, compareTimelines, createSentences, personOfRow, readPerson, rowsOf, run, termsOfBodies, type Program, type RunOptions, type TimelineComparison } from '@inburgering/engine'
import { exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { readPersons } from '../persons/read-persons.ts'
import { comparisonTable } from '../rendering/comparison.ts'
import { layersOf, prepare } from '../specification/layers.ts'
import type { Runnable } from '../specification/load.ts'
import { loadSide, loadVersion, namesLayers, type AskedSide } from '../specification/load-version.ts'
import { scenariosOf } from '../specification/scenarios.ts'
import { layersOption, personsOption, untilOption } from './simulate.ts'

const ownLayers = (side: { readonly nl: string; readonly en: string }) => ({ value: layersOption.value, help: { nl: `lagen naast de wet, ${side.nl}`, en: `layers beside the act, ${side.en}` } })

export const diff: Command = {
  name: 'diff',
  summary: { nl: 'Vergelijkt dezelfde personen onder twee versies van de regels: wie verandert, en hoeveel.', en: 'Compares the same persons under two versions of the rules: who changes, and by how much.' },
  arguments: { nl: '<voor> <na>', en: '<before> <after>' },
  fewest: 2,
  most: 2,
  options: {
    persons: { ...personsOption, help: { nl: `${personsOption.help.nl}; zonder dit de personen van de scenario’s`, en: `${personsOption.help.en}; without it the persons of the scenarios` } },
    'layers-before': ownLayers({ nl: 'voor', en: 'before' }),
    'layers-after': ownLayers({ nl: 'na', en: 'after' }),
    until: untilOption,
    all: { help: { nl: 'noem iedereen voor wie iets verandert, in plaats van tien', en: 'name everyone for whom something changes, instead of ten' } },
    explain: { help: { nl: 'met de redenen bij het eerste verschil (bij --format json)', en: 'with the reasons at the first difference (with --format json)' } },
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['table', 'json'], help: { nl: 'vorm van de uitvoer', en: 'form of the output' } },
  },
  examples: [
    'diff examples/wi2021 uitvoeringspraktijk',
    'diff HEAD~1:examples/wi2021 examples/wi2021 --persons personen.json',
    'diff examples/wi2021 variant:boete_gehalveerd --persons personen.ndjson --format json',
  ],
  run: runDiff,
}

async function runDiff(call: Call): Promise<ExitCode> {
  const [beforePath = '', afterPath = ''] = call.paths
  const [left, right] = await sidesOf(beforePath, afterPath, call)
  const { before, after } = { before: left.specification, after: right.specification }
  const programs = { before: prepare(before, left.layers, call), after: prepare(after, right.layers, call) }
  const until = call.text('until')
  const options: RunOptions = { explain: call.has('explain'), ...(until === undefined ? {} : { until }) }
  const ofBodies = new Set([...termsOfBodies(before.model), ...termsOfBodies(after.model)])
  const runs = compareRuns(call.has('all') ? { list: Infinity } : {})
  const asJson = call.text('format') === 'json'
  let [seen, listed] = [0, 0]
  for await (const persons of personsOf(after, call)) {
    for (const person of persons) {
      seen++
      const comparison = compare(programs, person, options, ofBodies)
      if (typeof comparison === 'string') {
        runs.refuse(comparison)
        continue
      }
      runs.add(comparison)
      if (asJson && !comparison.same) await call.out.write(`${listed++ === 0 ? '{ "personen": [\n' : ',\n'}${JSON.stringify(comparison)}`)
    }
    call.progress.show(call.texts.persons(seen))
  }
  call.progress.clear()
  const summary = runs.summary()
  if (asJson) await call.out.write(`${listed === 0 ? '{ "personen": [' : ''}\n], "samenvatting": ${JSON.stringify(summary)} }\n`)
  else await call.out.write(comparisonTable(summary, createSentences(after.model, call.language), { ...call, until }))
  const { before: onlyBefore, after: onlyAfter, both } = summary.refused
  // A scenario with layers of its own may have a person whom neither side knows: nobody asked about him.
  const refused = onlyBefore + onlyAfter + (call.text('persons') === undefined ? 0 : both)
  return refused > 0 ? exit.found : exit.ok
}

/** At most one of both may be named by its layers: it has the rules of the other. */
async function sidesOf(beforeName: string, afterName: string, call: Call): Promise<readonly [AskedSide, AskedSide]> {
  const layers = { before: layersOf(call.text('layers-before')), after: layersOf(call.text('layers-after')) }
  if (namesLayers(beforeName, call)) {
    const specification = await loadVersion(afterName, call)
    return [await loadSide(beforeName, layers.before, () => Promise.resolve(specification), call), { specification, layers: layers.after }]
  }
  const specification = await loadVersion(beforeName, call)
  return [{ specification, layers: layers.before }, await loadSide(afterName, layers.after, () => Promise.resolve(specification), call)]
}

type Side = 'before' | 'after'

function compare(programs: Readonly<Record<Side, Program>>, person: unknown, options: RunOptions, ofBodies: ReadonlySet<string>): TimelineComparison | Side | 'both' {
  const timelineIn = (side: Side): Timeline | undefined => {
    const dossier = readPerson(programs[side], person, 0).value
    return dossier === undefined ? undefined : run(programs[side], dossier, options).value
  }
  const [before, after] = [timelineIn('before'), timelineIn('after')]
  if (before === undefined) return after === undefined ? 'both' : 'before'
  return after === undefined ? 'after' : compareTimelines(before, after, ofBodies)
}

async function* personsOf(after: Runnable, call: Call): AsyncGenerator<readonly unknown[]> {
  const path = call.text('persons')
  if (path === undefined) {
    for (const scenario of scenariosOf(after)) yield rowsOf(scenario).map((row): PersonInput => personOfRow(row))
    return
  }
  for await (const elements of readPersons(path, call)) yield elements.map((element) => ('json' in element ? element.json : undefined))
}
