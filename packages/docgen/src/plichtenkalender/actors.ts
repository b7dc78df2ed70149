import type { Boeteregime, Declaration, Maatregel, Plicht, Termijn } from '@inburgering/core'
import { sayClause } from '../regelboek/clauses/index.ts'
import type { Book } from '../regelboek/regelboek-input.ts'
import { titleOf } from '../regelboek/rule-section.ts'
import { blocksText } from '../tree/build.ts'
import { documentLink, type Inline, type Words } from '../tree/inline.ts'
import { anchorOf } from '../words/index.ts'

/** Who has to do something. */
export interface Actor {
  readonly anchor: string
  readonly title: string
  /** Name of the bestuursorgaan; absent: the person. */
  readonly orgaan?: string
  readonly tasks: readonly Task[]
}
export interface Task {
  readonly what: Words
  readonly when: string
  readonly sources: readonly Inline[]
}

/** Everyone whom the rules bind, with what they ask and by when. */
export function actorsIn(book: Book): readonly Actor[] {
  const organen = book.of('bestuursorgaan')
  const bodies = new Set(organen.map(({ name }) => name))
  const person: Actor = { anchor: 'actor-persoon', title: personTitle(book), tasks: [...book.of('plicht').flatMap((plicht) => dutyTasks(plicht, book)), ...book.of('termijn').filter((termijn) => !bodies.has(bearerOf(termijn) ?? '')).map((termijn) => termTask(termijn, book))] }
  const others = organen.map((orgaan): Actor => ({
    anchor: anchorOf(`actor:${orgaan.name}`),
    title: `${titleOf(orgaan, book)}${orgaan.onBehalf === undefined ? '' : `, namens deze ${orgaan.onBehalf}`}`,
    orgaan: orgaan.name,
    tasks: [
      ...book.of('termijn').filter((termijn) => bearerOf(termijn) === orgaan.name).map((termijn) => termTask(termijn, book)),
      ...book.of('boeteregime').filter((regime) => imposer(regime) === orgaan.name).map((regime) => task(regime, `Boete opleggen: ${book.words.plain.of(regime.name, 'boeteregime')}`, saidOf(regime, ['overtreding_bij', 'overtreding_na_afloop'], book))),
      ...book.of('maatregel').filter((maatregel) => imposer(maatregel) === orgaan.name).map((maatregel) => task(maatregel, `Maatregel opleggen: ${book.words.plain.of(maatregel.name, 'maatregel')}`, saidOf(maatregel, ['begint_bij'], book))),
      ...book.of('besluit').filter(({ by }) => by === orgaan.name).map((besluit) => task(besluit, `Besluit: ${book.words.plain.of(besluit.name, 'besluit')}`, '')),
      ...book.of('bevoegdheid').flatMap((bevoegdheid) => bevoegdheid.clauses.filter((clause) => 'by' in clause && clause.by === orgaan.name).map((clause) => task(bevoegdheid, `Mag: ${book.words.plain.of(bevoegdheid.name, 'bevoegdheid')}`, blocksText(sayClause('bevoegdheid', clause, book.words).blocks)))),
      ...book.of('oordeel').filter(({ by }) => by === orgaan.name).map((oordeel) => task(oordeel, `Beoordelen: ${oordeel.label}`, 'Als de uitkomst ervan afhangt.')),
    ],
  }))
  return [person, ...others].filter(({ tasks }) => tasks.length > 0)
}

/** What the rules call the person: the bearer of a term that is no body. */
export function personTitle(book: Pick<Book, 'of'>): string {
  const bodies = new Set(book.of('bestuursorgaan').map(({ name }) => name))
  const bearer = book.of('termijn').map(bearerOf).find((name) => name !== undefined && !bodies.has(name))
  return bearer === undefined ? 'De persoon' : `De ${bearer.replaceAll('_', ' ')}`
}

export function bearerOf({ clauses }: Termijn): string | undefined {
  return clauses.find((clause) => clause.kind === 'geldt_voor')?.bearer
}

export function imposer({ clauses }: Boeteregime | Maatregel): string | undefined {
  return clauses.find((clause) => clause.kind === 'opgelegd_door')?.orgaan
}

function dutyTasks(plicht: Plicht, book: Book): readonly Task[] {
  return plicht.clauses.filter(({ kind }) => kind === 'vereist').map((clause) => ({
    what: documentLink('regelboek', blocksText(sayClause('plicht', clause, book.words).blocks).replace(/\.$/, ''), anchorOf(`${plicht.id}/${clause.key}`)),
    when: 'Binnen de termijn.',
    sources: plainSources(clause.sources.length > 0 ? clause.sources : plicht.sources),
  }))
}

function termTask(termijn: Termijn, book: Book): Task {
  return task(termijn, `${titleOf(termijn, book)}: ${saidOf(termijn, ['voldaan', 'voldaan_alles_waarvoor_gesteld'], book)}`, `${saidOf(termijn, ['begint', 'begint_bij_boete'], book)} ${saidOf(termijn, ['duurt', 'duurt_wat_de_boete_bepaalt'], book)}`)
}

function saidOf(declaration: Termijn | Boeteregime | Maatregel, kinds: readonly string[], { words }: Book): string {
  return (declaration.clauses as readonly Termijn['clauses'][number][]).filter(({ kind }) => kinds.includes(kind)).map((clause) => blocksText(sayClause(declaration.kind, clause, words).blocks)).join(' ')
}

function task(declaration: Declaration, what: string, when: string): Task {
  return { what: documentLink('regelboek', what, anchorOf(declaration.id)), when, sources: plainSources(declaration.sources) }
}

/** In another document the articles stand as text; the rule itself is the link. */
function plainSources(sources: Declaration['sources']): readonly Inline[] {
  return sources.length === 0 ? [] : [{ kind: 'text', text: sources.map(({ text }) => text).join(', ') }]
}
