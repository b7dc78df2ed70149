import type { Diagnostic } from '@inburgering/core'
import { messageOf, severityOf } from '@inburgering/core'
import { titleOf, type ScenarioResult, type ScenarioStatus } from '@inburgering/engine'
import { anchorOf } from '../words/index.ts'
import { ownerOf } from '../regelboek/chapters/coverage.ts'
import { everyRemark } from '../regelboek/chapters/open-points.ts'
import { madeProperties } from '../regelboek/made.ts'
import { openBook, type Book, type BookInput } from '../regelboek/regelboek-input.ts'
import { diagnosticLine } from '../regelboek/rule-section.ts'
import { aside, bullets, paragraph, section, table } from '../tree/build.ts'
import { documentVersion, type DocumentTree } from '../tree/document.ts'
import { documentLink, inlines } from '../tree/inline.ts'
import type { Block, Section } from '../tree/index.ts'

export interface ToetsrapportInput extends BookInput {
  /** The call that makes this report again and compares, as a person types it. */
  readonly verification: string
}

const statusWords: Readonly<Record<ScenarioStatus, string>> = { passed: 'geslaagd', failed: 'gefaald', skipped: 'zonder verwachting', refused: 'geweigerd' }

/** What was tested, what came of it, what was not tested; for who has to rely on the rules without reading them. */
export function toetsrapport(input: ToetsrapportInput): DocumentTree {
  const book = openBook(input)
  return {
    documentVersion,
    id: 'toetsrapport',
    language: 'nl',
    title: `Toetsrapport ${input.model.stelsel.label}`,
    summary: inlines(verdict(input.played)),
    properties: [...madeProperties(input.made), { name: 'Lagen in de scenario’s', value: inlines(layersOf(input.played)) }],
    blocks: [outcome(book), ...failures(book), ...unchecked(book), missedRules(book), findings(book), perFile(book), again(input)],
  }
}

function count(played: readonly ScenarioResult[], status: ScenarioStatus): number {
  return played.filter((result) => result.status === status).length
}

function verdict(played: readonly ScenarioResult[]): string {
  const bad = count(played, 'failed') + count(played, 'refused')
  if (played.length === 0) return 'Er zijn geen scenario’s: over deze regels is niets getoetst.'
  return bad === 0 ? `Alle ${played.length} gespeelde scenario’s geven de verwachte uitkomst.` : `${bad} van de ${played.length} gespeelde scenario’s ${bad === 1 ? 'geeft' : 'geven'} niet de verwachte uitkomst.`
}

function layersOf(played: readonly ScenarioResult[]): string {
  const layers = new Set(['wet', ...played.flatMap(({ row }) => row.scenario.layers)])
  return [...layers].join(', ')
}

function outcome({ played, coverage }: Book): Section {
  const expectations = played.flatMap((result) => result.expectations)
  const independent = expectations.filter(({ expectation }) => !expectation.unchecked)
  const calculated = expectations.filter(({ expectation }) => expectation.calculation !== undefined)
  const rows: (readonly [string, string])[] = [
    ['Scenario’s gespeeld', String(played.length)],
    ...(['passed', 'failed', 'refused', 'skipped'] as const).map((status) => [`Waarvan ${statusWords[status]}`, String(count(played, status))] as const),
    ['Verwachtingen', String(expectations.length)],
    ['Waarvan uitgekomen', String(expectations.filter(({ passed }) => passed).length)],
    ['Met de berekening uit de wet erbij', String(calculated.length)],
    ['Niet onafhankelijk gecontroleerd', String(expectations.length - independent.length)],
    ...(coverage === undefined ? [] : [['Regels en onderdelen bereikt', `${coverage.reached} van ${coverage.total}`] as const]),
  ]
  return section('uitkomst', 'Uitkomst', [table({ caption: 'De toets in getallen', columns: ['Wat', { title: 'Aantal', align: 'end' }], rows })])
}

/** Each expectation that did not come true, with what was expected and what came. */
function failures({ played, sentences }: Book): readonly Section[] {
  const bad = played.filter(({ status }) => status === 'failed' || status === 'refused')
  if (bad.length === 0) return []
  const blocks = bad.map((result): Block => {
    const rows = result.expectations.filter(({ passed }) => !passed).map((failed) => {
      const { expected, actual } = sentences.expectation(failed)
      return [`${failed.origin.file}, regel ${failed.origin.start.line + 1}`, expected, actual] as const
    })
    const refused = result.diagnostics.map((diagnostic: Diagnostic) => messageOf(diagnostic, 'nl'))
    return section(`afwijking-${anchorOf(result.row.scenario.id)}${result.row.number === undefined ? '' : `.rij-${result.row.number}`}`, titleOf(result.row), [
      ...(rows.length === 0 ? [] : [table({ caption: 'Niet uitgekomen', columns: ['Plaats', 'Verwacht', 'Uitkomst'], rows })]),
      ...(refused.length === 0 ? [] : [paragraph('De computer meldt:'), ...bullets(refused)]),
    ])
  })
  return [section('afwijkingen', 'Afwijkingen', blocks)]
}

function unchecked({ played, sentences }: Book): readonly Section[] {
  const rows = played.flatMap(({ row, expectations }) => expectations.filter(({ expectation }) => expectation.unchecked).map((result) => [titleOf(row), sentences.expectation(result).expected] as const))
  if (rows.length === 0) return []
  return [section('niet-gecontroleerd', 'Niet onafhankelijk gecontroleerd', [paragraph('Deze verwachtingen zijn overgenomen uit een uitkomst. Zij bewijzen alleen dat de uitkomst gelijk is gebleven.'), table({ caption: 'Overgenomen verwachtingen', columns: ['Scenario', 'Verwachting'], rows })])]
}

function missedRules({ coverage, model, words }: Book): Section {
  const missed = coverage?.items.filter(({ rows }) => rows === 0) ?? []
  const labels = new Map(model.declarations.map(({ id, name, kind }) => [id, words.plain.of(name, kind)]))
  const items = missed.map(({ id, owner, name, kind }) => documentLink('regelboek', kind === 'declaration' ? (labels.get(id) ?? name) : `${labels.get(ownerOf(id)) ?? owner}: ${name.replaceAll('_', ' ')}`, anchorOf(kind === 'declaration' ? id : ownerOf(id))))
  const text = coverage === undefined ? 'De dekking is niet gemeten.' : missed.length === 0 ? 'Elke regel is door ten minste een scenario bereikt.' : 'Deze regels en onderdelen bereikt geen enkel scenario. Over hun uitkomst zegt dit rapport niets:'
  return section('niet-bereikt', 'Wat niet is getoetst', [paragraph(text), ...bullets(items)])
}

/** What the check of the text found, and what the rules leave open. */
function findings(book: Book): Section {
  const shown = book.diagnostics.filter(({ code }) => severityOf(code) !== 'info')
  const remarks = (kind: 'aanname' | 'niet uitgedrukt'): number => everyRemark(book, kind).length
  const open = [
    [documentLink('regelboek', counted(remarks('aanname'), 'aanname', 'aannames'), 'aannames')],
    [documentLink('regelboek', `${remarks('niet uitgedrukt')} keer “niet uitgedrukt”`, 'niet-uitgedrukt')],
    [documentLink('regelboek', counted(book.of('oordeel').length, 'oordeel van een mens', 'oordelen van een mens'), 'open-normen')],
  ]
  return section('bevindingen', 'Bevindingen bij de tekst van de regels', [
    ...(shown.length === 0 ? [paragraph('De controle van de tekst vond geen fouten en geen waarschuwingen.')] : [aside('warning', counted(shown.length, 'fout of waarschuwing', 'fouten en waarschuwingen'), bullets(shown.map((diagnostic) => diagnosticLine(diagnostic, 'nl'))))]),
    paragraph('De uitkomsten rusten op:'),
    ...bullets(open),
  ])
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Every scenario, by the file that it stands in. */
function perFile({ played }: Book): Section {
  const files = new Map<string, Map<string, ScenarioResult[]>>()
  for (const result of played) {
    const { scenario } = result.row
    const titles = files.get(scenario.origin.file) ?? new Map<string, ScenarioResult[]>()
    titles.set(scenario.title, [...(titles.get(scenario.title) ?? []), result])
    files.set(scenario.origin.file, titles)
  }
  return section(
    'scenarios',
    'Alle scenario’s',
    [...files].map(([file, titles], place) =>
      section(`bestand-${place + 1}`, file, [
        table({
          caption: `Scenario’s in ${file}`,
          columns: ['Scenario', { title: 'Gespeeld', align: 'end' }, { title: 'Verwachtingen', align: 'end' }, 'Uitkomst'],
          rows: [...titles].map(([title, results]) => [title, String(results.length), String(results.reduce((sum, { expectations }) => sum + expectations.length, 0)), statusOf(results)]),
        }),
      ]),
    ),
  )
}

function statusOf(results: readonly ScenarioResult[]): string {
  const statuses = (['refused', 'failed', 'skipped', 'passed'] as const).filter((status) => results.some((result) => result.status === status))
  return statuses.map((status) => (results.length === 1 ? statusWords[status] : `${count(results, status)} ${statusWords[status]}`)).join(', ')
}

function again({ verification }: ToetsrapportInput): Section {
  return section('opnieuw', 'Dit rapport narekenen', [
    paragraph('Wie dezelfde regels heeft, krijgt met dezelfde versie van de werkbank precies hetzelfde rapport. Deze opdracht maakt het opnieuw en vergelijkt elk teken. Zijn niet alle vormen gemaakt, geef dan ook --formats mee:'),
    { kind: 'code', text: verification },
    paragraph('De code bij “Regels (SHA-256)” hoort bij de inhoud van de regels. Verandert een regel, dan verandert de code.'),
  ])
}
