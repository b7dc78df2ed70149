import type { Boeteregime, Clause, Declaration, Expression, Maatregel, Plicht, Termijn } from '@inburgering/core'
import { sayClause } from '../regelboek/clauses/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { titleOf } from '../regelboek/rule-section.ts'
import { blocksText } from '../tree/build.ts'
import { documentLink, opened, plainInline, type Inline, type Words } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'

/** Who has to do something. */
export interface Actor {
  readonly anchor: string
  readonly title: string
  /** Name of the bestuursorgaan; absent: the person. */
  readonly orgaan?: string
  /** Only what there is something of. */
  readonly lists: readonly TaskList[]
}

/** Tasks of one kind: a table with the same columns for every actor. */
export interface TaskList {
  readonly name: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Words[])[]
}

/** Everyone whom the rules bind, with what they ask and by when. */
export function actorsIn(book: Book): readonly Actor[] {
  const organen = book.of('bestuursorgaan')
  const bodies = new Set(organen.map(({ name }) => name))
  const person: Actor = { anchor: 'actor-persoon', title: personTitle(book), lists: filled([duties(book), terms(book.of('termijn').filter((termijn) => !bodies.has(bearerOf(termijn) ?? '')), book)]) }
  const others = organen.map((orgaan): Actor => {
    const { name } = orgaan
    return {
      anchor: anchorOf(`actor:${name}`),
      title: `${titleOf(orgaan, book)}${orgaan.onBehalf === undefined ? '' : `, namens deze ${orgaan.onBehalf}`}`,
      orgaan: name,
      lists: filled([terms(book.of('termijn').filter((termijn) => bearerOf(termijn) === name), book), sanctions(name, book), decisions(name, book), powers(name, book), judgements(name, book)]),
    }
  })
  return [person, ...others].filter(({ lists }) => lists.length > 0)
}

function filled(lists: readonly TaskList[]): readonly TaskList[] {
  return lists.filter(({ rows }) => rows.length > 0)
}

/** What the rules call the person: the bearer of a term that is no body, in the rules themselves before what they bring in. */
export function personTitle(book: Pick<Book, 'of'>): string {
  const bodies = new Set(book.of('bestuursorgaan').map(({ name }) => name))
  const ofPersons = book.of('termijn').flatMap((termijn) => {
    const name = bearerOf(termijn)
    return name === undefined || bodies.has(name) ? [] : [{ name, isOwn: termijn.library === undefined }]
  })
  const bearer = (ofPersons.find(({ isOwn }) => isOwn) ?? ofPersons[0])?.name
  return bearer === undefined ? 'De persoon' : `De ${bearer.replaceAll('_', ' ')}`
}

export function bearerOf({ clauses }: Termijn): string | undefined {
  return clauses.find((clause) => clause.kind === 'geldt_voor')?.bearer
}

export function imposer({ clauses }: Boeteregime | Maatregel): string | undefined {
  return clauses.find((clause) => clause.kind === 'opgelegd_door')?.orgaan
}

function duties(book: Book): TaskList {
  const rows = book.of('plicht').flatMap((plicht) =>
    plicht.clauses
      .filter(({ kind }) => kind === 'vereist')
      .map((clause): readonly Words[] => [
        documentLink('regelboek', blocksText(sayClause('plicht', clause, book.words).blocks).replace(/\.$/, ''), anchorOf(`${plicht.id}/${clause.key}`)),
        lastDayFor(plicht, book),
        plainSources(clause.sources.length > 0 ? clause.sources : plicht.sources, book),
      ]),
  )
  return { name: 'plicht', title: 'Wat de plicht vraagt', columns: ['Wat', 'Uiterlijk', 'Artikel'], rows }
}

/** The termijnen that are met by meeting the plicht. */
function lastDayFor(plicht: Plicht, book: Book): string {
  const names = book.of('termijn').filter(({ clauses }) => clauses.some((clause) => clause.kind === 'voldaan' && clause.when.kind === 'state' && clause.when.subject.kind !== 'value' && clause.when.subject.name === plicht.name)).map(({ name }) => book.words.plain.of(name, 'termijn'))
  return names.length === 0 ? 'Geen dag in deze regels.' : `Op de laatste dag van: ${names.join(', ')}.`
}

function terms(termijnen: readonly Termijn[], book: Book): TaskList {
  // What the rules bring in, such as the Awb, comes after their own.
  const ordered = termijnen.toSorted((one, other) => Number(one.library !== undefined) - Number(other.library !== undefined))
  const rows = ordered.map((termijn): readonly Words[] => [documentLink('regelboek', titleOf(termijn, book), anchorOf(termijn.id)), said(termijn, firstDay, book), said(termijn, length, book), said(termijn, doneWhen, book), plainSources(termijn.sources, book)])
  return { name: 'termijnen', title: 'Termijnen', columns: ['Termijn', 'Eerste dag', 'Duur', 'Op tijd zodra', 'Artikel'], rows }
}

type TermijnClause = Termijn['clauses'][number]

function said({ clauses }: Termijn, say: (clause: TermijnClause, book: Book) => string | undefined, book: Book): Words {
  return clauses.flatMap((clause) => say(clause, book) ?? []).flatMap((line, place): readonly (Inline | string)[] => [...(place === 0 ? [] : [{ kind: 'break' } as const]), `${line.charAt(0).toUpperCase()}${line.slice(1)}.`])
}

function firstDay(clause: TermijnClause, book: Book): string | undefined {
  if (clause.kind === 'begint_bij_boete') return 'de dag van de boete die deze termijn zet'
  if (clause.kind !== 'begint') return undefined
  return `${clause.at === 'dayAfter' ? 'de dag na ' : ''}${inWords(clause.date, book)}${clause.when === undefined ? '' : `, als ${inWords(clause.when, book)}`}`
}

function length(clause: TermijnClause, book: Book): string | undefined {
  if (clause.kind === 'duurt_wat_de_boete_bepaalt') return 'zo lang als de boete bepaalt'
  if (clause.kind === 'duurt') return inWords(clause.length, book)
  return clause.kind === 'afwijking' ? blocksText(sayClause('termijn', clause, book.words).blocks).replace(/\.$/, '') : undefined
}

function doneWhen(clause: TermijnClause, book: Book): string | undefined {
  if (clause.kind === 'voldaan_alles_waarvoor_gesteld') return 'alles waarvoor deze termijn is gesteld, is gedaan of niet meer nodig is'
  return clause.kind === 'voldaan' ? inWords(clause.when, book) : undefined
}

/** In the words of the regelboek; the links lead there from the rule itself. */
function inWords(expression: Expression, { words }: Book): string {
  return plainInline(words.expression(expression))
}

function sanctions(orgaan: string, book: Book): TaskList {
  const of = (rule: Boeteregime | Maatregel, kinds: readonly Clause['kind'][]): readonly Words[] => {
    const when = (rule.clauses as readonly Clause[]).filter(({ kind }) => kinds.includes(kind)).map((clause) => blocksText(sayClause(rule.kind, clause, book.words).blocks)).join(' ')
    return [ruleLink(rule, book), when, plainSources(rule.sources, book)]
  }
  return {
    name: 'boetes',
    title: 'Boetes en maatregelen',
    columns: ['Boete of maatregel', 'Wanneer', 'Artikel'],
    rows: [...book.of('boeteregime').filter((regime) => imposer(regime) === orgaan).map((regime) => of(regime, ['overtreding_bij', 'overtreding_na_afloop'])), ...book.of('maatregel').filter((maatregel) => imposer(maatregel) === orgaan).map((maatregel) => of(maatregel, ['begint_bij']))],
  }
}

function decisions(orgaan: string, book: Book): TaskList {
  const rows = book.of('besluit').filter(({ by }) => by === orgaan).map((besluit): readonly Words[] => [ruleLink(besluit, book), termsFor(besluit, book), plainSources(besluit.sources, book)])
  return { name: 'besluiten', title: 'Besluiten', columns: ['Besluit', 'Binnen', 'Artikel'], rows }
}

/** The termijnen that end in time by this decision. */
function termsFor({ name }: Declaration, book: Book): string {
  const names = book.of('termijn').filter(({ clauses }) => clauses.some((clause) => clause.kind === 'voldaan' && speaksOf(clause.when, name))).map((termijn) => titleOf(termijn, book))
  return names.length === 0 ? 'Geen termijn in deze regels.' : `${names.join(', ')}.`
}

function speaksOf(node: unknown, name: string): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('kind' in node && node.kind === 'records' && 'names' in node && Array.isArray(node.names)) return node.names.includes(name)
  return Object.values(node).some((part) => speaksOf(part, name))
}

function powers(orgaan: string, book: Book): TaskList {
  const rows = book.of('bevoegdheid').flatMap((bevoegdheid) => bevoegdheid.clauses.filter((clause) => 'by' in clause && clause.by === orgaan).map((clause): readonly Words[] => [ruleLink(bevoegdheid, book), blocksText(sayClause('bevoegdheid', clause, book.words).blocks), plainSources(bevoegdheid.sources, book)]))
  return { name: 'bevoegdheden', title: 'Wat mag, en niet hoeft', columns: ['Bevoegdheid', 'Wat', 'Artikel'], rows }
}

function judgements(orgaan: string, book: Book): TaskList {
  const rows = book.of('oordeel').filter(({ by }) => by === orgaan).map((oordeel): readonly Words[] => [documentLink('regelboek', oordeel.label, anchorOf(oordeel.id)), plainSources(oordeel.sources, book)])
  return { name: 'oordelen', title: 'Beoordelen, als de uitkomst ervan afhangt', columns: ['Oordeel', 'Artikel'], rows }
}

function ruleLink(declaration: Declaration, book: Book): Words {
  return documentLink('regelboek', opened([{ kind: 'text', text: book.words.plain.of(declaration.name, declaration.kind) }]), anchorOf(declaration.id))
}

/** In another document the articles stand as text; the rule itself is the link. */
function plainSources(sources: Declaration['sources'], { words }: Book): string {
  return plainInline(words.sources(sources))
}
