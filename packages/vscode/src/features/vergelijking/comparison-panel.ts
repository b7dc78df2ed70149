import { commands, Range, Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode'
import type { Range as TextRange, WatAlsRow } from '@inburgering/server/protocol'
import type { FromComparisonPage, ToComparisonPage } from '@inburgering/webviews/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { pageHtml } from '../tijdlijn/page-html.ts'
import type { Comparison } from './comparison.ts'
import { comparisonPage, keyOf } from './page-of.ts'

export const panelType = 'inburgering-vergelijking-pagina'

/** The one page of the comparison; it follows the text and the choice of the base. */
export class ComparisonPanel implements Disposable {
  private readonly extension: Uri
  private readonly werkbank: Werkbank
  private readonly comparison: Comparison
  private readonly listeners: readonly Disposable[]
  private panel: WebviewPanel | undefined
  /** Unfolded as soon as the page listens. */
  private opens: string | undefined

  constructor(extension: Uri, werkbank: Werkbank, comparison: Comparison) {
    this.extension = extension
    this.werkbank = werkbank
    this.comparison = comparison
    this.listeners = [
      comparison.onChange(() => this.show()),
      window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel) => this.adopt(panel),
      }),
    ]
  }

  /** With this person unfolded. */
  open(person?: WatAlsRow): void {
    this.opens = person && keyOf(person)
    if (this.panel === undefined) this.adopt(window.createWebviewPanel(panelType, texts().comparison.page.heading, { viewColumn: ViewColumn.Active, preserveFocus: false }, this.options))
    else this.panel.reveal(undefined, false)
    this.show()
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.panel?.dispose()
  }

  private get options() {
    return { enableScripts: true, localResourceRoots: [Uri.joinPath(this.extension, 'paginas')] }
  }

  private adopt(panel: WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    panel.webview.options = this.options
    panel.webview.onDidReceiveMessage((message: FromComparisonPage) => void this.heard(message))
    panel.onDidDispose(() => {
      if (this.panel !== panel) return
      this.panel = undefined
      this.comparison.look('page', false)
    })
    const file = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(this.extension, 'paginas', name)).toString()
    panel.webview.html = pageHtml(file('vergelijking.js'), file('vergelijking.css'), panel.webview.cspSource, crypto.randomUUID(), texts().comparison.page.heading)
    this.comparison.look('page', true)
  }

  private show(): void {
    if (this.panel === undefined) return
    const { chosen, answer, failure, isBusy } = this.comparison
    const words = texts().comparison
    const problem = chosen === undefined ? words.noBase : failure !== undefined ? words.failed(failure) : ''
    this.panel.title = chosen === undefined ? words.page.heading : `${words.page.heading}: ${chosen.naam}`
    if (chosen === undefined || answer !== undefined || failure !== undefined) this.tell({ kind: 'show', page: comparisonPage(chosen?.naam ?? '', answer, problem, chosen, texts()) })
    else this.tell({ kind: 'show', page: comparisonPage(chosen.naam, undefined, '', chosen, texts()) })
    if (isBusy && chosen !== undefined) this.tell({ kind: 'busy' })
    if (this.opens === undefined || answer === undefined) return
    this.tell({ kind: 'open', key: this.opens })
    this.opens = undefined
  }

  private async heard(message: FromComparisonPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.show()
      case 'askPerson':
        return this.givePerson(message.key)
      case 'toScenario':
        return this.reveal(this.personOf(message.key))
      case 'toRule':
        return this.reveal(this.comparison.answer?.regels.find(({ id }) => id === message.id)?.plaats)
      case 'asText':
        return void (await commands.executeCommand('inburgering.vergelijkTekst'))
      case 'chooseBase':
        return void (await commands.executeCommand('inburgering.kiesBasis'))
      case 'again':
        return this.comparison.again()
    }
  }

  private personOf(key: string) {
    return this.comparison.answer?.personen.find((person) => keyOf(person) === key)
  }

  private async givePerson(key: string): Promise<void> {
    const { params } = this.comparison
    const person = this.personOf(key)
    const answer = params && person && (await this.werkbank.vergelijkPersoon({ vergelijking: params, uri: person.uri, scenario: person.scenario, row: person.row }))
    const note = answer?.melding ?? (person === undefined ? texts().comparison.sameNow : texts().timeline.gone)
    this.tell({ kind: 'person', key, ...(answer?.uitkomst === undefined ? {} : { outcome: answer.uitkomst }), note })
  }

  /** Beside the page, which stays. */
  private async reveal(place: { readonly uri: string; readonly range: TextRange } | undefined): Promise<void> {
    if (place === undefined) return
    const { line, character } = place.range.start
    const uri = Uri.parse(place.uri)
    const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
    await window.showTextDocument(uri, { viewColumn: open?.viewColumn ?? ViewColumn.Beside, preview: true, selection: new Range(line, character, line, character) })
  }

  private tell(message: ToComparisonPage): void {
    void this.panel?.webview.postMessage(message)
  }
}
