import { commands, EventEmitter, MarkdownString, Position, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, type Hover, type TreeDataProvider } from 'vscode'
import type { RuleNode } from './rule-nodes.ts'

/** The icon beside a declaration, by the word that declares it. */
const icons: Readonly<Record<string, string>> = {
  leerroute: 'milestone',
  taaleis: 'mortar-board',
  onderdeel: 'checklist',
  plicht: 'law',
  bevoegdheid: 'shield',
  termijn: 'calendar',
  verlengingsgrond: 'debug-step-over',
  boeteregime: 'warning',
  parameter: 'symbol-constant',
  tabel: 'table',
  begrip: 'symbol-variable',
  gegeven: 'person',
  gebeurtenis: 'symbol-event',
  periode: 'history',
  besluit: 'tasklist',
  oordeel: 'question',
  keuze: 'list-selection',
  wijziging: 'git-merge',
}

/** Rules as a tree; Enter shows the text of a rule, and what it means stands in its tooltip. */
export class RuleTree implements TreeDataProvider<RuleNode> {
  private readonly changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event
  private nodes: readonly RuleNode[] = []

  get isEmpty(): boolean {
    return this.nodes.length === 0
  }

  show(nodes: readonly RuleNode[]): void {
    if (JSON.stringify(nodes) === JSON.stringify(this.nodes)) return
    this.nodes = nodes
    this.changed.fire()
  }

  getChildren(node?: RuleNode): RuleNode[] {
    return [...(node?.children ?? this.nodes)]
  }

  getTreeItem({ id, label, description, isOpen, rule, children }: RuleNode): TreeItem {
    const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
    item.id = id
    item.description = description
    item.accessibilityInformation = { label: description === '' ? label : `${label}, ${description}` }
    if (rule === undefined) return item
    item.iconPath = new ThemeIcon(icons[rule.soort] ?? 'symbol-misc')
    const { start } = rule.range
    const selection = new Range(start.line, start.character, start.line, start.character)
    item.command = { command: 'vscode.open', title: label, arguments: [Uri.parse(rule.uri), { selection, preview: true }] }
    return item
  }

  /** The same as the hover in the text. */
  async resolveTreeItem(item: TreeItem, { rule }: RuleNode): Promise<TreeItem> {
    if (rule === undefined) return item
    const { line, character } = rule.range.start
    // Behind the word that declares it, on its name.
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', Uri.parse(rule.uri), new Position(line, character + rule.soort.length + 1))
    const texts = hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value))
    if (texts.length > 0) item.tooltip = new MarkdownString(texts.join('\n\n'))
    return item
  }
}
