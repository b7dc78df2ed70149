import { basename } from 'node:path'
import { lawCoverage, observeScenarios, ruleCoverage } from '@inburgering/analysis'
import { rulesHash } from '@inburgering/core'
import { bookDocuments, documentFiles, fileName, folderOf, personCalendar, renderHtml, uitlegbrief, vergelijkingsnota, type DocumentTree, type Format, type Made, type OtherFile, type OutputFile, type Shelf, type Templates, type Theme } from '@inburgering/docgen'
import { createScenarioPlayer, readPerson, run, type Program } from '@inburgering/engine'
import type { Language, PersonInput } from '@inburgering/core'
import { CallError, type Call } from '../command-line/command.ts'
import { version } from '../command-line/version.ts'
import { readPersons } from '../persons/read-persons.ts'
import { layersOf, prepare } from '../specification/layers.ts'
import { diagnosticsText, type Runnable } from '../specification/load.ts'
import { loadSide } from '../specification/load-version.ts'
import { casesOf, personsOfScenarios } from './cases.ts'
import type { DocumentFormat } from './formats.ts'
import { freeName } from './free-name.ts'
import { printPdf } from './pdf.ts'

export interface ShelfOptions {
  readonly formats: readonly DocumentFormat[]
  readonly theme: Theme | undefined
  readonly templates: Readonly<Record<Language, Templates>>
  /** Present when PDF is asked. */
  readonly chromium: string | undefined
}

export interface FilledShelf {
  readonly shelf: Shelf
  readonly files: readonly OutputFile[]
  /** Persons for whom nothing could be made. */
  readonly refused: number
}

/** The names of the folders of one call. */
export interface ShelfFolders {
  readonly taken: Set<string>
  /** Only one specification was asked. */
  readonly isOnly: boolean
}

/** All documents of one stelsel. */
export async function shelfOf(specification: Runnable, options: ShelfOptions, folders: ShelfFolders, call: Call): Promise<FilledShelf> {
  const { model, diagnostics } = specification
  const date = call.text('date')
  const observations = observeScenarios(createScenarioPlayer(model, specification.beside))
  const made: Made = { rulesHash: rulesHash(model), version, ...(date === undefined ? {} : { date }) }
  const input = { model, beside: specification.beside, played: observations.map(({ result }) => result), coverage: ruleCoverage(model, observations), coveredLaw: lawCoverage(model), diagnostics, made }
  const book = bookDocuments(input)
  // Beside the act, what adds to it is called by its own name: they are of one stelsel.
  const isAddition = model.stelsel.origin.file.startsWith('../')
  const own = folderOf(basename(specification.folder))
  const folder = freeName(isAddition && !folders.isOnly ? own : folderOf(model.stelsel.name), folders.taken)
  const documents: DocumentTree[] = [...book.documents]
  const others: OtherFile[] = [...book.others]
  const against = call.text('against')
  if (against !== undefined) documents.push(await nota(specification, against, made, call))
  let refused = 0
  for await (const each of personalDocuments(specification, made, options, call)) {
    if (each === 'refused') {
      refused++
      continue
    }
    documents.push(...each.documents)
    others.push({ file: `${each.calendarId}.ics`, title: each.title, content: each.ics })
  }
  const files: OutputFile[] = others.map(({ file, content }) => ({ path: `${folder}/${file}`, content }))
  for (const document of documents) files.push(...(await filesOf(document, folder, options, call)))
  return { shelf: { folder, title: isAddition ? `${model.stelsel.label}, met ${basename(specification.folder)}` : model.stelsel.label, documents: documents.map((document) => ({ document, formats: options.formats })), others }, files, refused }
}

async function filesOf(document: DocumentTree, folder: string, { formats, theme, chromium }: ShelfOptions, call: Call): Promise<readonly OutputFile[]> {
  const plain = formats.filter((format): format is Format => format !== 'pdf')
  const files = await documentFiles(document, { formats: plain, folder, ...(theme === undefined ? {} : { theme }) })
  if (!formats.includes('pdf') || chromium === undefined) return files
  const pdf = printPdf(renderHtml(document, { ...(theme === undefined ? {} : { theme }), fileOf: (id) => `${id}.pdf` }), chromium)
  if (pdf === undefined) throw new CallError(call.texts.docsPdfFailed(chromium))
  return [...files, { path: `${folder}/${document.id}.pdf`, content: pdf }]
}

async function nota(after: Runnable, name: string, made: Made, call: Call): Promise<DocumentTree> {
  const base = await loadSide(name, layersOf(call.text('layers-before')), () => Promise.resolve(after), call)
  const { specification: before } = base
  const layers = { before: base.layers, after: layersOf(call.text('layers')) }
  const { cases, refused } = casesOf(personsOfScenarios(after), prepare(before, layers.before, call), prepare(after, layers.after, call))
  const folder = call.paths.join(', ')
  return vergelijkingsnota({
    before: { model: before.model, beside: before.beside, name: before === after ? folder : name, layers: layers.before, rulesHash: rulesHash(before.model) },
    after: { model: after.model, beside: after.beside, name: folder, layers: layers.after, rulesHash: made.rulesHash },
    cases,
    refused,
    made,
  })
}

interface PersonalDocuments {
  readonly documents: readonly DocumentTree[]
  readonly calendarId: string
  readonly title: string
  readonly ics: string
}

/** A letter in two languages and a calendar for each person of the file; a person who is refused is told, and the others go on. */
async function* personalDocuments(specification: Runnable, made: Made, { templates }: ShelfOptions, call: Call): AsyncGenerator<PersonalDocuments | 'refused'> {
  const path = call.text('person')
  if (path === undefined) return
  const program = prepare(specification, layersOf(call.text('layers')), call)
  const taken = new Set<string>()
  for await (const elements of readPersons(path, call)) {
    for (const element of elements) {
      if ('diagnostic' in element) {
        call.tell(diagnosticsText([element.diagnostic], call))
        yield 'refused'
      } else yield* documentsFor(element.json, element.index, specification, program, made, templates, taken, call)
    }
  }
}

function* documentsFor(json: unknown, index: number, { model, beside, diagnostics }: Runnable, program: Program, made: Made, templates: ShelfOptions['templates'], taken: Set<string>, call: Call): Generator<PersonalDocuments | 'refused'> {
  const person = readPerson(program, json as PersonInput, index)
  if (person.value === undefined) {
    call.tell(diagnosticsText(person.diagnostics, call))
    return yield 'refused'
  }
  const timeline = run(program, person.value, { explain: true }).value
  const about = call.text('about')
  // Ids that differ only in signs must not give one file: somebody would get the letter of another.
  const file = freeName(fileName(timeline.id), taken)
  const asOf = made.date ?? lastRecorded(json as PersonInput)
  const letters = (['nl', 'en'] as const).flatMap((language) => uitlegbrief({ model, beside, timeline, language, templates: templates[language], made, asOf, file, gegevens: (json as PersonInput).gegevens, ...(about === undefined ? {} : { about }) }) ?? [])
  if (letters.length === 0) call.tell(call.texts.docsNoLetter(timeline.id, about))
  const calendar = personCalendar({ model, beside, diagnostics, made, timeline, asOf, file })
  yield { documents: [...letters, calendar.document], calendarId: calendar.document.id, title: `${calendar.document.title}, voor een agenda`, ics: calendar.ics }
}

/** Without a date the letter stands on the last day that the dossier speaks of. */
function lastRecorded({ gegevens, gebeurtenissen }: PersonInput): string {
  const dates = [...gebeurtenissen.flatMap(({ datum, einde }) => (einde === undefined ? [datum] : [datum, einde])), ...Object.values(gegevens).filter((value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))]
  return dates.sort().at(-1) ?? ''
}
