import type { Model, Wijziging } from '@inburgering/core'
import { compareRuns, compareTimelines, layerName, termsOfBodies, type Effect, type PersonsByDays, type Sentences, type TimelineComparison } from '@inburgering/engine'
import { madeProperties } from '../regelboek/made.ts'
import { openBook, type Book, type Made } from '../regelboek/regelboek-input.ts'
import { titleOf } from '../regelboek/rule-section.ts'
import { kindNames, whatChanges } from '../regelboek/wijziging-blocks.ts'
import { bullets, paragraph, section, table } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { documentLink, inlines, type Words } from '../tree/inline.ts'
import type { Block, Section } from '../tree/index.ts'
import { anchorOf } from '../words/index.ts'
import { activeChanges } from './active-changes.ts'
import { evidence } from './evidence.ts'
import { groupsOf, type Case } from './groups.ts'
import { ruleChanges, saidRule, type RuleChange } from './rule-changes.ts'

export interface Side {
  readonly model: Model
  /** The other stelsels that it uses: what they give is told in their words. */
  readonly beside?: readonly Model[]
  /** What a reader calls it: a folder, a version. */
  readonly name: string
  /** Layers beside the act. */
  readonly layers: readonly string[]
  readonly rulesHash: string
}

export interface VergelijkingsnotaInput {
  readonly before: Side
  readonly after: Side
  /** Persons that both sides could run. */
  readonly cases: readonly Case[]
  /** Persons that one side or both refused. */
  readonly refused: number
  readonly made: Made
}

const effectWords: Readonly<Record<Effect, string>> = { worse: 'slechter af', mixed: 'deels beter, deels slechter', better: 'beter af', different: 'anders, zonder verschil in geld of tijd', same: 'gelijk' }
/** Who loses stands first. */
const order: readonly Effect[] = ['worse', 'mixed', 'better', 'different', 'same']
/** So many timelines are shown side by side; the others in a line. */
const shownInFull = 12

/** One person, and what the difference is. */
export interface Compared {
  readonly item: Case
  readonly effect: Effect
  readonly comparison: TimelineComparison
}

/** What changed in the rules, for whom the outcome changes, and who is worse off. */
export function vergelijkingsnota(input: VergelijkingsnotaInput): DocumentTree {
  const { before, after, made } = input
  const open = (side: Side): Book => openBook({ model: side.model, beside: side.beside ?? [], played: [], diagnostics: [], made })
  const [old, now] = [open(before), open(after)]
  const { sentences } = now
  const ofBodies = termsOfBodies(after.model)
  const compared = input.cases
    .map((item): Compared => {
      const comparison = compareTimelines(item.before, item.after, ofBodies)
      return { item, comparison, effect: comparison.effect }
    })
    .toSorted((one, other) => order.indexOf(one.effect) - order.indexOf(other.effect) || size(other.comparison) - size(one.comparison) || one.item.title.localeCompare(other.item.title, 'nl'))
  const changes = ruleChanges(old, now)
  const turnedOn = activeChanges(after).filter(({ name }) => !activeChanges(before).some((each) => each.name === name))
  const turnedOff = activeChanges(before).filter(({ name }) => !activeChanges(after).some((each) => each.name === name))
  return {
    documentVersion,
    id: 'vergelijkingsnota',
    language: 'nl',
    title: `Vergelijkingsnota ${after.model.stelsel.label}`,
    summary: inlines(verdict(compared)),
    properties: [
      { name: 'Voor', value: inlines(sideWords(before)) },
      { name: 'Na', value: inlines(sideWords(after)) },
      ...madeProperties(made).filter(({ name }) => name !== 'Regels (SHA-256)'),
    ],
    blocks: [
      worseOff(compared, after.model),
      outcome(compared, input, sentences),
      ...personBySide(compared, old.sentences, sentences),
      rulesSection(changes, turnedOn, turnedOff, now, old),
      runningCases([...turnedOn, ...wijzigingenThat(['added', 'changed'], changes, after.model)], now, [...turnedOff, ...wijzigingenThat(['removed'], changes, before.model)], old),
      evidence({ changes, turned: [...turnedOn, ...turnedOff], compared, now, old }),
    ],
  }
}

function sideWords({ name, layers, model, rulesHash }: Side): string {
  return `${name}, lagen: ${['wet', ...layers].map((layer) => layerWords(layer, model)).join(', ')} (regels ${rulesHash.slice(0, 12)})`
}

/** A layer of one wijziging by what that is called. */
function layerWords(layer: string, { declarations }: Model): string {
  const [laag = ''] = layer.split(':')
  const wijziging = declarations.find((declaration) => declaration.kind === 'wijziging' && laag !== layer && layerName(declaration) === layer)
  return wijziging === undefined || wijziging.label === '' ? layer : `${laag} “${wijziging.label}”`
}

function wijzigingenThat(happened: readonly RuleChange['change'][], changes: readonly RuleChange[], model: Model): readonly Wijziging[] {
  return model.declarations.filter((declaration): declaration is Wijziging => declaration.kind === 'wijziging' && changes.some(({ id, change }) => id === declaration.id && happened.includes(change)))
}

function size({ euros, days }: TimelineComparison): number {
  return Math.abs(euros.difference) + Math.abs(days) / 1000
}

function verdict(compared: readonly Compared[]): string {
  const count = (effect: Effect): number => compared.filter((each) => each.effect === effect).length
  if (compared.length === 0) return 'Er zijn geen personen om te vergelijken.'
  const changed = compared.length - count('same')
  if (changed === 0) return `Voor geen van de ${compared.length} gespeelde personen verandert de uitkomst.`
  const parts = order.filter((effect) => effect !== 'same' && (effect === 'worse' || count(effect) > 0)).map((effect) => `${count(effect) === 0 ? 'niemand' : count(effect)} ${effectWords[effect]}`)
  return `Voor ${changed} van de ${compared.length} gespeelde personen verandert de uitkomst: ${parts.join('; ')}.`
}

function outcome(compared: readonly Compared[], { refused }: VergelijkingsnotaInput, { money, title }: Sentences): Section {
  const runs = compareRuns()
  for (const { comparison } of compared) runs.add(comparison)
  const { byEffect, euros, terms, unknownAmounts } = runs.summary()
  return section('uitkomst', 'Wat verandert er in de uitkomst?', [
    table({ caption: 'Gespeelde personen', columns: ['Gevolg', { title: 'Personen', align: 'end' }], rows: order.map((effect) => [capital(effectWords[effect]), String(byEffect[effect])]) }),
    ...bullets([
      `Alle boetes samen: ${money(euros.before)} wordt ${money(euros.after)}.`,
      ...terms.flatMap(({ naam, longer, shorter, begun, gone }) => [
        ...(longer.persons === 0 ? [] : [`${title(naam)}: langer voor ${persons(longer.persons)}, ${spread(longer)}.`]),
        ...(shorter.persons === 0 ? [] : [`${title(naam)}: korter voor ${persons(shorter.persons)}, ${spread(shorter)}.`]),
        ...(begun === 0 ? [] : [`${title(naam)}: komt erbij voor ${persons(begun)}.`]),
        ...(gone === 0 ? [] : [`${title(naam)}: valt weg voor ${persons(gone)}.`]),
      ]),
      ...(unknownAmounts === 0 ? [] : [`Bij ${persons(unknownAmounts)} is een bedrag onbekend. Dat telt niet mee.`]),
      ...(refused === 0 ? [] : [`${persons(refused)} ${refused === 1 ? 'is' : 'zijn'} niet vergeleken: de oude of de nieuwe regels kunnen niets met de gegevens, bijvoorbeeld omdat er geen wet op de persoon van toepassing is.`]),
      'Elke persoon is gespeeld tot en met de laatste dag waarover zijn scenario iets zegt.',
      'De personen komen uit de scenario’s. Zij zijn geen steekproef: de aantallen zeggen niets over Nederland.',
    ]),
  ])
}

function persons(count: number): string {
  return count === 1 ? '1 persoon' : `${count} personen`
}

function spread({ least, most }: PersonsByDays): string {
  if (least === most) return least === 1 ? '1 dag' : `${least} dagen`
  return `${least} tot en met ${most} dagen`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Who is worse off, and in which groups: what a reader decides on stands first. */
function worseOff(compared: readonly Compared[], model: Model): Section {
  const worse = compared.filter(({ effect }) => effect === 'worse').length
  const mixed = compared.filter(({ effect }) => effect === 'mixed').length
  const said = `${worse === 0 ? 'Niemand' : worse} van de ${compared.length} gespeelde personen ${worse < 2 ? 'is' : 'zijn'} slechter af${mixed === 0 ? '' : `, en ${mixed} ${mixed === 1 ? 'is' : 'zijn'} deels beter en deels slechter af`}.`
  if (compared.every(({ effect }) => effect === 'same')) return section('voor-wie', 'Wie is slechter af?', [paragraph('Niemand: voor geen van de gespeelde personen verandert de uitkomst.')])
  const groups = groupsOf(compared, model)
  const touched = groups.filter(({ counts, total }) => counts.same < total)
  const others = groups.filter((group) => !touched.includes(group))
  const shown = order.filter((effect) => effect === 'worse' || touched.some(({ counts }) => counts[effect] > 0))
  const columns = ['Groep', ...shown.map((effect) => ({ title: capital(effectWords[effect]), align: 'end' as const })), { title: 'Personen', align: 'end' as const }]
  return section('voor-wie', 'Wie is slechter af?', [
    paragraph(said),
    ...(touched.length === 0 ? [] : [table({ caption: worse + mixed === 0 ? 'Gevolg per groep' : 'Gevolg per groep, met wie het vaakst slechter af is vooraan', columns, rows: touched.map(({ name, counts, total }) => [name, ...shown.map((effect) => String(counts[effect])), String(total)]) })]),
    ...(others.length === 0 ? [] : [paragraph('In deze groepen verandert voor niemand iets:'), ...bullets(others.map(({ name, total }) => `${name} (${persons(total)})`))]),
  ])
}

/** Person by person with both timelines, who is worse off first. */
function personBySide(compared: readonly Compared[], before: Sentences, sentences: Sentences): readonly Section[] {
  const changed = compared.filter(({ effect }) => effect !== 'same')
  if (changed.length === 0) return []
  const rest = changed.slice(shownInFull)
  return [
    section('personen', 'De verschillen per persoon', [
      paragraph(rest.length === 0 ? 'Wie slechter af is, staat vooraan.' : `Wie slechter af is, staat vooraan. Van ${persons(shownInFull)} staan beide tijdlijnen hier; de anderen staan in de tabel daarna.`),
      ...changed.slice(0, shownInFull).map((each, place) => sideBySide(each, place + 1, before, sentences)),
      ...(rest.length === 0 ? [] : [section('andere-personen', 'De andere personen', [table({ caption: 'De andere personen', columns: ['Persoon', 'Gevolg', 'Verschil'], rows: rest.map(({ item, effect, comparison }) => [item.title, effectWords[effect], differenceWords(comparison, sentences)]) })])]),
    ]),
  ]
}

/** Each side in the words of its own rules. */
function sideBySide({ item, effect, comparison }: Compared, number: number, before: Sentences, sentences: Sentences): Section {
  const told = ({ tijdlijn }: Case['before'], words: Sentences): ReadonlyMap<string, readonly string[]> => {
    const days = new Map<string, string[]>()
    for (const entry of tijdlijn) {
      // A signaal tells of a layer that is off; here both sides stand beside each other.
      if (entry.soort === 'signaal') continue
      const { what, consequence } = words.entry(entry)
      days.set(entry.datum, [...(days.get(entry.datum) ?? []), consequence === '' ? what : `${what}: ${consequence}`])
    }
    return days
  }
  const [left, right] = [told(item.before, before), told(item.after, sentences)]
  const dates = [...new Set([...left.keys(), ...right.keys()])].sort()
  const cell = (lines: readonly string[] | undefined): Words => (lines ?? []).flatMap((line, place) => (place === 0 ? [line] : [{ kind: 'break' } as const, line]))
  const rows = dates.map((date) => {
    const isSame = (left.get(date) ?? []).join('\n') === (right.get(date) ?? []).join('\n')
    return [sentences.date(date), cell(left.get(date)), cell(right.get(date)), isSame ? '' : 'anders'] as const
  })
  return section(`persoon-${number}`, item.title, [
    paragraph(`${capital(effectWords[effect])}. ${differenceWords(comparison, sentences)}`),
    ...(comparison.first === undefined ? [] : [paragraph(`Het eerste verschil: ${sentences.divergence(comparison.first)}.`)]),
    table({ caption: `Tijdlijn voor en na: ${item.title}`, columns: ['Datum', 'Voor', 'Na', 'Verschil'], rows }),
  ])
}

function differenceWords({ euros, terms }: TimelineComparison, { money, date, title }: Sentences): string {
  const parts = [
    ...(euros.difference === 0 ? [] : [`Boetes: ${money(euros.before)} wordt ${money(euros.after)}.`]),
    ...terms.map(({ naam, instance, before, after }) => {
      const term = instance === 1 ? title(naam) : `${title(naam)} (nummer ${instance})`
      if (before === undefined) return `${term}: komt erbij${after === undefined ? '' : `, tot en met ${date(after.end)}`}.`
      if (after === undefined) return `${term}: valt weg (liep tot en met ${date(before.end)}).`
      return before.end === after.end ? `${term}: eerste dag ${date(before.begin)} wordt ${date(after.begin)}.` : `${term}: laatste dag ${date(before.end)} wordt ${date(after.end)}.`
    }),
  ]
  return parts.length === 0 ? 'Geen verschil in geld of laatste dag.' : parts.join(' ')
}

function rulesSection(changes: readonly RuleChange[], turnedOn: readonly Wijziging[], turnedOff: readonly Wijziging[], now: Book, old: Book): Section {
  const isIn = (one: Wijziging, { model }: Book): boolean => model.declarations.some(({ id }) => id === one.id)
  // What the texts of the other side do not have is new or gone, and told with the rules.
  const layers = [
    ...turnedOn.filter((each) => isIn(each, old)).map((each) => layerSection(saidRule(each, now, 'added'), each, 'Geldt wel na, niet voor')),
    ...turnedOff.filter((each) => isIn(each, now)).map((each) => layerSection(saidRule(each, old, 'removed'), each, 'Geldt wel voor, niet na')),
  ]
  const verbs = { added: 'Nieuw', removed: 'Vervallen', changed: 'Veranderd' } as const
  const blocks = changes.map((change): Block =>
    section(`regel-${anchorOf(change.id)}`, `${verbs[change.change]}: ${change.title}`, [
      ...kindAndSources(change),
      table({ caption: `Wat er stond en wat er staat: ${change.title}`, columns: ['Onderdeel', 'Voor', 'Na'], rows: change.parts.map(({ name, before, after }) => [name === '' ? 'Tekst' : name, before === '' ? 'staat er niet' : before, after === '' ? 'vervalt' : after]) }),
    ]),
  )
  const same = layers.length === 0 ? 'De tekst van de regels is gelijk.' : 'De tekst van de regels is gelijk. Alleen deze lagen gelden aan een kant:'
  return section('regels', 'Wat verandert er in de regels?', [...(changes.length === 0 ? [paragraph(same)] : []), ...layers, ...blocks])
}

function kindAndSources({ kind, sources }: RuleChange): readonly Block[] {
  return kind === 'stelsel' ? [] : [paragraph(`${capital(kindNames[kind].replace(/^(?:de|het) /, ''))}${sources.length === 0 ? '' : `, volgens ${sources.map(({ text }) => text).join(', ')}`}.`)]
}

/** A wijziging that both sides have and only one has on: what it does, in full. */
function layerSection(change: RuleChange, { laag }: Wijziging, where: string): Section {
  const said = change.parts.map(({ name, before, after }) => ({ name, text: after === '' ? before : after }))
  const lines = said.filter(({ name, text }) => name !== 'Naam' && name !== 'Laag' && text !== whatChanges).map(({ name, text }) => (name === '' ? text : `${name}: ${text}`))
  return section(`regel-${anchorOf(change.id)}`, `${where}: ${change.title}`, [paragraph(`Wijziging in de laag ${laag}.`), ...bullets(lines)])
}

/** What each change says about terms that run, requests and decisions, also one that holds no more; saying nothing is said too. */
function runningCases(wijzigingen: readonly Wijziging[], now: Book, gone: readonly Wijziging[], old: Book): Section {
  const said = ({ transitions }: Wijziging): string => (transitions.length === 0 ? 'zegt niets over lopende zaken.' : `${transitions.map(({ subject, rule }) => `${subject}: ${rule}`).join('; ')}.`)
  const once = (all: readonly Wijziging[]): readonly Wijziging[] => [...new Map(all.map((each) => [each.id, each])).values()]
  const lines = [
    ...once(wijzigingen).map((wijziging): Words => [documentLink('regelboek', titleOf(wijziging, now), anchorOf(wijziging.id)), `: ${said(wijziging)}`]),
    ...once(gone).map((wijziging): Words => [`${titleOf(wijziging, old)}, geldt niet meer: ${said(wijziging)}`]),
  ]
  return section('lopende-zaken', 'Wat gebeurt er met lopende zaken?', lines.length === 0 ? [paragraph('Er is geen wijziging met overgangsrecht in dit verschil. De nieuwe tekst geldt dan voor iedereen, alsof zij er altijd stond. Wie dat niet wil, schrijft een wijziging met een datum.')] : bullets(lines))
}
