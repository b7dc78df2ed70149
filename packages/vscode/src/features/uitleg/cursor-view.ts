import { commands, env, EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, workspace, type Disposable, type TreeDataProvider, type TreeView } from 'vscode'
import { languageId, type UitlegBijCursorAnswer } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { cursorNode, textOf, type CursorNode, type Pin } from './cursor-nodes.ts'

/** How long the cursor rests before it is asked, in milliseconds. */
const rest = 50

/** The state of what is under the cursor, and of what was pinned. It follows the cursor and the text until it is paused. */
export class CursorView implements TreeDataProvider<CursorNode>, Disposable {
  private readonly werkbank: Werkbank
  private readonly changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event
  private readonly view: TreeView<CursorNode>
  private readonly listeners: readonly Disposable[]
  private pins: readonly Pin[] = []
  private nodes: readonly CursorNode[] = []
  private current: { readonly uri: string; readonly answer: UitlegBijCursorAnswer } | undefined
  private isPaused = false
  private isStale = false
  private timer: NodeJS.Timeout | undefined
  private asked = 0

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.view = window.createTreeView('inburgering-uitleg', { treeDataProvider: this })
    this.listeners = [
      this.view,
      window.onDidChangeTextEditorSelection(({ textEditor }) => void (textEditor.document.languageId === languageId && this.askSoon())),
      window.onDidChangeActiveTextEditor(() => this.askSoon()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId !== languageId || contentChanges.length === 0) return
        this.isStale = true
        this.tell()
        this.askSoon()
      }),
      werkbank.onUitkomst(() => this.askSoon()),
      werkbank.onNagekeken(() => this.askSoon()),
      this.view.onDidChangeVisibility(({ visible }) => void (visible && this.askSoon())),
      workspace.onDidChangeConfiguration((change) => void (change.affectsConfiguration(`${languageId}.taal`) && this.askSoon())),
    ]
    this.tellState()
    this.askSoon()
  }

  getChildren(node?: CursorNode): CursorNode[] {
    return [...(node?.children ?? this.nodes)]
  }

  getTreeItem({ id, label, description, isOpen, pin, children }: CursorNode): TreeItem {
    const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
    item.id = id
    item.description = description
    item.tooltip = description === '' ? label : `${label} (${description})`
    item.accessibilityInformation = { label: item.tooltip }
    if (pin !== undefined) item.iconPath = new ThemeIcon('pinned')
    if (pin !== undefined) item.contextValue = 'vastgezet'
    return item
  }

  /** Keeps what is shown of the cursor now. */
  async pin(): Promise<void> {
    const { uri, answer } = this.current ?? {}
    if (uri === undefined || answer?.onderwerp === undefined) return
    const { id, datum, scenario } = answer.onderwerp
    if (!this.pins.some((pin) => keyOf(pin) === keyOf({ uri, id, datum, scenario }))) this.pins = [...this.pins, { uri, id, datum, scenario }]
    await this.ask()
  }

  async unpin(node: CursorNode | undefined): Promise<void> {
    const pin = node?.pin ?? this.view.selection[0]?.pin ?? this.pins.at(-1)
    this.pins = this.pins.filter((each) => each !== pin)
    await this.ask()
  }

  async pause(isPaused: boolean): Promise<void> {
    this.isPaused = isPaused
    this.tellState()
    this.tell()
    if (!isPaused) await this.ask()
  }

  async copy(): Promise<void> {
    await env.clipboard.writeText(textOf(this.nodes))
  }

  dispose(): void {
    clearTimeout(this.timer)
    for (const listener of this.listeners) listener.dispose()
    this.changed.dispose()
  }

  private askSoon(): void {
    clearTimeout(this.timer)
    if (this.isPaused || !this.view.visible) return
    this.timer = setTimeout(() => void this.ask(), rest)
  }

  /** The answer to the last question counts. */
  private async ask(): Promise<void> {
    const mine = ++this.asked
    try {
      const nodes = await this.answers()
      if (mine !== this.asked || nodes === undefined) return
      this.isStale = false
      this.nodes = nodes
    } catch (error) {
      // What is shown stays, and says that it may be old: the text may just have changed again.
      if (mine !== this.asked) return
      this.isStale = this.nodes.length > 0
      if (!this.isStale) this.view.message = texts().cursor.noAnswer(error instanceof Error ? error.message : String(error))
      return this.tell()
    }
    this.view.message = ''
    this.tell()
    this.changed.fire()
  }

  /** Undefined when the text moved on while it was answered: then the next answer follows. */
  private async answers(): Promise<readonly CursorNode[] | undefined> {
    const editor = window.activeTextEditor
    const words = texts()
    let own = this.current
    if (editor?.document.languageId === languageId) {
      const { document, selection } = editor
      const uri = document.uri.toString()
      const answer = await this.werkbank.uitlegBijCursor({ uri, version: document.version, positie: selection.active })
      if (answer !== undefined && answer.version < document.version) return undefined
      own = answer && { uri, answer }
    }
    const pinned: CursorNode[] = []
    for (const pin of this.pins) {
      const answer = await this.werkbank.uitlegBijCursor({ uri: pin.uri, version: 0, onderwerp: pin })
      if (answer !== undefined) pinned.push(cursorNode(answer, keyOf(pin), words, pin))
    }
    this.current = own
    void commands.executeCommand('setContext', 'inburgering:uitlegOver', own?.answer.onderwerp !== undefined)
    void commands.executeCommand('setContext', 'inburgering:uitlegLeeg', own === undefined && pinned.length === 0 ? 'geenTekst' : (own?.answer.leeg ?? 'niet'))
    // Without a subject and without pins the welcome text says what can be done.
    const isWelcome = pinned.length === 0 && (own === undefined || own.answer.leeg === 'geenScenario' || own.answer.leeg === 'geenRegel')
    return isWelcome ? [] : [...(own === undefined ? [] : [cursorNode(own.answer, 'cursor', words)]), ...pinned]
  }

  private tellState(): void {
    void commands.executeCommand('setContext', 'inburgering:uitlegGepauzeerd', this.isPaused)
  }

  /** What stands behind the name of the view. */
  private tell(): void {
    const { stale, paused } = texts().cursor
    this.view.description = [...(this.isPaused ? [paused] : []), ...(this.isStale && this.nodes.length > 0 ? [stale] : [])].join(', ')
    this.view.badge = this.isStale && this.isPaused ? { value: 1, tooltip: stale } : undefined
  }
}

function keyOf({ uri, id, datum, scenario }: Pin): string {
  return [uri, id, datum, scenario.uri, scenario.scenario].join(' ')
}
