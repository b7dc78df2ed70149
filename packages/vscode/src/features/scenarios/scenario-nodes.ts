import type { FileScenarios, OutlinedScenario, Range, ScenarioAddress, ScenarioPart } from '@inburgering/server/protocol'

/** A line of the tree of scenarios: a folder, a file, a scenario, or one of its rows or expectations. */
export interface ScenarioNode {
  /** Unique beside its siblings, and made of words of the text, so that it stays when lines move. */
  readonly id: string
  readonly label: string
  readonly uri: string
  /** Absent for a folder or a file. */
  readonly range?: Range
  /** Of a scenario only. */
  readonly address?: ScenarioAddress
  readonly children: readonly ScenarioNode[]
}

/** Folder of the specification, file, scenario, and then its rows, or what it expects when it has none. */
export function scenarioNodes(files: readonly FileScenarios[]): readonly ScenarioNode[] {
  const folders = [...new Set(files.map(({ map }) => map))].sort()
  const labels = labelsOf(folders)
  return folders.map((map, index) => ({
    id: map,
    label: labels[index] ?? map,
    uri: map,
    children: files.filter((file) => file.map === map).map(fileNode).sort((one, other) => one.label.localeCompare(other.label, 'nl')),
  }))
}

function fileNode({ uri, map, scenarios }: FileScenarios): ScenarioNode {
  const path = decodeURIComponent(uri.startsWith(`${map}/`) ? uri.slice(map.length + 1) : uri)
  return { id: path, label: path, uri, children: scenarios.map((scenario) => scenarioNode(uri, scenario)) }
}

function scenarioNode(uri: string, { id, title, range, expectations, rows }: OutlinedScenario): ScenarioNode {
  const parts = rows.length > 0 ? rows : expectations
  return { id, label: title, uri, range, address: { uri, scenario: id }, children: parts.map((part, index) => ({ id: partId(parts, index), label: part.text, uri, range: part.range, children: [] })) }
}

/** The words of a part, and how often they stood before it. */
function partId(parts: readonly ScenarioPart[], index: number): string {
  const { text } = parts[index] ?? { text: '' }
  const earlier = parts.slice(0, index).filter((part) => part.text === text).length
  return earlier === 0 ? text : `${text} (${earlier + 1})`
}

/** The last name of each path, with the one above it where two folders would have the same. */
function labelsOf(folders: readonly string[]): readonly string[] {
  const paths = folders.map((folder) => decodeURIComponent(folder).split('/'))
  const short = paths.map((path) => path.at(-1) ?? '')
  return paths.map((path, index) => (short.filter((name) => name === short[index]).length > 1 ? path.slice(-2).join('/') : (short[index] ?? '')))
}
