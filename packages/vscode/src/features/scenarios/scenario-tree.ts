import { Range, Uri, type TestController, type TestItem, type TestItemCollection } from 'vscode'
import type { FileScenarios, ScenarioAddress } from '@inburgering/server/protocol'
import { scenarioNodes, type ScenarioNode } from './scenario-nodes.ts'

/** The items of the Test Explorer; an item that stays in the text stays the same item, with what it showed. */
export class ScenarioTree {
  private readonly controller: TestController
  private readonly addresses = new WeakMap<TestItem, ScenarioAddress>()

  constructor(controller: TestController) {
    this.controller = controller
  }

  update(files: readonly FileScenarios[]): void {
    this.put(this.controller.items, scenarioNodes(files))
  }

  /** The scenario of an item; undefined for folders, files and parts of a scenario. */
  addressOf(item: TestItem): ScenarioAddress | undefined {
    return this.addresses.get(item)
  }

  /** The scenarios in these items, or around them. */
  scenariosIn(items: Iterable<TestItem>, excluded: ReadonlySet<TestItem> = new Set()): readonly TestItem[] {
    const found = new Set<TestItem>()
    const visit = (item: TestItem) => {
      if (excluded.has(item)) return
      if (this.addresses.has(item)) found.add(item)
      else if (item.parent !== undefined && this.addresses.has(item.parent)) found.add(item.parent)
      else for (const [, child] of item.children) visit(child)
    }
    for (const item of items) visit(item)
    return [...found]
  }

  get all(): readonly TestItem[] {
    return this.scenariosIn([...this.controller.items].map(([, item]) => item))
  }

  private put(into: TestItemCollection, nodes: readonly ScenarioNode[]): void {
    into.replace(nodes.map((node, place) => this.itemFor(into.get(node.id), node, place)))
  }

  private itemFor(known: TestItem | undefined, node: ScenarioNode, place: number): TestItem {
    const isSamePlace = known?.uri?.toString() === Uri.parse(node.uri).toString()
    const item = known !== undefined && isSamePlace ? known : this.controller.createTestItem(node.id, node.label, Uri.parse(node.uri))
    item.label = node.label
    item.sortText = String(place).padStart(5, '0')
    if (node.range !== undefined) item.range = rangeOf(node.range)
    if (node.address !== undefined) this.addresses.set(item, node.address)
    this.put(item.children, node.children)
    return item
  }
}

export function rangeOf({ start, end }: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }): Range {
  return new Range(start.line, start.character, end.line, end.character)
}
