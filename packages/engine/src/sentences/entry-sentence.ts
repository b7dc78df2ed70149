import type { Declaration, Entry, EntryKind, OverRecord, ReasonNode } from '@inburgering/core'
import { standingAmount, standingEnd } from '../decided/standing.ts'
import { citations } from './citations.ts'
import { bodyText, decidedRemarks } from './decided-remarks.ts'
import { decidedWords } from './decided-words.ts'
import { readable, type Names } from './names.ts'
import { opening } from './numbers.ts'
import type { Phrasebook } from './phrasebook.ts'

/** One line of a timeline in words. */
export interface EntrySentence {
  readonly date: string
  readonly what: string
  /** Last day or amount; empty when there is none. */
  readonly consequence: string
  readonly sources: readonly string[]
  /** The sources, short. */
  readonly cited: string
  /** Who decides on it, or that it follows from the rules themselves. */
  readonly decides: string
  /** What a reader has to know beside it: what was decided, judgements still to be given, the layer that decided. */
  readonly remarks: readonly string[]
}

const kindsOf: Readonly<Record<EntryKind, readonly Declaration['kind'][]>> = {
  stelsel: [],
  plicht_ontstaat: ['plicht'],
  plicht_eindigt: ['plicht'],
  leerroute_vastgesteld: ['leerroute'],
  leerroute_gewijzigd: ['leerroute'],
  termijn_begint: ['termijn'],
  termijn_verlengd: ['termijn'],
  termijn_opgeschort: ['termijn'],
  termijn_voldaan: ['termijn'],
  termijn_verstreken: ['termijn'],
  boete: ['boeteregime'],
  maatregel: ['maatregel'],
  vrijstelling: [],
  ontheffing: [],
  lening: ['lening'],
  vergoeding: ['vergoeding'],
  signaal: ['bevoegdheid', 'verlengingsgrond', 'boeteregime', 'lening', 'maatregel', 'wijziging'],
}

export function nameOfEntry({ soort, naam, over }: Pick<Entry, 'soort' | 'naam' | 'over'>, words: Phrasebook, names: Names): string {
  const name = names.of(naam, ...kindsOf[soort])
  return over === undefined ? name : words.about(name, recordText(over, words, names))
}

/** What a signaal tells, and which record it tells it of. */
export function remarkOf({ toelichting, over }: Entry, words: Phrasebook, names: Names): string | undefined {
  return toelichting === undefined || over === undefined ? toelichting : words.about(toelichting, recordText(over, words, names))
}

/** `boetebesluit van 1 juli 2027` */
export function recordText({ naam, datum }: OverRecord, words: Phrasebook, names: Names): string {
  return words.dated(names.of(naam, 'gebeurtenis', 'periode', 'besluit'), words.date(datum))
}

/** Of a step of a maatregel: its place, and by how much is lowered. */
export function stepOf({ volgnummer, percentage: computed, besloten }: Entry, words: Phrasebook): { readonly number: string | undefined; readonly percentage: string | undefined } {
  const percentage = besloten?.percentage ?? computed
  return { number: volgnummer === undefined ? undefined : String(volgnummer), percentage: percentage === undefined ? undefined : `${words.number(String(percentage))}%` }
}

export function entrySentence(entry: Entry, words: Phrasebook, names: Names): EntrySentence {
  const [amount, end] = [standingAmount(entry), standingEnd(entry)]
  const { what, consequence } = words.entry[entry.soort]({
    name: nameOfEntry(entry, words, names),
    step: entry.stap,
    ground: entry.grond === undefined ? undefined : groundOf(entry.grond, entry.soort, names),
    end: end === undefined ? undefined : words.date(end),
    amount: amount === undefined ? undefined : words.money(String(amount)),
    remark: remarkOf(entry, words, names),
    ...stepOf(entry, words),
  })
  return { date: words.date(entry.datum), what: opening(what), consequence, sources: entry.bronnen, cited: citations(entry.bronnen), decides: decidesText(entry, words, names), remarks: remarksOn(entry, words, names) }
}

/** Of a loan: the record that was paid, or the kwijtschelding. */
export function groundOf(ground: string, kind: EntryKind, names: Names): string {
  return kind === 'lening' ? names.value(ground) : names.of(ground, 'verlengingsgrond')
}

function remarksOn(entry: Entry, words: Phrasebook, names: Names): readonly string[] {
  return [...decidedRemarks(entry, words, names), ...decisionsUnder(entry, words, names), ...paidRemarks(entry, words, names), ...groundRemarks(entry, words, names)]
}

/** Signalen about a decision of the dossier: it was taken, so it is not to be taken any more. */
const aboutWhatWasTaken: ReadonlySet<string> = new Set([
  ...['herziening', 'vernietiging', 'intrekking', 'wijkt_af', 'ander_orgaan', 'geen_toelating', 'zonder_gevolg', 'buiten_bevoegdheid', 'buiten_beleidsruimte'],
  ...['besluit_zonder_grond', 'besluit_niet_getoetst', 'besluit_zonder_gevolg'],
])

/** The signaal that a layer that is off would change what comes. */
export const layerOff = 'laag_uit'

/** Who decides on it, or that it follows from the rules themselves; with its reason also that a decision brought it about. */
export function decidesText({ soort, naam, door, waarom }: Pick<Entry, 'soort' | 'naam' | 'door' | 'waarom'>, words: Phrasebook, names: Names): string {
  const by = bodyText(door === 'persoon' ? undefined : door, words, names)
  const own = decidedWords[words.language]
  const taken = waarom?.kind === 'entry' ? waarom.children.flatMap((child) => broughtAbout(child, names))[0] : undefined
  if (soort === 'signaal' && naam === layerOff) return own.warning
  if (soort === 'signaal' && by !== undefined && aboutWhatWasTaken.has(naam)) return own.decidedBy(by)
  if (soort === 'signaal' && by !== undefined && naam.startsWith('oordeel_')) return own.judgedBy(by)
  return taken === undefined ? own.decides(by) : own.taken(names.of(taken.besluit, 'besluit'), bodyText(taken.door, words, names) ?? by, words.date(taken.date))
}

/** The decision that a reason names as its cause. */
function broughtAbout({ kind, rule, value, door }: ReasonNode, names: Names): readonly { readonly besluit: string; readonly date: string; readonly door: string | undefined }[] {
  return kind === 'record' && value.kind === 'date' && names.node(`besluit:${rule}`) !== undefined ? [{ besluit: rule, date: value.value, door }] : []
}

/** The decisions that what was asked rests on, such as one that lowered a level; the one that brought it about is told apart. */
export function decisionsUnder({ waarom }: Pick<Entry, 'waarom'>, words: Phrasebook, names: Names): readonly string[] {
  const inside = waarom?.children.filter(({ kind }) => kind !== 'record') ?? []
  return [...new Set(inside.flatMap((child) => decisionsIn(child, words, names)))]
}

function decisionsIn(node: ReasonNode, words: Phrasebook, names: Names): readonly string[] {
  const inside = node.children.flatMap((child) => decisionsIn(child, words, names))
  return [...broughtAbout(node, names).map(({ besluit, date }) => restsOnText(besluit, date, node, words, names)), ...inside]
}

function restsOnText(besluit: string, date: string, { sources }: ReasonNode, words: Phrasebook, names: Names): string {
  const found = names.node(`besluit:${besluit}`)
  const by = found?.is === 'declaration' && found.node.kind === 'besluit' ? found.node.by : undefined
  return decidedWords[words.language].restsOn(names.of(besluit, 'besluit'), bodyText(by, words, names), words.date(date), citations(sources.map(({ text }) => text)))
}

/** The layer that decided, where that is not the act alone, and what still has to be judged. */
export function groundRemarks({ laag, wijzigingen = [], niet_beoordeeld = [] }: Pick<Entry, 'laag' | 'wijzigingen' | 'niet_beoordeeld'>, words: Phrasebook, names: Names): readonly string[] {
  const toBeJudged = niet_beoordeeld.map((name) => (name === 'evenredigheid' ? words.proportionality : readable(name)))
  const changes = wijzigingen.map((name) => names.of(name, 'wijziging'))
  return [...(laag === 'wet' ? [] : [words.decidedBy(laag, changes)]), ...(toBeJudged.length === 0 ? [] : [words.toBeJudged(toBeJudged)])]
}

/** Who pays a vergoeding, and who receives it. */
function paidRemarks({ door, aan }: Entry, words: Phrasebook, names: Names): readonly string[] {
  if (aan === undefined) return []
  const party = (name: string | undefined): string => (name === undefined || name === 'persoon' ? words.thePerson : names.of(name, 'bestuursorgaan'))
  return [words.pays(opening(party(door)), party(aan))]
}
