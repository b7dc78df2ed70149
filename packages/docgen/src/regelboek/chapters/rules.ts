import type { Boeteregime, Declaration, DeclarationKind, Termijn } from '@inburgering/core'
import { paragraph, section } from '../../tree/build.ts'
import type { Block, Section } from '../../tree/index.ts'
import { inlines, link, type Inline } from '../../tree/inline.ts'
import { anchorOf } from '../../words/index.ts'
import type { Book, DeclarationOf } from '../regelboek-input.ts'
import { ruleSection, titleOf } from '../rule-section.ts'
import { workedExample } from '../worked-example.ts'

/** Who is bound: the plicht with its begin and end, and the bodies with what they do. */
export function boundChapter(book: Book): readonly Section[] {
  const plichten = book.of('plicht')
  const organen = ownBodies(book)
  if (plichten.length + organen.length === 0) return []
  return [section('gebonden', 'Wie is gebonden', [...plichten.map((plicht) => ruleSection(plicht, book)), ...bodies(book)])]
}

function bodies(book: Book): readonly Block[] {
  return ownBodies(book).map((orgaan) => ruleSection(orgaan, book))
}

function ownBodies(book: Book): readonly DeclarationOf<'bestuursorgaan'>[] {
  return book.of('bestuursorgaan').filter(({ library }) => library === undefined)
}

export function routesChapter(book: Book, figures: readonly Block[]): readonly Section[] {
  const own = (part: Declaration): boolean => !isOfOther(part)
  const parts = [...sorted(book, 'leerroute').filter(own), ...sorted(book, 'bevoegdheid').filter(isAboutRoutes), ...sorted(book, 'taaleis'), ...sorted(book, 'onderdeel').filter(own), ...sorted(book, 'groep')]
  return parts.length === 0 ? [] : [section('leerroutes', 'Leerroutes en taaleisen', [...figures, ...parts.map((part) => ruleSection(part, book))])]
}

/** What a body may decide, and the bounds of its decisions; what it may change of a leerroute stands there. */
export function powersChapter(book: Book): readonly Section[] {
  const powers = sorted(book, 'bevoegdheid').filter((power) => !isAboutRoutes(power))
  return powers.length === 0 ? [] : [section('bevoegdheden', 'Wat een besluit vraagt', powers.map((power) => ruleSection(power, book)))]
}

function isAboutRoutes({ clauses }: DeclarationOf<'bevoegdheid'>): boolean {
  return clauses.some(({ kind }) => kind === 'verlagen' || kind === 'wijzigen')
}

/** A name that a stelsel beside this one shares with it: it comes without the rules behind it. */
export function isOfOther(declaration: Declaration): boolean {
  if (declaration.kind === 'leerroute') return declaration.clauses.length === 0
  return declaration.kind === 'onderdeel' && declaration.doneWhen === undefined && declaration.extent === undefined
}

export function termsChapter(book: Book, figureOf: (termijn: Termijn) => readonly Block[]): readonly Section[] {
  const bodies = new Set(book.of('bestuursorgaan').map(({ name }) => name))
  const isOfBody = ({ clauses }: Termijn): boolean => clauses.some((clause) => clause.kind === 'geldt_voor' && bodies.has(clause.bearer))
  // Who reads looks for the termijn of the person first.
  const termijnen = sorted(book, 'termijn').toSorted((one, other) => Number(isOfBody(one)) - Number(isOfBody(other)))
  const gronden = sorted(book, 'verlengingsgrond')
  const terms = termijnen.map((termijn) => {
    const extending = gronden.filter(({ clauses }) => clauses.some((clause) => (clause.kind === 'verlengt' || clause.kind === 'schort_op' || clause.kind === 'van_overeenkomstige_toepassing') && clause.termijnen.includes(termijn.name)))
    const extensions = extending.length === 0 ? [] : [paragraph('Deze gronden verlengen de termijn of schorten hem op:'), { kind: 'list', marker: 'bullet', items: extending.map((grond) => [{ kind: 'paragraph', content: [link(anchorOf(grond.id), titleOf(grond, book)), ...citedBehind(grond, book)] }]) } as Block]
    return ruleSection(termijn, book, [...figureOf(termijn), ...extensions, ...workedExample(termijn, book)])
  })
  if (termijnen.length + gronden.length === 0) return []
  const grounds = gronden.length === 0 ? [] : [section('verlengingsgronden', 'Verlengen en opschorten', gronden.map((grond) => ruleSection(grond, book)))]
  return [section('termijnen', 'Termijnen', [...terms, ...grounds])]
}

function citedBehind(declaration: Declaration, { words }: Book): readonly Inline[] {
  return declaration.sources.length === 0 ? [] : [...inlines(' ('), ...words.sources(declaration.sources), ...inlines(')')]
}

export function finesChapter(book: Book, figureOf: (regime: Boeteregime) => readonly Block[]): readonly Section[] {
  const regimes = sorted(book, 'boeteregime')
  const plafonds = sorted(book, 'plafond')
  if (regimes.length + plafonds.length === 0) return []
  const order = 'De computer rekent altijd in deze volgorde: het bedrag of de trede, de factor, de vermindering, een keer afronden, het plafond. Een bedrag van € 0 is geen boete. Of een boete evenredig is, beoordeelt een mens.'
  return [section('boetes', 'Boetes', [paragraph(order), ...regimes.map((regime) => ruleSection(regime, book, figureOf(regime))), ...plafonds.map((plafond) => ruleSection(plafond, book))])]
}

export function loansChapter(book: Book): readonly Section[] {
  const leningen = sorted(book, 'lening')
  if (leningen.length === 0) return []
  const order = 'Wat is opgenomen en de rente die is bijgeschreven, is altijd samen wat is afgelost, wat is kwijtgescholden en wat nog openstaat. Een maand telt voor de rente 30 dagen en een jaar 360 dagen.'
  return [section('leningen', 'Leningen', [paragraph(order), ...leningen.map((lening) => ruleSection(lening, book))])]
}

/** Who is meant on a date, what is paid because of a person, and how a budget is divided. */
export function groupsChapter(book: Book): readonly Section[] {
  const parts = [...sorted(book, 'vergoeding'), ...sorted(book, 'selectie'), ...sorted(book, 'verdeling'), ...sorted(book, 'lijst')]
  return parts.length === 0 ? [] : [section('groepen', 'Groepen en publiek geld', parts.map((part) => ruleSection(part, book)))]
}

export function measuresChapter(book: Book): readonly Section[] {
  const maatregelen = sorted(book, 'maatregel')
  if (maatregelen.length === 0) return []
  const order = 'De stappen volgen elkaar op. Elke stap kijkt naar wat is gebeurd tot en met de laatste dag van de stap ervoor. Het bedrag van een stap beweegt mee met het bedrag waarvan zij een deel is.'
  return [section('maatregelen', 'Maatregelen', [paragraph(order), ...maatregelen.map((maatregel) => ruleSection(maatregel, book))])]
}

export function amountsChapter(book: Book): readonly Section[] {
  const parts = [...sorted(book, 'parameter'), ...sorted(book, 'tabel'), ...sorted(book, 'beleidsruimte')]
  return parts.length === 0 ? [] : [section('bedragen', 'Bedragen en tabellen', parts.map((part) => ruleSection(part, book)))]
}

/** The words of the rules: what is derived, what is asked of a person, what may happen. */
export function glossaryChapter(book: Book): readonly Section[] {
  const groups: readonly (readonly [anchor: string, title: string, parts: readonly Declaration[]])[] = [
    ['afgeleid', 'Afgeleide begrippen', sorted(book, 'begrip')],
    ['gegevens', 'Gegevens van de persoon', sorted(book, 'gegeven')],
    ['gebeurtenissen', 'Gebeurtenissen en periodes', [...sorted(book, 'gebeurtenis'), ...sorted(book, 'periode')]],
    ['besluiten', 'Besluiten', sorted(book, 'besluit')],
    ['keuzes', 'Lijsten van waarden', sorted(book, 'keuze')],
    ['van-een-ander-stelsel', 'Leerroutes en onderdelen van een ander stelsel', [...sorted(book, 'leerroute'), ...sorted(book, 'onderdeel')].filter(isOfOther)],
  ]
  const sections = groups.filter(([, , parts]) => parts.length > 0).map(([anchor, title, parts]) => section(anchor, title, parts.map((part) => ruleSection(part, book))))
  return sections.length === 0 ? [] : [section('begrippen', 'Begrippen', sections)]
}

/** What the author wrote, in that order: files by name, then lines. What is supplied has chapters of its own. */
export function sorted<K extends DeclarationKind>(book: Book, kind: K): readonly DeclarationOf<K>[] {
  return inTextOrder((book.of(kind) as readonly Declaration[]).filter(({ library }) => library === undefined)) as readonly Declaration[] as readonly DeclarationOf<K>[]
}

export function inTextOrder(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.toSorted((one, other) => (one.origin.file === other.origin.file ? one.origin.start.line - other.origin.start.line || one.origin.start.character - other.origin.start.character : one.origin.file < other.origin.file ? -1 : 1))
}

