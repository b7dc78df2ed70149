import type { Model, Wijziging } from '@inburgering/core'
import { compareRuns, compareTimelines, termsOfBodies, type Effect, type Sentences, type TimelineComparison } from '@inburgering/engine'
import { madeProperties } from '../regelboek/made.ts'
import { openBook, type Book, type Made } from '../regelboek/regelboek-input.ts'
import { everyRemark } from '../regelboek/chapters/open-points.ts'
import { titleOf } from '../regelboek/rule-section.ts'
import { kindNames, layerTitles } from '../regelboek/wijziging-blocks.ts'
import { bullets, paragraph, section, table } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { documentLink, inlines, type Words } from '../tree/inline.ts'
import type { Block, Section } from '../tree/index.ts'
import { anchorOf } from '../words/index.ts'
import { activeChanges } from './active-changes.ts'
import { groupsOf, type Case } from './groups.ts'
import { ruleChanges, type RuleChange } from './rule-changes.ts'

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

interface Compared {
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
    blocks: [outcome(compared, input, sentences), worseOff(compared, after.model, old.sentences, sentences), rulesSection(changes, turnedOn, turnedOff, now, old), runningCases([...turnedOn, ...wijzigingenThat(['added', 'changed'], changes, after.model)], now, [...turnedOff, ...wijzigingenThat(['removed'], changes, before.model)], old), evidence(changes, turnedOn, compared, now)],
  }
}

function sideWords({ name, layers, rulesHash }: Side): string {
  return `${name}, lagen: ${['wet', ...layers].join(', ')} (regels ${rulesHash.slice(0, 12)})`
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
  const parts = order.filter((effect) => effect !== 'same' && count(effect) > 0).map((effect) => `${count(effect)} ${effectWords[effect]}`)
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
      ...terms.flatMap(({ naam, longer, shorter }) => [
        ...(longer.persons === 0 ? [] : [`${title(naam)}: langer voor ${persons(longer.persons)}, ${spread(longer)}.`]),
        ...(shorter.persons === 0 ? [] : [`${title(naam)}: korter voor ${persons(shorter.persons)}, ${spread(shorter)}.`]),
      ]),
      ...(unknownAmounts === 0 ? [] : [`Bij ${persons(unknownAmounts)} is een bedrag onbekend. Dat telt niet mee.`]),
      ...(refused === 0 ? [] : [`${persons(refused)} ${refused === 1 ? 'is' : 'zijn'} niet vergeleken: de regels van voor of na weigeren de gegevens.`]),
      'De personen komen uit de scenario’s of uit een bestand. Zij zijn geen steekproef: de aantallen zeggen niets over Nederland.',
    ]),
  ])
}

function persons(count: number): string {
  return count === 1 ? '1 persoon' : `${count} personen`
}

function spread({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? `${least} dagen` : `${least} tot en met ${most} dagen`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Worse off first: by group, then person by person with both timelines. */
function worseOff(compared: readonly Compared[], model: Model, before: Sentences, sentences: Sentences): Section {
  const changed = compared.filter(({ effect }) => effect !== 'same')
  if (changed.length === 0) return section('voor-wie', 'Voor wie verandert het?', [paragraph('Voor niemand van de gespeelde personen.')])
  const groups = groupsOf(compared, model)
  const rest = changed.slice(shownInFull)
  return section('voor-wie', 'Voor wie verandert het?', [
    ...(groups.length === 0 ? [] : [table({ caption: 'Per groep, met wie het vaakst slechter af is vooraan', columns: ['Groep', ...order.map((effect) => ({ title: capital(effectWords[effect]), align: 'end' as const }))], rows: groups.map(({ name, counts }) => [name, ...order.map((effect) => String(counts[effect]))]) })]),
    ...changed.slice(0, shownInFull).map((each, place) => sideBySide(each, place + 1, before, sentences)),
    ...(rest.length === 0 ? [] : [section('andere-personen', 'De andere personen', [table({ caption: 'De andere personen', columns: ['Persoon', 'Gevolg', 'Verschil'], rows: rest.map(({ item, effect, comparison }) => [item.title, effectWords[effect], differenceWords(comparison, sentences)]) })])]),
  ])
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
    ...(comparison.first === undefined ? [] : [paragraph(`Het eerste verschil is op ${sentences.date(comparison.first.date)}.`)]),
    table({ caption: `Tijdlijn voor en na: ${item.title}`, columns: ['Datum', 'Voor', 'Na', 'Verschil'], rows }),
  ])
}

function differenceWords({ euros, terms }: TimelineComparison, { money, date, title }: Sentences): string {
  const parts = [
    ...(euros.difference === 0 ? [] : [`Boetes: ${money(euros.before)} wordt ${money(euros.after)}.`]),
    ...terms.map(({ naam, before, after }) => `Laatste dag van ${title(naam).toLowerCase()}: ${before === undefined ? 'geen' : date(before.end)} wordt ${after === undefined ? 'geen' : date(after.end)}.`),
  ]
  return parts.length === 0 ? 'Geen verschil in geld of laatste dag.' : parts.join(' ')
}

function rulesSection(changes: readonly RuleChange[], turnedOn: readonly Wijziging[], turnedOff: readonly Wijziging[], now: Book, old: Book): Section {
  const layers = [...turnedOn.map((each) => [documentLink('regelboek', titleOf(each, now), anchorOf(each.id)), ` (${layerTitles[each.laag]}) geldt wel na, niet voor.`]), ...turnedOff.map((each) => [titleOf(each, old), ` (${layerTitles[each.laag]}) geldt wel voor, niet na.`])]
  const verbs = { added: 'Nieuw', removed: 'Vervallen', changed: 'Veranderd' } as const
  const blocks = changes.map((change): Block =>
    section(`regel-${anchorOf(change.id)}`, `${verbs[change.change]}: ${change.title}`, [
      ...(change.kind === 'stelsel' ? [] : [paragraph(`${capital(kindNames[change.kind].replace(/^(?:de|het) /, ''))}${change.sources.length === 0 ? '' : `, volgens ${change.sources.map(({ text }) => text).join(', ')}`}.`)]),
      table({ caption: `Wat er stond en wat er staat: ${change.title}`, columns: ['Onderdeel', 'Voor', 'Na'], rows: change.parts.map(({ name, before, after }) => [name === '' ? 'Tekst' : name, before === '' ? 'staat er niet' : before, after === '' ? 'vervalt' : after]) }),
    ]),
  )
  return section('regels', 'Wat verandert er in de regels?', [...(layers.length === 0 ? [] : [paragraph('Andere lagen:'), ...bullets(layers)]), ...(changes.length === 0 ? [paragraph('De tekst van de regels is gelijk.')] : blocks)])
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

function evidence(changes: readonly RuleChange[], turnedOn: readonly Wijziging[], compared: readonly Compared[], now: Book): Section {
  const articles = [...new Set([...changes.flatMap(({ sources }) => sources), ...turnedOn.flatMap(({ sources }) => sources)].map(({ text }) => text))].sort((one, other) => one.localeCompare(other, 'nl', { numeric: true }))
  const changed = compared.filter(({ effect }) => effect !== 'same')
  const ids = new Set(changed.flatMap(({ item }) => item.after.tijdlijn.flatMap(({ aannames }) => aannames ?? [])))
  const owners = new Set([...changes.map(({ id }) => id), ...turnedOn.map(({ id }) => id)])
  const assumptions = everyRemark(now, 'aanname').filter(({ remark, owner }) => ids.has(remark.id) || owners.has(owner.id))
  return section('artikelen-en-aannames', 'Artikelen en aannames', [
    paragraph(articles.length === 0 ? 'De veranderde regels noemen geen artikel.' : 'De veranderde regels noemen deze artikelen:'),
    ...bullets(articles),
    paragraph(assumptions.length === 0 ? 'De veranderde uitkomsten rusten op geen aanname.' : 'De veranderde regels en uitkomsten rusten op deze aannames:'),
    ...bullets(assumptions.map(({ remark }) => documentLink('regelboek', remark.text, anchorOf(remark.id)))),
  ])
}
