import { commands, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace, type Disposable, type TextEditor, type WebviewPanel } from 'vscode'
import { languageId, type DocumentPlace, type RegelboekParams } from '@inburgering/server/protocol'
import type { DocumentSpot, FromRegelboekPage, RegelboekPageState, ToRegelboekPage } from '@inburgering/webviews/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { pageHtml } from '../tijdlijn/page-html.ts'
import { lineOfSpot, placeAt, spotOfLine } from './places.ts'

export const panelType = 'inburgering-regelboek-pagina'

/** After the text was scrolled for the page, or the cursor moved, how long scrolling of the text is not told, in milliseconds. */
const quiet = 400

/** The one page with the regelboek beside the text. It follows the text, the cursor and the scrolling, and is followed back. */
export class RegelboekPanel implements Disposable {
  private readonly extension: Uri
  private readonly werkbank: Werkbank
  private readonly listeners: readonly Disposable[]
  private panel: WebviewPanel | undefined
  /** A file of the specification that is shown. */
  private file: string | undefined
  private places: readonly DocumentPlace[] = []
  private isWhole = true
  private quietUntil = 0

  constructor(extension: Uri, werkbank: Werkbank) {
    this.extension = extension
    this.werkbank = werkbank
    this.listeners = [
      werkbank.onRegelboek((regelboek) => this.show(regelboek)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === languageId && contentChanges.length > 0) this.tell({ kind: 'busy' })
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.mark(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => void (editor && this.mark(editor))),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [visible] }) => void (visible && this.scrollPage(textEditor, visible.start.line))),
      window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel, state?: Partial<RegelboekPageState>) => {
          this.adopt(panel)
          if (typeof state?.address === 'string') this.choose(state.address)
        },
      }),
    ]
  }

  /** A file of the specification that is shown. */
  get shown(): string | undefined {
    return this.panel && this.file
  }

  open(file: string): void {
    if (this.panel === undefined) this.adopt(window.createWebviewPanel(panelType, texts().regelboek.heading, { viewColumn: ViewColumn.Beside, preserveFocus: true }, this.options))
    else this.panel.reveal(undefined, true)
    this.choose(file)
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
    panel.webview.onDidReceiveMessage((message: FromRegelboekPage) => void this.heard(message))
    panel.onDidDispose(() => {
      if (this.panel !== panel) return
      this.panel = undefined
      void this.werkbank.volgRegelboek(undefined)
    })
    const file = (name: string) => panel.webview.asWebviewUri(Uri.joinPath(this.extension, 'paginas', name)).toString()
    panel.webview.html = pageHtml(file('regelboek.js'), file('regelboek.css'), panel.webview.cspSource, crypto.randomUUID(), texts().regelboek.heading)
  }

  private choose(file: string): void {
    this.file = file
    this.ask()
  }

  /** What comes next is everything. */
  private ask(): void {
    this.isWhole = true
    void this.werkbank.volgRegelboek(this.file)
  }

  private show({ title, message, order, changed, places, isComplete }: RegelboekParams): void {
    if (this.panel === undefined || this.file === undefined) return
    const { heading, page } = texts().regelboek
    this.places = places
    this.panel.title = title === '' ? heading : title
    if (message !== undefined) return this.tell({ kind: 'empty', text: message, language: page.language })
    const described = new Set(places.map(({ id }) => id))
    this.tell({ kind: 'show', page: { address: this.file, isWhole: this.isWhole, order, changed, inText: order.filter((id) => described.has(id)), isComplete, words: page } })
    const [editor] = this.isWhole ? window.visibleTextEditors.filter(({ document }) => document.languageId === languageId) : []
    this.isWhole = false
    if (editor !== undefined) this.mark(window.activeTextEditor?.document.languageId === languageId ? window.activeTextEditor : editor)
  }

  private mark({ document, selection }: TextEditor): void {
    if (this.panel === undefined || document.languageId !== languageId) return
    // Where the cursor takes the text, the rule of the cursor counts and not the top line.
    this.quietUntil = Date.now() + quiet
    const place = placeAt(this.places, document.uri.toString(), selection.active.line)
    if (place !== undefined) this.tell({ kind: 'mark', id: place.id })
  }

  private scrollPage({ document }: TextEditor, line: number): void {
    if (this.panel === undefined || document.languageId !== languageId || Date.now() < this.quietUntil) return
    const spot = spotOfLine(this.places, document.uri.toString(), line)
    if (spot !== undefined) this.tell({ kind: 'scroll', spot })
  }

  private async heard(message: FromRegelboekPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.ask()
      case 'scrolled':
        return this.scrollText(message.spot)
      case 'toText':
        return this.toText(message.id)
      case 'asText':
        return void (await commands.executeCommand('inburgering.regelboekTekst'))
      case 'makeDocuments':
        return void (await commands.executeCommand('inburgering.maakDocumenten'))
    }
  }

  /** Only in a text that shows already: scrolling opens nothing. */
  private scrollText(spot: DocumentSpot): void {
    const place = lineOfSpot(this.places, spot)
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === place?.uri)
    if (place === undefined || editor === undefined) return
    this.quietUntil = Date.now() + quiet
    editor.revealRange(new Range(place.line, 0, place.line, 0), TextEditorRevealType.AtTop)
  }

  private async toText(id: string): Promise<void> {
    const place = this.places.find((each) => each.id === id)
    if (place === undefined) return
    const uri = Uri.parse(place.uri)
    const { start } = place.range
    const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
    await window.showTextDocument(uri, { viewColumn: open?.viewColumn ?? ViewColumn.One, preserveFocus: false, preview: true, selection: new Range(start.line, start.character, start.line, start.character) })
  }

  private tell(message: ToRegelboekPage): void {
    void this.panel?.webview.postMessage(message)
  }
}
