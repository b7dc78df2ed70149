import { Uri, ViewColumn, window, type Disposable, type WebviewPanel } from 'vscode'
import { texts } from '../texts/texts.ts'
import { pageHtml } from './page-html.ts'

/** How long a page that somebody asked for may be silent, in milliseconds, before the editor is held to refuse pages. */
const patience = 10_000
/** How long after somebody asked to try once more: the machine may be slow. */
const morePatience = 60_000
/** Whether this window shows pages at all: an office may block the frames that they stand in. Holds for all pages, until somebody tries once more or the window is loaded again. */
let pages: 'unknown' | 'speak' | 'refused' = 'unknown'

/** What one kind of page is, and what its owner does. */
export interface PageKind<From> {
  /** Name of its script and style sheet under `paginas/`, and of the panel. */
  readonly name: string
  readonly heading: () => string
  readonly heard: (message: From) => unknown
  /** Shows the same as text, where the editor refuses pages. */
  readonly asText: () => unknown
  /** A panel of an earlier session came back, with what its page remembered. */
  readonly restored: (state: unknown) => unknown
  readonly opened?: () => void
  readonly closed?: () => void
}

/** The one panel that a page has: made when it is asked for, taken over from an earlier session, and told messages of shape `To`. */
export class PagePanel<To, From> implements Disposable {
  private readonly extension: Uri
  private readonly kind: PageKind<From>
  private readonly serializer: Disposable
  private panel: WebviewPanel | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(extension: Uri, kind: PageKind<From>) {
    this.extension = extension
    this.kind = kind
    this.serializer = window.registerWebviewPanelSerializer(this.type, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        this.adopt(panel)
        await kind.restored(state)
      },
    })
  }

  get isOpen(): boolean {
    return this.panel !== undefined
  }

  set title(title: string) {
    if (this.panel !== undefined) this.panel.title = title
  }

  /** Where it stands already, else in `viewColumn`; as text where the editor refuses pages. */
  reveal(viewColumn: ViewColumn, preserveFocus: boolean): void {
    if (pages === 'refused') return void this.kind.asText()
    this.show(viewColumn, preserveFocus, patience)
  }

  tell(message: To): void {
    void this.panel?.webview.postMessage(message)
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.serializer.dispose()
    this.panel?.dispose()
  }

  private show(viewColumn: ViewColumn, preserveFocus: boolean, limit: number): void {
    if (this.panel === undefined) this.adopt(window.createWebviewPanel(this.type, this.kind.heading(), { viewColumn, preserveFocus }, this.options))
    else this.panel.reveal(undefined, preserveFocus)
    if (pages === 'unknown') this.listen(limit)
  }

  private get type(): string {
    return `inburgering-${this.kind.name}-pagina`
  }

  private get options() {
    return { enableScripts: true, localResourceRoots: [Uri.joinPath(this.extension, 'paginas')] }
  }

  /** An empty page says nothing to who sits before it. Only what was asked for is answered with a text: nothing opens by itself. */
  private listen(limit: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (pages !== 'speak' && this.panel?.visible) this.refuse(this.panel)
    }, limit)
  }

  private refuse(silent: WebviewPanel): void {
    pages = 'refused'
    const { viewColumn = ViewColumn.Active } = silent
    silent.dispose()
    void this.kind.asText()
    const { refused, again } = texts().pages
    void window.showInformationMessage(refused, again).then((chosen) => {
      if (chosen !== again) return
      // Another page may have spoken meanwhile.
      if (pages === 'refused') pages = 'unknown'
      this.show(viewColumn, false, morePatience)
    })
  }

  private adopt(panel: WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    panel.webview.options = this.options
    panel.webview.onDidReceiveMessage((message: From) => {
      pages = 'speak'
      void this.kind.heard(message)
    })
    panel.onDidDispose(() => {
      if (this.panel !== panel) return
      this.panel = undefined
      this.kind.closed?.()
    })
    const file = (extension: string) => panel.webview.asWebviewUri(Uri.joinPath(this.extension, 'paginas', `${this.kind.name}.${extension}`)).toString()
    panel.webview.html = pageHtml(file('js'), file('css'), panel.webview.cspSource, crypto.randomUUID(), this.kind.heading())
    this.kind.opened?.()
  }
}
