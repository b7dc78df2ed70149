import { Uri, window, type Disposable, type ViewColumn, type WebviewPanel } from 'vscode'
import { pageHtml } from './page-html.ts'

/** What one kind of page is, and what its owner does. */
export interface PageKind<From> {
  /** Name of its script and style sheet under `paginas/`, and of the panel. */
  readonly name: string
  readonly heading: () => string
  readonly heard: (message: From) => unknown
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

  /** Where it stands already, else in `viewColumn`. */
  reveal(viewColumn: ViewColumn, preserveFocus: boolean): void {
    if (this.panel === undefined) this.adopt(window.createWebviewPanel(this.type, this.kind.heading(), { viewColumn, preserveFocus }, this.options))
    else this.panel.reveal(undefined, preserveFocus)
  }

  tell(message: To): void {
    void this.panel?.webview.postMessage(message)
  }

  dispose(): void {
    this.serializer.dispose()
    this.panel?.dispose()
  }

  private get type(): string {
    return `inburgering-${this.kind.name}-pagina`
  }

  private get options() {
    return { enableScripts: true, localResourceRoots: [Uri.joinPath(this.extension, 'paginas')] }
  }

  private adopt(panel: WebviewPanel): void {
    this.panel?.dispose()
    this.panel = panel
    panel.webview.options = this.options
    panel.webview.onDidReceiveMessage((message: From) => void this.kind.heard(message))
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
