import { entryKinds, messageOf, nearestName, type EntryKind, type Timeline } from '@inburgering/core'
import { createSentences, explain as explainIn, personOfRow, readPerson, rowsOf, run, type Explanation, type ExplainQuestion, type Program, type Sentences } from '@inburgering/engine'
import { CallError, exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { readPersons } from '../persons/read-persons.ts'
import { reasonTree } from '../rendering/reason-tree.ts'
import { layersOf, prepare } from '../specification/layers.ts'
import { diagnosticsText, loadRunnable, type Runnable } from '../specification/load.ts'
import { scenarioTitled } from '../specification/scenarios.ts'
import { layersOption, personsOption, scenarioOption, untilOption } from './simulate.ts'

export const explain: Command = {
  name: 'explain',
  summary: { nl: 'Legt uit waarom iets gebeurde, of waarom niet, met de artikelen erbij.', en: 'Explains why something happened, or why not, with the articles.' },
  arguments: { nl: '<map of bestand>', en: '<folder or file>' },
  fewest: 1,
  most: 1,
  options: {
    naam: { value: { nl: 'naam', en: 'name' }, help: { nl: 'wat u wilt weten: de naam van een boete, termijn of verlengingsgrond', en: 'what you want to know: the name of a fine, term or ground' } },
    persons: personsOption,
    person: { value: { nl: 'id', en: 'id' }, help: { nl: 'alleen deze persoon van het bestand', en: 'only this person of the file' } },
    scenario: scenarioOption,
    datum: { value: { nl: 'datum', en: 'date' }, kind: 'date', help: { nl: 'alleen op deze dag', en: 'only on this day' } },
    soort: { value: { nl: 'soort', en: 'kind' }, choices: entryKinds, help: { nl: 'alleen deze soort, zoals boete of termijn_verlengd', en: 'only this kind, such as boete or termijn_verlengd' } },
    grond: { value: { nl: 'grond', en: 'ground' }, help: { nl: 'alleen deze verlengingsgrond', en: 'only this ground of extension' } },
    layers: layersOption,
    until: untilOption,
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['text', 'json'], help: { nl: 'vorm van de uitvoer', en: 'form of the output' } },
  },
  examples: [
    'explain examples/wi2021 --persons personen.json --person p1 --naam leerroute_te_laat',
    'explain examples/wi2021 --scenario "Bijna klaar geldt een keer" --naam bijna_klaar',
    'explain examples/wi2021 --persons personen.json --naam inburgeringstermijn --soort termijn_verlengd',
  ],
  run: runExplain,
}

async function runExplain(call: Call): Promise<ExitCode> {
  const { texts } = call
  const naam = call.text('naam')
  const [persons, scenario] = [call.text('persons'), call.text('scenario')]
  if (naam === undefined) throw new CallError(texts.optionNeedsValue('--naam', texts.language === 'nl' ? 'naam' : 'name'))
  if (persons === undefined && scenario === undefined) throw new CallError(texts.needsOption(['--persons <bestand>', '--scenario <titel>']))
  if (persons !== undefined && scenario !== undefined) throw new CallError(texts.notTogether('--persons', '--scenario'))
  const specification = await loadRunnable(call.paths[0] ?? '', call)
  const explainer = new Explainer(specification, questionOf(naam, call), call)
  if (scenario === undefined) await explainer.persons(persons ?? '-')
  else await explainer.scenario(scenario)
  return explainer.end()
}

function questionOf(naam: string, call: Call): ExplainQuestion {
  const [datum, soort, grond] = [call.text('datum'), call.text('soort'), call.text('grond')]
  return { naam, ...(datum === undefined ? {} : { datum }), ...(soort === undefined ? {} : { soort: soort as EntryKind }), ...(grond === undefined ? {} : { grond }) }
}

class Explainer {
  private readonly specification: Runnable
  private readonly question: ExplainQuestion
  private readonly call: Call
  private readonly sentences: Sentences
  private readonly answers: unknown[] = []
  private refused = 0

  constructor(specification: Runnable, question: ExplainQuestion, call: Call) {
    this.specification = specification
    this.question = question
    this.call = call
    this.sentences = createSentences(specification.model, call.language)
  }

  async persons(path: string): Promise<void> {
    const { call } = this
    const program = prepare(this.specification, layersOf(call.text('layers')), call)
    const wanted = call.text('person')
    const ids: string[] = []
    let found = false
    for await (const elements of readPersons(path, call)) {
      for (const element of elements) {
        if ('diagnostic' in element) {
          call.tell(diagnosticsText([element.diagnostic], call))
          continue
        }
        const id = String((element.json as { readonly id?: unknown } | null)?.id)
        if (ids.length < 10_000) ids.push(id)
        if (wanted !== undefined && id !== wanted) continue
        found = true
        await this.one(program, element.json, element.index, id)
      }
    }
    if (wanted !== undefined && !found) throw new CallError(messageOf({ code: 'INB958', arguments: { id: wanted, suggestion: nearestName(wanted, ids) } }, call.language))
  }

  async scenario(title: string): Promise<void> {
    const { call } = this
    const scenario = scenarioTitled(title, this.specification, call)
    const layers = call.text('layers')
    const program = prepare(this.specification, layers === undefined ? scenario.layers : layersOf(layers), call)
    for (const row of rowsOf(scenario)) {
      const person = personOfRow(row)
      await this.one(program, person, 0, person.id)
    }
  }

  private async one(program: Program, json: unknown, index: number, id: string): Promise<void> {
    const { call } = this
    const person = readPerson(program, json, index)
    if (person.value === undefined) {
      this.refused++
      call.tell(`${call.texts.refused(`[${index}]`, id)}\n${diagnosticsText(person.diagnostics, call)}`)
      return
    }
    const until = call.text('until')
    const options = until === undefined ? {} : { until }
    const { value } = explainIn(program, person.value, options, this.question)
    if (call.text('format') === 'json') this.answers.push({ id, gebeurd: value.happened, niet_gebeurd: value.notHappened })
    else await call.out.write(this.text(id, value, () => run(program, person.value as never, options).value))
  }

  private text(id: string, { happened, notHappened }: Explanation, timeline: () => Timeline): string {
    const { sentences, call } = this
    const { style, texts } = call
    const blocks: string[][] = []
    for (const entry of happened) {
      const said = sentences.entry(entry)
      const head = [said.date, said.what, said.consequence].filter((part) => part !== '').join(' · ')
      const reason = entry.waarom === undefined ? undefined : sentences.reason(entry.waarom)
      const rests = (entry.aannames ?? []).flatMap((aanname) => sentences.aanname(aanname) ?? [])
      blocks.push([
        ...reasonTree({ id: '', kind: 'entry', holds: undefined, sources: said.sources, cited: said.cited, text: head, lines: reason?.lines ?? [] }, call),
        ...said.remarks.map((remark) => `  ${remark}`),
        ...(rests.length === 0 ? [] : [`  ${style.dim(texts.restsOn)}`, ...[...new Set(rests)].flatMap((text) => reasonTree({ id: '', kind: 'value', holds: undefined, sources: [], cited: '', text: `- ${text}`, lines: [] }, call, 2))]),
      ])
    }
    for (const node of notHappened) blocks.push([style.bold(texts.whyNotOn(sentences.date(node.date))), ...reasonTree(sentences.reason(node), call, 1)])
    if (blocks.length === 0) blocks.push([texts.neverAsked(this.question.naam, nearestName(this.question.naam, this.names(timeline())))])
    return `${style.dim(id)}\n${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
  }

  private names(timeline: Timeline): readonly string[] {
    const rules = this.specification.model.declarations.filter(({ kind }) => kind === 'boeteregime' || kind === 'termijn' || kind === 'verlengingsgrond' || kind === 'plicht' || kind === 'leerroute')
    return [...new Set([...timeline.tijdlijn.flatMap(({ naam, grond }) => [naam, ...(grond === undefined ? [] : [grond])]), ...rules.map(({ name }) => name)])]
  }

  async end(): Promise<ExitCode> {
    const { call } = this
    if (call.text('format') === 'json') await call.out.write(`${JSON.stringify(this.answers, null, 2)}\n`)
    return this.refused > 0 ? exit.found : exit.ok
  }
}
