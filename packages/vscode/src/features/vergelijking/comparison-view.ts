import { commands, EventEmitter, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace, type Disposable, type TreeDataProvider, type TreeView } from 'vscode'
import { texts } from '../../texts/texts.ts'
import type { Comparison } from './comparison.ts'
import { comparisonNodes, type ComparisonNode } from './comparison-nodes.ts'

/** Why the view is empty; each has a welcome text in the manifest. */
type Emptiness = 'geenMap' | 'geenBasis' | 'bezig' | 'geenRegels' | 'geenAntwoord' | 'niet'

/** The comparison as a tree. Nothing is played while the view is closed. */
export class ComparisonView implements TreeDataProvider<ComparisonNode>, Disposable {
  private readonly comparison: Comparison
  private readonly changed = new EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event
  private readonly view: TreeView<ComparisonNode>
  private readonly listeners: readonly Disposable[]
  private nodes: readonly ComparisonNode[] = []

  constructor(comparison: Comparison) {
    this.comparison = comparison
    this.view = window.createTreeView('inburgering-vergelijking', { treeDataProvider: this, showCollapseAll: true })
    this.listeners = [
      this.view,
      comparison.onChange(() => this.show()),
      this.view.onDidChangeVisibility(({ visible }) => comparison.look('view', visible)),
      workspace.onDidChangeWorkspaceFolders(() => this.show()),
    ]
    comparison.look('view', this.view.visible)
    this.show()
  }

  getChildren(node?: ComparisonNode): ComparisonNode[] {
    return [...(node?.children ?? this.nodes)]
  }

  getTreeItem({ id, label, description, isOpen, icon, person, place, children }: ComparisonNode): TreeItem {
    const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed)
    item.id = id
    item.description = description
    item.tooltip = description === '' ? label : `${label} (${description})`
    item.accessibilityInformation = { label: description === '' ? label : `${label}, ${description}` }
    if (icon !== '') item.iconPath = new ThemeIcon(icon)
    if (id === 'basis') item.command = { command: 'inburgering.kiesBasis', title: label }
    if (person !== undefined) {
      item.contextValue = 'persoon'
      item.command = { command: 'inburgering.vergelijk', title: label, arguments: [person] }
    } else if (place !== undefined) {
      const { line, character } = place.range.start
      item.command = { command: 'vscode.open', title: label, arguments: [Uri.parse(place.uri), { selection: new Range(line, character, line, character), preview: true }] }
    }
    return item
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.changed.dispose()
  }

  private show(): void {
    const { chosen, answer, isBusy } = this.comparison
    const nodes = chosen === undefined || answer === undefined ? [] : comparisonNodes(chosen.naam, answer, texts())
    this.view.message = isBusy && nodes.length > 0 ? texts().comparison.busy : ''
    void commands.executeCommand('setContext', 'inburgering:vergelijkingLeeg', this.emptiness)
    if (JSON.stringify(nodes) === JSON.stringify(this.nodes)) return
    this.nodes = nodes
    this.changed.fire()
  }

  private get emptiness(): Emptiness {
    const { chosen, answer, failure } = this.comparison
    if ((workspace.workspaceFolders ?? []).length === 0) return 'geenMap'
    if (chosen === undefined) return 'geenBasis'
    if (answer !== undefined) return 'niet'
    return failure === undefined ? 'bezig' : failure === '' ? 'geenRegels' : 'geenAntwoord'
  }
}
