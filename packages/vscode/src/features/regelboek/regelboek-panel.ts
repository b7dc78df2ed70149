import { commands, Range, TextEditorRevealType, ViewColumn, window, workspace, type Disposable, type TextEditor, type Uri } from 'vscode'
import { languageId, type DocumentPlace, type RegelboekParams } from '@inburgering/server/protocol'
import type { DocumentSpot, FromRegelboekPage, RegelboekPageState, ToRegelboekPage } from '@inburgering/webviews/protocol'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import { PagePanel } from '../../infrastructure/page-panel.ts'
import { showInText } from '../../infrastructure/show-in-text.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { lineOfSpot, placeAt, spotOfLine } from './places.ts'

/** After the text was scrolled for the page, or the cursor moved, how long scrolling of the text is not told, in milliseconds. */
const quiet = 400

/** The one page with the regelboek beside the text. It follows the text, the cursor and the scrolling, and is followed back. */
export class RegelboekPanel implements Disposable {
  private readonly werkbank: Werkbank
  private readonly listeners: readonly Disposable[]
  private readonly page: PagePanel<ToRegelboekPage, FromRegelboekPage>
  /** A file of the specification that is shown. */
  private file: string | undefined
  private places: readonly DocumentPlace[] = []
  private isWhole = true
  private quietUntil = 0

  constructor(extension: Uri, werkbank: Werkbank) {
    this.werkbank = werkbank
    this.page = new PagePanel(extension, {
      name: 'regelboek',
      heading: () => texts().regelboek.heading,
      heard: (message) => this.heard(message),
      asText: () => commands.executeCommand('inburgering.regelboekTekst', this.file),
      restored: (state) => {
        const { address } = (state ?? {}) as Partial<RegelboekPageState>
        if (typeof address === 'string') this.choose(address)
      },
      closed: () => void werkbank.volgRegelboek(undefined),
    })
    this.listeners = [
      werkbank.onRegelboek((regelboek) => this.show(regelboek)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === languageId && contentChanges.length > 0) this.page.tell({ kind: 'busy' })
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.mark(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => void (editor && this.mark(editor))),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [visible] }) => void (visible && this.scrollPage(textEditor, visible.start.line))),
    ]
  }

  /** A file of the specification that is shown. */
  get shown(): string | undefined {
    return this.page.isOpen ? this.file : undefined
  }

  open(file: string): void {
    this.file = file
    this.page.reveal(besideColumn(), true)
    this.choose(file)
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.page.dispose()
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
    if (!this.page.isOpen || this.file === undefined) return
    const { heading, page } = texts().regelboek
    this.places = places
    this.page.title = title === '' ? heading : title
    if (message !== undefined) return this.page.tell({ kind: 'empty', text: message, language: page.language })
    const described = new Set(places.map(({ id }) => id))
    this.page.tell({ kind: 'show', page: { address: this.file, isWhole: this.isWhole, order, changed, inText: order.filter((id) => described.has(id)), isComplete, words: page } })
    const [editor] = this.isWhole ? window.visibleTextEditors.filter(({ document }) => document.languageId === languageId) : []
    this.isWhole = false
    if (editor !== undefined) this.mark(window.activeTextEditor?.document.languageId === languageId ? window.activeTextEditor : editor)
  }

  private mark({ document, selection }: TextEditor): void {
    if (!this.page.isOpen || document.languageId !== languageId) return
    // Where the cursor takes the text, the rule of the cursor counts and not the top line.
    this.quietUntil = Date.now() + quiet
    const place = placeAt(this.places, document.uri.toString(), selection.active.line)
    if (place !== undefined) this.page.tell({ kind: 'mark', id: place.id })
  }

  private scrollPage({ document }: TextEditor, line: number): void {
    if (!this.page.isOpen || document.languageId !== languageId || Date.now() < this.quietUntil) return
    const spot = spotOfLine(this.places, document.uri.toString(), line)
    if (spot !== undefined) this.page.tell({ kind: 'scroll', spot })
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
        return void (await commands.executeCommand('inburgering.regelboekTekst', this.file))
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
    if (place !== undefined) await showInText(place, ViewColumn.One)
  }
}
