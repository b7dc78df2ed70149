import { daysBetween, parseIsoDate, type Besloten, type Entry, type Language, type Model, type PersonInput, type Timeline, type Verlengingsgrond } from '@inburgering/core'
import { createSentences, inSentence, isStanding, lastExemption, namesOf, phrasebooks, type ReasonLine, type Sentences } from '@inburgering/engine'
import { bearerOf } from '../plichtenkalender/actors.ts'
import { fileName } from '../plichtenkalender/plichtenkalender.ts'
import type { Made } from '../regelboek/regelboek-input.ts'
import { aside, bullets, paragraph, section } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { documentLink, plainInline, type Inline, type Words } from '../tree/inline.ts'
import type { Block, Section } from '../tree/index.ts'
import { anchorOf } from '../words/index.ts'
import { certainlyNot, leerrouteOn } from './certainly-not.ts'
import { dutch, spoken, unmarked } from './dutch-parts.ts'
import { outcomeOf } from './outcome.ts'
import { filled, type TemplateName, type Templates } from './templates.ts'
import { mainEntry, termsOn, type TermState } from './term-state.ts'

export interface UitlegbriefInput {
  readonly model: Model
  /** The other stelsels that it uses: what they give is told in their words. */
  readonly beside?: readonly Model[]
  /** Of one person, with reasons. */
  readonly timeline: Timeline
  readonly language: Language
  readonly templates: Templates
  readonly made: Made
  /** ISO 8601: the day up to which the dossier says what happened; later outcomes are what the rules give when nothing else happens. */
  readonly asOf: string
  /** Of the person, in the name of the file; absent: made from the id. */
  readonly file?: string
  /** Of the person: grounds that ask for another doelgroep or leerroute are not offered. Absent: nothing is known. */
  readonly gegevens?: PersonInput['gegevens']
  /** Name of the rule that the letter is about; absent: the last fine up to that day, otherwise the last termijn. */
  readonly about?: string
}

/** For one person and one outcome: what, why, what is left to judge, and what can still be done until when. */
export function uitlegbrief(input: UitlegbriefInput): DocumentTree | undefined {
  const { timeline, about, asOf, language, made } = input
  const entries = timeline.tijdlijn.filter((entry) => entry.soort !== 'signaal' && isStanding(entry))
  const known = about === undefined ? entries.filter(({ datum }) => datum <= asOf) : entries.filter(({ naam, grond }) => naam === about || grond === about)
  const entry = mainEntry(known, about === undefined ? exemptionIn(known, input) : undefined, (each) => isOfPerson(each, modelOf(each, input)))
  if (entry === undefined) return undefined
  const letter = new Letter(input, entry)
  const say = letter.say
  const note = [say('noDecision', { orgaan: letter.deciding() }), say('dutchNames')].filter((words) => words.length > 0)
  return {
    documentVersion,
    id: `uitlegbrief-${input.file ?? fileName(timeline.id)}-${language}`,
    language,
    title: plainInline(say('title', { persoon: timeline.id })),
    summary: say('summary', { uitkomst: letter.sentences.answer(entry) }),
    properties: [],
    blocks: withoutEmpty([
      aside('note', '', note.map(paragraph)),
      section('uitkomst', say('outcomeHeading'), [paragraph(letter.outcome()), ...letter.alsoThatDay(known)]),
      ...letter.decision(),
      ...letter.why(),
      ...letter.toJudge(),
      ...letter.canDo(about === undefined || entry.datum <= asOf ? asOf : entry.datum),
      ...letter.missing(),
      ...letter.assumptions(),
      section('slot', language === 'nl' ? 'Over deze brief' : 'About this letter', [paragraph(say('closing', { stelsel: letter.dutch(letter.model.stelsel.label), versie: made.rulesHash.slice(0, 12) })), ...(made.date === undefined ? [] : [paragraph(phrasebooks[language].date(made.date))])]),
    ]),
  }
}

/** An organisation may leave a sentence out. */
function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .filter((block) => block.kind !== 'paragraph' || block.content.length > 0)
    .map((block) => (block.kind === 'section' ? { ...block, blocks: withoutEmpty(block.blocks) } : block))
}

function exemptionIn(entries: readonly Entry[], { model, beside = [] }: UitlegbriefInput): Entry | undefined {
  const names = new Map([...beside, model].map((each) => [each.stelsel.name, namesOf(each)]))
  return lastExemption(entries, ({ stelsel }) => names.get(stelsel) ?? namesOf(model))
}

function modelOf({ stelsel: name }: Pick<Entry, 'stelsel'>, { model, beside = [] }: UitlegbriefInput): Model {
  return [model, ...beside].find(({ stelsel }) => stelsel.name === name) ?? model
}

/** The label that the act gives to a vrijstelling or ontheffing. */
function exemptionName({ soort, naam }: Entry, { declarations }: Model): string | undefined {
  const label = declarations.flatMap((declaration) => (declaration.kind === 'plicht' ? declaration.clauses : [])).find(({ key }) => key === `${soort}:${naam}`)?.label
  return label === undefined ? undefined : inSentence(label)
}

/** What a body has to do is not about the person. */
function isOfPerson({ soort, naam }: Pick<Entry, 'soort' | 'naam'>, { declarations }: Model): boolean {
  const termijn = declarations.find((declaration) => declaration.kind === 'termijn' && declaration.name === naam)
  const bearer = termijn?.kind === 'termijn' && soort.startsWith('termijn_') ? bearerOf(termijn) : undefined
  return !declarations.some((declaration) => declaration.kind === 'bestuursorgaan' && declaration.name === bearer)
}

/** Where the six weeks stand, for a decision of which no day is known to count from. */
const objectionArticles = 'Awb art. 6:7, art. 6:8 lid 1'

class Letter {
  readonly sentences: Sentences
  private readonly input: UitlegbriefInput
  private readonly entry: Entry
  /** The stelsel of the outcome. */
  readonly model: Model
  /** That one first, then the others that touch the person. */
  private readonly models: readonly Model[]

  constructor(input: UitlegbriefInput, entry: Entry) {
    this.input = input
    this.entry = entry
    const models = [input.model, ...(input.beside ?? [])]
    this.model = models.find(({ stelsel }) => stelsel.name === entry.stelsel) ?? input.model
    const others = models.filter((model) => model !== this.model)
    this.models = [this.model, ...others]
    this.sentences = createSentences(this.model, input.language, others, this.dutch)
  }

  readonly say = (name: TemplateName, values: Readonly<Record<string, string>> = {}): readonly Inline[] => spoken(filled(this.input.templates[name], values))

  /** A name or an article, which stays Dutch in a letter in another language. */
  readonly dutch = (text: string): string => dutch(text, this.input.language)

  /** A body with its mandate: `DUO, namens de minister van ...`. */
  body(name: string | undefined): string {
    const { model, input: { language } } = this
    if (name === undefined) return this.bodies()
    const orgaan = model.declarations.find((declaration) => declaration.kind === 'bestuursorgaan' && declaration.name === name)
    if (orgaan?.kind !== 'bestuursorgaan') return language === 'nl' ? 'het bestuursorgaan' : 'the public body'
    const label = this.dutch(namesOf(model).of(orgaan.name, 'bestuursorgaan'))
    if (orgaan.onBehalf === undefined) return language === 'nl' ? `het ${label}` : `the ${label}`
    return language === 'nl' ? `${orgaan.onBehalf}, namens de ${label}` : `${this.dutch(orgaan.onBehalf)}, on behalf of the ${label}`
  }

  /** For what no body in particular decides: all of them. */
  private bodies(): string {
    const { model, input: { language } } = this
    const names = model.declarations.flatMap(({ kind, name, library }) => (kind === 'bestuursorgaan' && library === undefined ? [this.body(name)] : []))
    return names.length === 0 ? (language === 'nl' ? 'het bestuursorgaan' : 'the public body') : phrasebooks[language].list(names, 'or')
  }

  /** Who decides about the outcome: the body that did, or that has to. */
  deciding(): string {
    return this.body(this.entry.door ?? this.imposerOf(this.entry))
  }

  /** What the outcome is, said to the person; in the words of the rules where there is no sentence for it. */
  outcome(entry: Entry = this.entry): readonly Inline[] {
    const { sentences } = this
    const found = isOfPerson(entry, modelOf(entry, this.input)) ? outcomeOf(entry) : undefined
    if (found === undefined) return spoken(sentences.answer(entry))
    const { template, end, amount } = found
    const names = namesOf(modelOf(entry, this.input))
    return this.say(template, {
      naam: this.dutch(template === 'exemptionGiven' ? `${entry.soort} (${exemptionName(entry, modelOf(entry, this.input)) ?? inSentence(unmarked(sentences.name(entry)))})` : inSentence(unmarked(sentences.name(entry)))),
      datum: sentences.date(entry.datum),
      artikel: this.dutch(sentences.entry(entry).cited),
      ...(entry.grond === undefined ? {} : { grond: this.dutch(names.of(entry.grond, 'verlengingsgrond')) }),
      ...(end === undefined ? {} : { einde: sentences.date(end) }),
      ...(amount === undefined ? {} : { bedrag: sentences.money(amount) }),
    })
  }

  /** The other fines of that day: a letter is about one. */
  alsoThatDay(entries: readonly Entry[]): readonly Block[] {
    const { entry } = this
    const others = entry.soort === 'boete' ? entries.filter((each) => each !== entry && each.soort === 'boete' && each.datum === entry.datum) : []
    return others.length === 0 ? [] : [paragraph(this.say('alsoThatDay', { datum: this.sentences.date(entry.datum) })), ...bullets(others.map((each) => this.outcome(each)))]
  }

  imposerOf({ naam }: Entry): string | undefined {
    const regime = this.model.declarations.find((declaration) => declaration.kind === 'boeteregime' && declaration.name === naam)
    return regime?.kind === 'boeteregime' ? regime.clauses.find((clause) => clause.kind === 'opgelegd_door')?.orgaan : undefined
  }

  decision(): readonly Section[] {
    const { besloten, soort } = this.entry
    if (besloten === undefined) return soort === 'boete' ? [section('besluit', this.say('decisionHeading'), [paragraph(this.say('notDecided'))])] : []
    const lines = [...this.decided(besloten), ...this.differs(), ...this.remedies(besloten)]
    return [section('besluit', this.say('decisionHeading'), lines.map(paragraph))]
  }

  private decided(besloten: Besloten): readonly (readonly Inline[])[] {
    const names = namesOf(this.model)
    const { money, date } = this.sentences
    return [
      this.say('decided', { datum: date(besloten.dagtekening ?? besloten.datum), orgaan: this.body(besloten.door), besluit: this.dutch(names.of(besloten.naam, 'besluit')), uitkomst: '' }),
      ...(besloten.bedrag === undefined ? [] : [besloten.bedrag === 0 ? this.say('decidedNone') : this.say('decidedAmount', { bedrag: money(besloten.bedrag) })]),
      ...(besloten.toegekend === false ? [this.say('decidedRefused')] : []),
      ...(besloten.einde === undefined ? [] : [this.say('decidedEnd', { datum: date(besloten.einde) })]),
    ]
  }

  private differs(): readonly (readonly Inline[])[] {
    const { volgens_regels: rules } = this.entry
    if (rules === undefined) return []
    const outcome = [...(rules.bedrag === undefined ? [] : [this.sentences.money(rules.bedrag)]), ...(rules.einde === undefined ? [] : [this.sentences.date(rules.einde)])].join(', ')
    return outcome === '' ? [] : [this.say('differs', { uitkomst: outcome })]
  }

  /** Objection and payment: the last days that the run gives for this decision; without a termijn for it, where to look. */
  private remedies(besloten: Besloten): readonly (readonly Inline[])[] {
    const [objection, payment] = (['bezwaartermijn', 'betaaltermijn'] as const).map((termijn) => this.begun(termijn, besloten))
    if (objection?.einde === undefined) return [this.say('objectionUnknown', { artikel: this.dutch(objectionArticles) })]
    const { date, entry } = this.sentences
    const pay = payment?.einde === undefined ? [] : [this.say('payment', { datum: date(payment.einde), artikel: this.dutch(entry(payment).cited) })]
    return [this.say('objection', { datum: date(objection.einde), artikel: this.dutch(entry(objection).cited) }), ...pay]
  }

  private begun(termijn: string, { naam, datum }: Besloten): Entry | undefined {
    return this.input.timeline.tijdlijn.find((entry) => entry.soort === 'termijn_begint' && entry.naam === termijn && entry.over?.naam === naam && entry.over.datum === datum)
  }

  why(): readonly Section[] {
    const lines = this.sentences.derivation(this.entry)
    if (lines.length === 0) return []
    return [section('waarom', this.say('whyHeading'), [paragraph(this.say('whyIntro')), this.reasonList(lines)])]
  }

  toJudge(): readonly Section[] {
    const names = this.entry.niet_beoordeeld ?? []
    if (names.length === 0) return []
    const { model, input: { language } } = this
    const words = phrasebooks[language]
    // What stands at every fine comes last.
    const ordered = names.toSorted((one, other) => Number(one === 'evenredigheid') - Number(other === 'evenredigheid'))
    const labels = ordered.map((name) => (name === 'evenredigheid' ? plainInline(this.say('proportionality')) : `“${this.dutch(namesOf(model).of(name, 'oordeel'))}”`))
    return [section('oordeel', this.say('judgeHeading'), [paragraph(this.say('judge', { oordelen: words.list(labels, 'and') }))])]
  }

  /** Of each act the termijn of the person that runs on the day, that of the outcome first: its last day, the days that are left, and what can still make it longer. */
  canDo(date: string): readonly Section[] {
    const terms = termsOn(this.input.timeline, date).filter((term) => isOfPerson({ soort: 'termijn_begint', naam: term.name }, modelOf(term, this.input)))
    const ofAct = this.models.map(({ stelsel }) => terms.filter((term) => term.stelsel === stelsel.name))
    const running = ofAct.flatMap((own) => own.findLast(({ state }) => state === 'running') ?? [])
    const expired = ofAct[0]?.findLast(({ state }) => state === 'expired')
    const exempt = exemptionIn(this.input.timeline.tijdlijn.filter((entry) => entry.datum <= date && isStanding(entry)), this.input)
    if (exempt !== undefined) return [section('wat-kunt-u-doen', this.say('canDoHeading'), [paragraph(this.say('exempt', { datum: this.sentences.date(exempt.datum) }))])]
    const lines: Block[] = [
      ...(expired?.end === undefined || !this.isAboutExpiry() ? [] : [paragraph(this.say('expired', { termijn: this.termName(expired), datum: this.sentences.date(expired.end) }))]),
      ...(running.length === 0 ? [paragraph(this.say('notRunning'))] : running.flatMap((term) => this.runningLines(term, date))),
    ]
    return [section('wat-kunt-u-doen', this.say('canDoHeading'), lines)]
  }

  private isAboutExpiry(): boolean {
    return this.entry.soort === 'boete' || this.entry.soort === 'termijn_verstreken'
  }

  private runningLines(term: TermState, date: string): readonly Block[] {
    if (term.end === undefined) return []
    const [from, to] = [parseIsoDate(date), parseIsoDate(term.end)]
    const days = from === undefined || to === undefined ? 0 : daysBetween(from, to)
    const datum = this.sentences.date(term.end)
    const grounds = this.groundsLeft(term)
    return [
      paragraph(this.say('running', { termijn: this.termName(term), datum, dagen: this.dayCount(days), peildatum: this.sentences.date(date) })),
      paragraph(this.say('lastExam', { datum })),
      ...(grounds.length === 0 ? [paragraph(this.say('noExtensions'))] : [paragraph(this.say('extensions', { termijn: this.termName(term) })), ...bullets(grounds), paragraph(this.say('extensionsAsk', { orgaan: this.body(this.extenderOf(term)) }))]),
    ]
  }

  private dayCount(days: number): string {
    if (this.input.language === 'nl') return days === 1 ? '1 dag' : `${days} dagen`
    return days === 1 ? '1 day' : `${days} days`
  }

  private termName(term: TermState): string {
    return this.dutch(namesOf(modelOf(term, this.input)).of(term.name, 'termijn'))
  }

  /** Who decides about a longer termijn, where one body does. */
  private extenderOf(term: TermState): string | undefined {
    const bodies = new Set(modelOf(term, this.input).declarations.flatMap((declaration) => (declaration.kind === 'besluit' && declaration.about?.of === 'verlenging' && declaration.by !== undefined ? [declaration.by] : [])))
    const [only, ...more] = bodies
    return more.length === 0 ? only : undefined
  }

  /** Grounds of this termijn that were not used as often as they may be, by their labels. Whether one applies is not said here. */
  private groundsLeft(term: TermState): readonly Words[] {
    const model = modelOf(term, this.input)
    const names = namesOf(model)
    const { gegevens = {}, timeline, asOf } = this.input
    const labelled = this.grounds(term).map((ground) => ({ ground, name: names.of(ground.name, 'verlengingsgrond') }))
    return labelled
      .filter(({ ground }) => !certainlyNot(ground, { gegevens, leerroute: leerrouteOn(timeline, asOf) }, model))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
      .map(({ ground, name }): Words => {
        const label = spoken(this.dutch(name))
        // The regelboek beside the letter is that of its own stelsel.
        return [...(model === this.input.model ? [documentLink('regelboek', label, anchorOf(ground.id))] : label), ...this.cited(ground.sources.map(({ text }) => text).join(', '))]
      })
  }

  private grounds(term: TermState): readonly Verlengingsgrond[] {
    const { name, extendedBy } = term
    return modelOf(term, this.input).declarations.filter((declaration): declaration is Verlengingsgrond => {
      if (declaration.kind !== 'verlengingsgrond') return false
      const extending = declaration.clauses.some((clause) => (clause.kind === 'verlengt' || clause.kind === 'schort_op' || clause.kind === 'van_overeenkomstige_toepassing') && clause.termijnen.includes(name))
      const most = declaration.clauses.find((clause) => clause.kind === 'ten_hoogste_keer')?.times ?? Infinity
      return extending && extendedBy.filter((ground) => ground === declaration.name).length < most
    })
  }

  missing(): readonly Section[] {
    const { ontbrekend } = this.input.timeline
    return ontbrekend.length === 0 ? [] : [section('onbekend', this.say('missingHeading'), bullets(ontbrekend.map((each) => spoken(this.sentences.missing(each)))))]
  }

  assumptions(): readonly Section[] {
    const texts = this.sentences.assumptions(this.entry)
    return texts.length === 0 ? [] : [section('aannames', this.say('assumptionsHeading'), [paragraph(this.say('assumptionsIntro')), ...bullets(texts.map((text) => spoken(this.dutch(text))))])]
  }

  private cited(articles: string): readonly Inline[] {
    return articles === '' ? [] : spoken(` (${this.dutch(articles)})`)
  }

  private reasonList(lines: readonly ReasonLine[]): Block {
    return {
      kind: 'list',
      marker: 'bullet',
      items: lines.map(({ text, cited, lines: inner }): readonly Block[] => [paragraph([...spoken(text), ...this.cited(cited)]), ...(inner.length === 0 ? [] : [this.reasonList(inner)])]),
    }
  }
}
