import type { Model } from '@inburgering/core'
import { layersOf, lastDayPlayed, personOfRow, prepareProgram, readPerson, rowsOf, run, titleOf } from '@inburgering/engine'
import { indexPage, personCalendar, plichtenkalender, regelboek, templates, toetsrapport, uitlegbrief, vergelijkingsnota, type DocumentTree } from '../src/index.ts'
import type { playedInput } from './example-book.ts'

/**
 * Every kind of page that can be made of a specification: also the letters, the calendar and the memo about its persons.
 * @param told of so many persons: each has two letters and a calendar
 */
export function everyPage(input: ReturnType<typeof playedInput>, told = 1): readonly DocumentTree[] {
  const { model } = input
  const pages = [regelboek(input), toetsrapport({ ...input, verification: 'x' }), plichtenkalender(input).document, ...pagesOfPersons(input, told), memo(input)]
  const shelf = { folder: model.stelsel.name, title: model.stelsel.label, documents: pages.map((document) => ({ document, formats: ['html'] })), others: [{ file: 'kalender.ics', title: 'Kalender' }] }
  return [...pages, indexPage([shelf])]
}

function pagesOfPersons({ model, beside = [], made }: ReturnType<typeof playedInput>, told: number): readonly DocumentTree[] {
  const program = prepareProgram(model, [], beside).value
  return personsOf(model).slice(0, told).flatMap(({ person, until }) => {
    const dossier = readPerson(program, { ...person, id: person.id.slice(0, 40) }, 0).value
    if (dossier === undefined) return []
    const timeline = run(program, dossier, { explain: true, ...until }).value
    const asOf = timeline.tijdlijn.at(-1)?.datum ?? '2026-01-01'
    const letters = (['nl', 'en'] as const).flatMap((language) => uitlegbrief({ model, beside, timeline, language, templates: templates[language], made, asOf, gegevens: person.gegevens }) ?? [])
    return [...letters, personCalendar({ model, beside, diagnostics: [], made, timeline, asOf }).document]
  })
}

/** What all layers together change, for all persons. */
function memo({ model, beside = [], made }: ReturnType<typeof playedInput>): DocumentTree {
  const layers = layersOf(model).filter((layer) => layer !== 'wet' && !layer.startsWith('variant:'))
  const programs = { before: prepareProgram(model, [], beside).value, after: prepareProgram(model, layers, beside).value }
  const cases = personsOf(model).flatMap(({ title, person, until }) => {
    const [before, after] = [programs.before, programs.after].map((program) => {
      const dossier = readPerson(program, person, 0).value
      return dossier === undefined ? undefined : run(program, dossier, until).value
    })
    return before === undefined || after === undefined ? [] : [{ title, person, before, after }]
  })
  const side = { model, beside, name: 'map', rulesHash: made.rulesHash }
  return vergelijkingsnota({ before: { ...side, layers: [] }, after: { ...side, layers }, cases, refused: 0, made })
}

function personsOf(model: Model): readonly { readonly title: string; readonly person: ReturnType<typeof personOfRow>; readonly until: { readonly until?: string } }[] {
  return model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' ? rowsOf(declaration) : [])).map((row) => {
    const until = lastDayPlayed(row)
    return { title: titleOf(row), person: personOfRow(row), until: until === undefined ? {} : { until } }
  })
}
