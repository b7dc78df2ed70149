import { entryKinds, messageOf, nearestName, type Entry, type EntryKind, type NotHappened, type PersonInput } from '@inburgering/core'
import { askSelection, createSentences, explain as explainIn, isStanding, lastDayPlayed, personOfRow, readPerson, run, titleOf, type Dossier, type Explanation, type ExplainQuestion, type Program, type RunOptions } from '@inburgering/engine'
import { CallError, exit, type Call, type Command, type ExitCode } from '../command-line/command.ts'
import { readPersons } from '../persons/read-persons.ts'
import { happenedText, refusedText, selectedText, type AnswerSetting } from '../rendering/answer.ts'
import { askableText, namesOfRules } from '../rendering/askable.ts'
import { layersOf, prepare } from '../specification/layers.ts'
import { diagnosticsText, loadRunnable, type Runnable } from '../specification/load.ts'
import { rowsTitled } from '../specification/scenarios.ts'
import { wrap } from '../terminal/wrap.ts'
import { knownOption, layersOption, personsOption, scenarioOption, untilOption } from './simulate.ts'

export const explain: Command = {
  name: 'explain',
  summary: { nl: 'Legt uit waarom iets gebeurde, of waarom niet, met de artikelen erbij.', en: 'Explains why something happened, or why not, with the articles.' },
  arguments: { nl: '<map of bestand>', en: '<folder or file>' },
  fewest: 1,
  most: 1,
  options: {
    naam: { value: { nl: 'naam', en: 'name' }, help: { nl: 'wat u wilt weten: de naam van een boete, termijn, verlengingsgrond, vergoeding, besluit of selectie, van een ander stelsel als Wi2021.naam; zonder dit ziet u wat u kunt vragen', en: 'what you want to know: the name of a fine, term, ground, payment, decision or selection, of another stelsel as Wi2021.name; without it you see what can be asked' } },
    persons: personsOption,
    person: { value: { nl: 'id', en: 'id' }, help: { nl: 'alleen deze persoon van het bestand', en: 'only this person of the file' } },
    scenario: scenarioOption,
    datum: { value: { nl: 'datum', en: 'date' }, kind: 'date', help: { nl: 'op deze dag, zoals 2026-05-13 of "13 mei 2026"', en: 'on this day, as in 2026-05-13 or "13 mei 2026"' } },
    all: { help: { nl: 'elke keer dat het gebeurde, in plaats van een', en: 'each time it happened, instead of one' } },
    detail: { help: { nl: 'elke voorwaarde die is nagegaan, in plaats van de stappen', en: 'every condition that was looked at, instead of the steps' } },
    soort: { value: { nl: 'soort', en: 'kind' }, choices: entryKinds, help: { nl: 'alleen deze soort, zoals boete of termijn_verlengd', en: 'only this kind, such as boete or termijn_verlengd' } },
    grond: { value: { nl: 'grond', en: 'ground' }, help: { nl: 'alleen deze verlengingsgrond', en: 'only this ground of extension' } },
    layers: layersOption,
    'bekend-op': knownOption,
    until: untilOption,
    format: { value: { nl: 'vorm', en: 'form' }, choices: ['text', 'json'], help: { nl: 'vorm van de uitvoer', en: 'form of the output' } },
  },
  examples: [
    'explain examples/wi2021 --scenario "Bijna klaar geldt een keer"',
    'explain examples/wi2021 --scenario "Bijna klaar geldt een keer" --naam leerroute_te_laat',
    'explain examples/wi2021 --persons personen.json --person p1 --naam leerroute_te_laat --datum "13 mei 2026"',
  ],
  run: runExplain,
}

async function runExplain(call: Call): Promise<ExitCode> {
  const { texts } = call
  const [persons, scenario] = [call.text('persons'), call.text('scenario')]
  if (persons === undefined && scenario === undefined) throw new CallError(texts.needsOption(['--persons <bestand>', '--scenario <titel>']))
  if (persons !== undefined && scenario !== undefined) throw new CallError(texts.notTogether('--persons', '--scenario'))
  const specification = await loadRunnable(call.paths[0] ?? '', call)
  const explainer = new Explainer(specification, call)
  if (scenario === undefined) await explainer.persons(persons ?? '-')
  else await explainer.scenario(scenario)
  return explainer.end()
}

interface Asked {
  readonly program: Program
  readonly dossier: Dossier
  readonly options: RunOptions
  readonly id: string
}

class Explainer {
  private readonly specification: Runnable
  private readonly call: Call
  private readonly naam: string | undefined
  /** Of several on one time line the one that the question is about. */
  private readonly stelsel: string | undefined
  private readonly setting: AnswerSetting
  private readonly answers: unknown[] = []
  private readonly seen = new Set<string>()
  private refused = 0
  private isKnown = false
  private shown = 0

  constructor(specification: Runnable, call: Call) {
    this.specification = specification
    this.call = call
    const { stelsel, naam } = apartFrom(call.text('naam'), specification)
    this.stelsel = stelsel
    this.naam = nameAsWritten(naam, specification)
    this.setting = { ...call, sentences: createSentences(specification.model, call.language, specification.beside), detail: call.has('detail') }
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
        await this.one(program, element.json as PersonInput, element.index, id, undefined)
      }
    }
    if (wanted !== undefined && !found) throw new CallError(messageOf({ code: 'INB958', arguments: { id: wanted, suggestion: nearestName(wanted, ids) } }, call.language))
  }

  async scenario(title: string): Promise<void> {
    const { call } = this
    const layers = call.text('layers')
    for (const row of rowsTitled(title, this.specification, call)) {
      const program = prepare(this.specification, layers === undefined ? row.scenario.layers : layersOf(layers), call)
      await this.one(program, personOfRow(row), 0, titleOf(row), lastDayPlayed(row))
    }
  }

  private async one(program: Program, json: PersonInput, index: number, id: string, horizon: string | undefined): Promise<void> {
    const { call } = this
    const { value: dossier, diagnostics } = readPerson(program, json, index)
    if (dossier === undefined) {
      this.refused++
      call.tell(`${call.texts.refused(`[${index}]`, id)}\n${diagnosticsText(diagnostics, call)}`)
      return
    }
    const until = call.text('until') ?? horizon
    const bekendOp = call.text('bekend-op')
    const asked: Asked = { program, dossier, options: { ...(until === undefined ? {} : { until }), ...(bekendOp === undefined ? {} : { bekendOp }) }, id }
    if (this.naam === undefined) await this.write(id, this.askable(asked))
    else await this.answer(asked, this.naam)
  }

  private askable({ program, dossier, options, id }: Asked): string {
    this.isKnown = true
    const { tijdlijn } = run(program, dossier, options).value
    if (this.call.text('format') === 'json') this.answers.push({ id, namen: [...new Set(tijdlijn.flatMap(({ naam, grond }) => [naam, ...(grond === undefined ? [] : [grond])]))], regels: namesOfRules(this.specification.model) })
    return askableText({ id, stelsel: program.model.stelsel.name, tijdlijn, ontbrekend: [] }, this.specification.model, this.setting.sentences, this.call)
  }

  private async answer(asked: Asked, naam: string): Promise<void> {
    const { call } = this
    if (this.specification.model.declarations.some((each) => each.kind === 'selectie' && each.name === naam)) return this.chosen(asked, naam)
    const [datum, soort, grond] = [call.text('datum'), call.text('soort'), call.text('grond')]
    const question: ExplainQuestion = { naam, ...(soort === undefined ? {} : { soort: soort as EntryKind }), ...(grond === undefined ? {} : { grond }) }
    const always = this.ofStelsel(explainIn(asked.program, asked.dossier, asked.options, question).value)
    const { happened, notHappened, neverAsked } = datum === undefined ? always : this.ofStelsel(answerOn(datum, always, asked, question))
    for (const entry of always.happened) this.seen.add(entry.grond ?? entry.naam)
    if (happened.length + notHappened.length + neverAsked.length > 0) this.isKnown = true
    if (call.text('format') === 'json') {
      this.answers.push({ id: asked.id, gebeurd: happened, niet_gebeurd: notHappened, niet_gevraagd: neverAsked })
      return
    }
    if (!this.isKnown) {
      if (this.isRecord(naam)) {
        this.isKnown = true
        return this.write(asked.id, call.texts.nothingRestsOn(this.setting.sentences.value(naam)))
      }
      const elsewhere = this.specification.beside.find((model) => (this.stelsel === undefined || model.stelsel.name === this.stelsel) && namesOfRules(model).includes(naam))
      if (elsewhere === undefined) return
      this.isKnown = true
      await this.write(asked.id, call.texts.notInTimeline(naam, elsewhere.stelsel.name))
    }
    if (happened.length + notHappened.length + neverAsked.length + always.happened.length > 0) await this.write(asked.id, this.told({ happened, notHappened, neverAsked }, always.happened, datum).join('\n\n'))
  }

  /** The name of what may stand in a dossier. */
  private isRecord(naam: string): boolean {
    return this.specification.model.declarations.some(({ kind, name }) => name === naam && recordKinds.has(kind))
  }

  private ofStelsel(found: Explanation): Explanation {
    const isMeant = ({ stelsel }: Pick<Entry, 'stelsel'>): boolean => this.stelsel === undefined || stelsel === this.stelsel
    return { happened: found.happened.filter(isMeant), notHappened: found.notHappened.filter(isMeant), neverAsked: found.neverAsked.filter(isMeant) }
  }

  /** Why somebody belongs to a selectie on a day, or not. */
  private async chosen({ program, dossier, options: { bekendOp }, id }: Asked, naam: string): Promise<void> {
    const { call, setting } = this
    const datum = call.text('datum')
    if (datum === undefined) throw new CallError(call.texts.needsOption(['--datum <datum>']))
    const { value } = askSelection(program, dossier, bekendOp === undefined ? {} : { bekendOp }, naam, datum)
    if (value === undefined) return
    this.isKnown = true
    if (call.text('format') === 'json') this.answers.push({ id, ...value })
    else await this.write(id, selectedText(value, setting))
  }

  private told({ happened, notHappened, neverAsked }: Explanation, all: readonly Entry[], datum: string | undefined): readonly string[] {
    const { setting, call } = this
    const { texts, style } = call
    const chosen = call.has('all') || datum !== undefined ? happened : chosenOf(happened)
    const others = all.filter((entry) => !chosen.includes(entry))
    const refused = chosen.length === 0 || call.has('all') ? notHappened : []
    const shownRefusals = call.has('all') || datum !== undefined ? refused : refused.length > 0 ? refused.slice(-1) : withoutGround(chosen, notHappened)
    const hints = [
      ...(others.length === 0 ? [] : [chosen.length === 0 && datum !== undefined ? texts.onlyOn(setting.sentences.value(this.naam ?? ''), setting.sentences.date(datum), others.map((entry) => this.onDate(entry))) : texts.alsoOn(others.map((entry) => this.onDate(entry)))]),
      ...(refused.length > shownRefusals.length ? [texts.alsoOn(refused.slice(0, -1).map((each) => setting.sentences.date(each.datum)))] : []),
      ...(setting.detail ? [] : [texts.moreDetail]),
    ]
    return [
      ...chosen.map((entry) => happenedText(entry, setting)),
      ...shownRefusals.map((node) => refusedText(node, true, setting)),
      ...neverAsked.map((node) => refusedText(node, false, setting)),
      hints.flatMap((hint) => wrap(hint, call.width).map(style.dim)).join('\n'),
    ].filter((block) => block !== '')
  }

  private onDate(entry: Entry): string {
    const { date, what, consequence } = this.setting.sentences.entry(entry)
    return `${date} (${entry.soort === 'boete' ? consequence : `${what}${consequence === '' ? '' : `, ${consequence}`}`})`
  }

  private async write(id: string, text: string): Promise<void> {
    if (this.call.text('format') !== 'json') await this.call.out.write(`${this.shown++ === 0 ? '' : '\n'}${this.call.style.dim(id)}\n${text}\n`)
  }

  async end(): Promise<ExitCode> {
    const { call, naam } = this
    if (call.text('format') === 'json') await call.out.write(`${JSON.stringify(this.answers, null, 2)}\n`)
    if (naam !== undefined && !this.isKnown && this.refused === 0) throw new CallError(call.texts.unknownToAsk(naam, nearestName(naam, [...namesOfRules(this.specification.model), ...this.seen])))
    return this.refused > 0 ? exit.found : exit.ok
  }
}

const recordKinds: ReadonlySet<string> = new Set(['gebeurtenis', 'periode', 'besluit', 'oordeel'])

/** On one day; where nothing happened or was asked on it, how things stood then. */
function answerOn(datum: string, always: Explanation, { program, dossier, options }: Asked, question: ExplainQuestion): Explanation {
  const happened = always.happened.filter((entry) => entry.datum === datum)
  const notHappened = always.notHappened.filter((refused) => refused.datum === datum)
  if (happened.length + notHappened.length > 0) return { happened, notHappened, neverAsked: [] }
  return explainIn(program, dossier, { ...options, until: datum }, { ...question, datum }).value
}

/** Of a fine the first one; of a termijn how its first instance came to its last day. What was revoked only where nothing else is there. */
function chosenOf(found: readonly Entry[]): readonly Entry[] {
  const standing = found.filter(isStanding)
  const entries = standing.length === 0 ? found : standing
  const [first] = entries
  if (first === undefined) return []
  if (!first.soort.startsWith('termijn_')) return [first]
  const next = entries.findIndex(({ soort, naam }, place) => place > 0 && soort === 'termijn_begint' && naam === first.naam)
  const instance = next === -1 ? entries : entries.slice(0, next)
  return [instance.findLast(({ einde }) => einde !== undefined) ?? first]
}

/** Of a decision for which the rules give nothing: why they do not. */
function withoutGround(chosen: readonly Entry[], notHappened: readonly NotHappened[]): readonly NotHappened[] {
  return chosen.flatMap(({ besloten, volgens_regels, datum }) => {
    const isWithoutGround = besloten !== undefined && volgens_regels?.bedrag === 0
    return isWithoutGround ? notHappened.filter((refused) => refused.datum <= datum).slice(-1) : []
  })
}

/** `Wi2021.inburgeringstermijn` -> the stelsel and the name in it, as in a scenario. */
function apartFrom(given: string | undefined, { model, beside }: Runnable): { readonly stelsel?: string; readonly naam: string | undefined } {
  const dot = given?.indexOf('.') ?? -1
  const stelsel = given?.slice(0, dot)
  const isKnown = dot > 0 && [model, ...beside].some((each) => each.stelsel.name === stelsel)
  return isKnown && stelsel !== undefined ? { stelsel, naam: given?.slice(dot + 1) } : { naam: given }
}

/** The name of a rule, also when its label is given, or spaces for underscores. */
function nameAsWritten(given: string | undefined, { model }: Runnable): string | undefined {
  if (given === undefined) return undefined
  const names = new Set(namesOfRules(model))
  if (names.has(given)) return given
  const underscored = given.trim().replaceAll(' ', '_')
  if (names.has(underscored)) return underscored
  const labelled = model.declarations.find(({ name, label }) => names.has(name) && label.toLowerCase() === given.trim().toLowerCase())
  return labelled?.name ?? given
}
