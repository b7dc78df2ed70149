import { topicOfEntry, type Entry, type Timeline } from '@inburgering/core'
import { isStanding, lastExemption } from '@inburgering/engine'
import { madeProperties } from '../regelboek/made.ts'
import { openBook, type Book, type BookInput } from '../regelboek/regelboek-input.ts'
import { titleOf } from '../regelboek/rule-section.ts'
import { layerTitles } from '../regelboek/wijziging-blocks.ts'
import { paragraph, section, table } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { inlines, type Inline } from '../tree/inline.ts'
import type { Section } from '../tree/index.ts'
import { actorsIn, bearerOf, imposer, personTitle } from './actors.ts'
import { icsText, type CalendarDay } from './ics.ts'

/** A document, and the same days for an agenda. */
export interface Calendar {
  readonly document: DocumentTree
  readonly ics: string
}

/** Per actor what by when, as the rules say it for everyone; with the days on which the rules themselves change. */
export function plichtenkalender(input: BookInput): Calendar {
  const book = openBook(input)
  const days = ruleDays(book)
  const title = `Plichtenkalender ${input.model.stelsel.label}`
  return {
    document: {
      documentVersion,
      id: 'plichtenkalender',
      language: 'nl',
      title,
      summary: inlines('Wie wat moet doen, en wanneer. Per persoon staan de dagen in de kalender van die persoon.'),
      properties: madeProperties(input.made),
      blocks: [
        ...actorsIn(book).map(({ anchor, title: actor, lists }) => section(anchor, actor, lists.map(({ name, title: list, columns, rows }) => section(`${anchor}.${name}`, list, [table({ caption: `${list}: ${actor.replace(/^De /, 'de ')}`, columns, rows })])))),
        section('dagen', 'Dagen waarop de regels veranderen', days.length === 0 ? [paragraph('Er zijn geen dagen waarop de regels veranderen.')] : [table({ caption: 'Dagen waarop de regels veranderen', columns: ['Datum', 'Wat er verandert'], rows: days.map(({ date, title: what }) => [book.words.date(date), what]) })]),
      ],
    },
    ics: icsText(title, days, input.made.date),
  }
}

/** Entry into force, new amounts, and the begin and end of changes. */
function ruleDays(book: Book): readonly CalendarDay[] {
  const { model, words } = book
  const { stelsel } = model
  const day = (date: string | undefined, title: string, category: string): readonly CalendarDay[] => (date === undefined ? [] : [{ date, title, description: `Zie het regelboek van ${stelsel.label}.`, categories: [category] }])
  const days = [
    ...day(stelsel.from, `In werking: ${stelsel.label}`, 'Wet'),
    ...day(stelsel.until, `Vervalt: ${stelsel.label}`, 'Wet'),
    ...book.of('parameter').filter(({ versions }) => versions.length > 1).flatMap((parameter) => parameter.versions.flatMap(({ from, until, value }) => [...day(from, `${titleOf(parameter, book)}: ${words.plainExpression(value)}`, 'Bedrag'), ...day(until, `Vervalt: ${titleOf(parameter, book)}`, 'Bedrag')])),
    ...book.of('wijziging').filter(({ laag }) => laag !== 'variant').flatMap((wijziging) => [...day(wijziging.from, `Gaat gelden: ${titleOf(wijziging, book)}`, layerTitles[wijziging.laag]), ...day(wijziging.until, `Geldt niet meer: ${titleOf(wijziging, book)}`, layerTitles[wijziging.laag])]),
  ]
  return days.toSorted((one, other) => (one.date === other.date ? one.title.localeCompare(other.title, 'nl') : one.date < other.date ? -1 : 1))
}

export interface PersonCalendarInput extends Omit<BookInput, 'played' | 'coverage'> {
  readonly timeline: Timeline
  /** Of the person, in the name of the file; absent: made from the id. */
  readonly file?: string
  /** ISO 8601: the day up to which the dossier says what happened. What follows when nothing else happens is shown up to the first termijn that runs out. */
  readonly asOf: string
}

interface PersonDay {
  readonly actor: string
  readonly date: string
  readonly what: string
  readonly cited: string
}

/** The days of one person, by who has to do something: as far as the rules and the dossier go. */
export function personCalendar(input: PersonCalendarInput): Calendar {
  const book = openBook({ ...input, played: [] })
  const { timeline, asOf } = input
  const others = new Map((input.beside ?? []).map((model) => [model.stelsel.name, openBook({ ...input, model, played: [] })]))
  const days = personDays(upToNextExpiry(timeline, asOf), book, (entry) => others.get(entry.stelsel) ?? book)
  const person = personTitle(book)
  // The person first: the calendar is theirs.
  const actors = [...new Set(days.map(({ actor }) => actor))].toSorted((one, other) => Number(other === person) - Number(one === person))
  const title = `Plichtenkalender van ${timeline.id}`
  const until = asOf === '' ? '' : ` Wat na ${book.words.date(asOf)} staat, geldt als er niets meer gebeurt.`
  const note: readonly Inline[] = inlines(`Volgens de regels en het dossier.${until} Dit is geen besluit: een brief van de gemeente of DUO gaat voor.`)
  return {
    document: {
      documentVersion,
      id: `kalender-${input.file ?? fileName(timeline.id)}`,
      language: 'nl',
      title,
      summary: note,
      properties: madeProperties(input.made),
      blocks: actors.map((actor, place): Section => section(`actor-${place + 1}`, actor, [table({ caption: `Dagen: ${actor}`, columns: ['Datum', 'Wat', 'Artikel'], rows: days.filter((day) => day.actor === actor).map(({ date, what, cited }) => [book.words.date(date), what, cited]) })])),
    },
    ics: icsText(title, days.map(({ actor, date, what, cited }) => ({ date, title: what, description: `${actor}. ${cited}`, categories: [actor] })), input.made.date),
  }
}

function upToNextExpiry(timeline: Timeline, asOf: string): Timeline {
  const next = timeline.tijdlijn.find(({ soort, datum, herroepen }) => soort === 'termijn_verstreken' && herroepen === undefined && datum > asOf)?.datum
  return next === undefined ? timeline : { ...timeline, tijdlijn: timeline.tijdlijn.filter(({ datum }) => datum <= next) }
}

/** An id may be anything; a name of a file may not. */
export function fileName(id: string): string {
  return id.normalize('NFKD').replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'persoon'
}

/** @param bookOf the book of the stelsel that gives an entry */
function personDays({ tijdlijn }: Timeline, book: Book, bookOf: (entry: Entry) => Book): readonly PersonDay[] {
  const { sentences } = book
  const lastOf = new Map<string, Entry>()
  const days: PersonDay[] = []
  const person = personTitle(book)
  const exempt = lastExemption(tijdlijn.filter(isStanding), (entry) => bookOf(entry).words.plain)
  // Who need not meet the plicht any more has no last day to meet it; a termijn about a decision stays.
  const isOver = ({ stelsel, over, einde }: Entry): boolean => exempt !== undefined && over === undefined && stelsel === exempt.stelsel && einde !== undefined && einde > exempt.datum
  const close = (topic: string): void => {
    const entry = lastOf.get(topic)
    lastOf.delete(topic)
    if (entry?.einde === undefined || (actorOf(entry, bookOf(entry)) === undefined && isOver(entry))) return
    days.push({ actor: actorOf(entry, bookOf(entry)) ?? person, date: entry.einde, what: `Laatste dag: ${sentences.name(entry)}`, cited: sentences.entry(entry).cited })
  }
  for (const entry of tijdlijn.filter(isStanding)) {
    const { soort, datum } = entry
    const topic = topicOfEntry(entry)
    if (soort === 'termijn_begint' && lastOf.has(topic)) close(topic)
    if (soort === 'termijn_begint' || soort === 'termijn_verlengd' || soort === 'termijn_opgeschort') lastOf.set(topic, entry)
    if (soort === 'termijn_voldaan') lastOf.delete(topic)
    const { what, consequence, cited } = sentences.entry(entry)
    const actor = actorOf(entry, bookOf(entry))
    if (actor !== undefined) days.push({ actor, date: datum, what: consequence === '' ? what : `${what} (${consequence})`, cited })
  }
  for (const topic of [...lastOf.keys()]) close(topic)
  if (exempt !== undefined) {
    const { what, cited } = sentences.entry(exempt)
    days.push({ actor: person, date: exempt.datum, what: `${what}. De plicht geldt vanaf deze dag niet.`, cited })
  }
  return days.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

/** The body that decides or has to decide; for a termijn its bearer when that is a body. */
function actorOf({ soort, naam, door }: Entry, book: Book): string | undefined {
  const termijn = book.of('termijn').find(({ name }) => name === naam)
  const regime = book.of('boeteregime').find(({ name }) => name === naam)
  const name = soort.startsWith('termijn_') ? (termijn === undefined ? undefined : bearerOf(termijn)) : soort === 'signaal' ? undefined : (door ?? (regime === undefined ? undefined : imposer(regime)))
  const orgaan = book.of('bestuursorgaan').find((each) => each.name === name)
  return orgaan === undefined ? undefined : `${titleOf(orgaan, book)}${orgaan.onBehalf === undefined ? '' : `, namens deze ${orgaan.onBehalf}`}`
}

