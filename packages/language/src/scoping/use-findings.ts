import { finding, type Finding } from '../findings/finding.ts'
import type { Gebruikt } from '../generated/ast.ts'
import { libraryNames } from '../library/library.ts'
import type { Use, Uses } from './uses.ts'

/** Stelsels and supplied specifications that are used and not there, and stelsels that use each other. */
export function useFindings(uses: Uses, root: string, nodes: readonly Gebruikt[]): Finding[] {
  const unknown = nodes.filter(({ map, name }) => map === undefined && name !== undefined && !libraryNames.includes(name))
  const strange = unknown.map((node) => finding(node, 'INB152', { name: node.name, known: libraryNames.join(', ') }))
  return [...strange, ...stelselFindings(uses, root)]
}

function stelselFindings(uses: Uses, root: string): Finding[] {
  return uses.of(root).flatMap((use) => {
    const circle = circleBack(uses, root, [use])
    if (circle !== undefined) return [finding(use.node, 'INB151', { names: circle.map(({ name }) => name).join(' → ') })]
    return use.stelsel === undefined ? [finding(use.node, 'INB150', { stelsel: use.name, folder: use.node.map ?? '' })] : []
  })
}

/** The way from a use back to where it began. */
function circleBack(uses: Uses, root: string, way: readonly [Use, ...Use[]]): readonly Use[] | undefined {
  const last = way.at(-1) as Use
  if (last.root === root) return way
  for (const next of uses.of(last.root)) {
    if (way.some((passed) => passed.root === next.root)) continue
    const back = circleBack(uses, root, [...way, next])
    if (back !== undefined) return back
  }
  return undefined
}
