import { EventEmitter, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode'
import type { WatAlsRow, WhatIfOutcome } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { outcomeText } from '../wat-als/outcome-text.ts'
import type { Comparison } from './comparison.ts'
import { comparisonText } from './comparison-text.ts'
import { keyOf } from './page-of.ts'

/** Documents of this scheme hold the comparison as text. */
export const comparisonScheme = 'inburgering-vergelijking'
/** So many persons stand there with both timelines; the others in a few lines. */
const inFull = 12

/** The comparison as text, for whom pages are blocked, and made again with the comparison. */
export class ComparisonDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly comparison: Comparison
  private readonly werkbank: Werkbank
  private readonly listeners: readonly Disposable[]

  constructor(comparison: Comparison, werkbank: Werkbank) {
    this.comparison = comparison
    this.werkbank = werkbank
    this.listeners = [
      comparison.onChange(() => {
        if (!comparison.isBusy) for (const { uri } of this.open) this.changed.fire(uri)
      }),
      workspace.onDidCloseTextDocument(() => this.look()),
      workspace.onDidOpenTextDocument(() => this.look()),
    ]
  }

  /** The whole comparison, or one person. */
  async show(person?: WatAlsRow): Promise<void> {
    const { heading } = texts().comparison.page
    const title = person === undefined ? heading : `${heading}: ${person.scenario.replace(/^scenario:/, '')}`
    const uri = Uri.from({ scheme: comparisonScheme, path: `/${title.replaceAll('/', '-')}`, query: person === undefined ? '' : JSON.stringify({ uri: person.uri, scenario: person.scenario, row: person.row }) })
    this.comparison.look('text', true)
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true })
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const { params, chosen, answer, failure } = this.comparison
    const words = texts().comparison
    if (params === undefined || chosen === undefined) return `${words.noBase}\n`
    if (query !== '') return this.personText(JSON.parse(query) as WatAlsRow)
    if (answer === undefined) return `${failure === undefined ? words.page.busy : words.failed(failure)}\n`
    const changed = answer.personen.filter(({ gevolg }) => gevolg !== 'notCompared').slice(0, inFull)
    const told = await Promise.all(changed.map(async (person) => [keyOf(person), (await this.werkbank.vergelijkPersoon({ vergelijking: params, uri: person.uri, scenario: person.scenario, row: person.row }))?.uitkomst] as const))
    const outcomes = new Map(told.flatMap(([key, outcome]): readonly (readonly [string, WhatIfOutcome])[] => (outcome === undefined ? [] : [[key, outcome]])))
    return comparisonText(chosen.naam, answer, outcomes, texts())
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.changed.dispose()
  }

  private async personText(row: WatAlsRow): Promise<string> {
    const { params, chosen } = this.comparison
    const answer = params && (await this.werkbank.vergelijkPersoon({ vergelijking: params, ...row }))
    const { whatIf, comparison } = texts()
    if (answer?.uitkomst === undefined) return `${answer?.melding ?? texts().timeline.gone}\n`
    const { before, after } = comparison.page
    return outcomeText(comparison.against(row.scenario.replace(/^scenario:/, ''), chosen?.naam ?? ''), answer.uitkomst, { ...whatIf.page, before, after })
  }

  private get open() {
    return workspace.textDocuments.filter(({ uri }) => uri.scheme === comparisonScheme)
  }

  private look(): void {
    this.comparison.look('text', this.open.length > 0)
  }
}
