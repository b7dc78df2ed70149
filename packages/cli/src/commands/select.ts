import type { Outcome, PersonInput, Selectie } from '@inburgering/core'
import { askSelection, createSentences, readPerson, type Program, type Selected, type Sentences } from '@inburgering/engine'
import { CallError, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { declaredAs } from '../groups/declared.ts'
import { groupWriter, selectionWriter, type SelectionForm } from '../groups/selection-writer.ts'
import { newTally, type Tally } from '../groups/tally.ts'
import { askEach } from '../persons/ask-each.ts'
import { layersOf, prepare } from '../specification/layers.ts'
import { loadRunnable, type Runnable } from '../specification/load.ts'
import { knownOption, layersOption, personsOption } from './simulate.ts'

export const select: Command = {
  name: 'select',
  summary: { nl: 'Zoekt wie op een datum bij een selectie hoort.', en: 'Finds who belongs to a selection on a date.' },
  arguments: { nl: '<map of bestand>', en: '<folder or file>' },
  fewest: 1,
  most: 1,
  options: {
    naam: { value: { nl: 'naam', en: 'name' }, help: { nl: 'de selectie; niet nodig als er maar een is', en: 'the selectie; not needed when there is only one' } },
    persons: personsOption,
    op: { value: { nl: 'datum', en: 'date' }, kind: 'date', help: { nl: 'de dag waarop het wordt gevraagd, zoals 2019-11-01', en: 'the day on which it is asked, as in 2019-11-01' } },
    all: { help: { nl: 'ook wie er niet bij hoort', en: 'also who does not belong to it' } },
    per: { value: { nl: 'naam', en: 'name' }, help: { nl: 'alleen aantallen, per gegeven van de persoon of per waarde die de selectie toont', en: 'only counts, by a fact of the person or a value that the selectie shows' } },
    layers: layersOption,
    'bekend-op': knownOption,
    explain: { help: { nl: 'met de redenen; alleen bij json en ndjson', en: 'with the reasons; only with json and ndjson' } },
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['table', 'json', 'ndjson', 'csv'], help: { nl: 'vorm van de uitvoer; table als u niets kiest', en: 'form of the output; table when you choose none' } },
    rejects: { value: { nl: 'bestand', en: 'file' }, help: { nl: 'schrijf geweigerde personen hierin, met de reden', en: 'write refused persons to this file, with the reason' } },
  },
  examples: [
    'select examples/elip --naam ELIP_2019 --persons personen.json --op 2019-11-01',
    'select examples/elip --naam ELIP_2023 --persons personen.ndjson --op 2023-06-01 --format csv > elip.csv',
    'select examples/elip --naam ELIP_2021 --persons personen.json --op 2021-06-01 --per doelgroep',
  ],
  run: runSelect,
}

async function runSelect(call: Call): Promise<ExitCode> {
  const [persons, date] = [call.text('persons'), call.text('op')]
  if (persons === undefined) throw new CallError(call.texts.needsOption(['--persons <bestand>']))
  if (date === undefined) throw new CallError(call.texts.needsOption(['--op <datum>']))
  const specification = await loadRunnable(call.paths[0] ?? '', call)
  const selectie = declaredAs('selectie', specification.model, call)
  const program = prepare(specification, layersOf(call.text('layers')), call)
  return new Selection(specification, program, selectie, date, call).run(persons)
}

class Selection {
  private readonly specification: Runnable
  private readonly program: Program
  private readonly selectie: Selectie
  private readonly date: string
  private readonly call: Call
  private readonly tally: Tally = newTally()
  private readonly sentences: Sentences

  constructor(specification: Runnable, program: Program, selectie: Selectie, date: string, call: Call) {
    this.specification = specification
    this.program = program
    this.selectie = selectie
    this.date = date
    this.call = call
    this.sentences = createSentences(specification.model, call.language)
    const per = call.text('per')
    if (per !== undefined && !this.groupsBy(per)) throw new CallError(call.texts.noSuchGroup(per, this.groupNames()))
  }

  run(path: string): Promise<ExitCode> {
    const { call } = this
    const form = (call.text('format') ?? 'table') as SelectionForm
    const per = call.text('per')
    const show = selectionWriter(form, { call, selectie: this.selectie, sentences: this.sentences, explain: call.has('explain') })
    return askEach(path, this.specification, call, {
      ask: (json, index) => this.ask(json, index),
      answered: (selected, { id, gegevens }) => {
        const { uitkomst, ontbreekt } = selected
        this.tally.add(uitkomst, per === undefined ? undefined : this.groupOf(per, gegevens, selected), ontbreekt)
        return per === undefined && (uitkomst !== 'niet_gekozen' || call.has('all')) ? show.add(id, selected) : undefined
      },
      end: async () => {
        await (per === undefined ? show.end(this.tally) : groupWriter(form, call, per)(this.tally))
        await this.summarise(form)
      },
    })
  }

  private ask(json: unknown, index: number): Outcome<Selected | undefined> {
    const person = readPerson(this.program, json, index)
    if (person.value === undefined) return { value: undefined, diagnostics: person.diagnostics }
    const bekendOp = this.call.text('bekend-op')
    return askSelection(this.program, person.value, bekendOp === undefined ? {} : { bekendOp }, this.selectie.name, this.date)
  }

  /** On the output where it is read by people; beside it where a program reads it. */
  private async summarise(form: SelectionForm): Promise<void> {
    const { call, tally, sentences, selectie, date } = this
    const missing = [...tally.missing].map(([fact, count]) => `${sentences.value(fact)} (${call.texts.number(count)})`)
    const text = call.texts.selectSummary(sentences.title(selectie.name), sentences.date(date), tally.all, missing)
    if (form === 'table') await call.out.write(`${text}\n`)
    else call.tell(text)
  }

  private groupsBy(name: string): boolean {
    return this.groupNames().includes(name)
  }

  private groupNames(): readonly string[] {
    const facts = this.specification.model.declarations.filter(({ kind }) => kind === 'gegeven').map(({ name }) => name)
    return [...this.selectie.clauses.flatMap((clause) => (clause.kind === 'toont' ? [clause.name] : [])), ...facts]
  }

  /** What the selectie shows goes before a fact of the same name. */
  private groupOf(name: string, gegevens: PersonInput['gegevens'], { toont }: Selected): string {
    const shown = toont.find(({ naam }) => naam === name)
    if (shown !== undefined) return this.sentences.shown(shown.waarde)
    const fact = gegevens[name]
    return fact === undefined ? this.call.texts.notGiven : this.sentences.value(String(fact))
  }
}
