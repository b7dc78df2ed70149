import { nearestName } from '@inburgering/core'
import { AstUtils, type AstNode } from 'langium'
import { isArgument, isKolom, isNaamverwijzing, isScenario, isTijdstip, isVoorbeelden, isWaardeNaam, type Scenario, type Tijdstip, type VoorbeeldRij } from '../../../generated/ast.ts'
import { at, type Check } from '../../check.ts'

/** A column should be used in the scenario. */
export const unusedColumn: Check<Scenario> = () => (node, accept) => {
  const columns = node.stappen.filter(isVoorbeelden).flatMap((examples) => examples.kolommen)
  if (columns.length === 0) return
  const used = new Set(node.stappen.filter((step) => !isVoorbeelden(step)).flatMap((step) => AstUtils.streamAst(step).flatMap(nameIn).toArray()))
  for (const column of columns) if (!used.has(column.name)) accept('INB707', { column: column.name }, at(column))
}

function nameIn(node: AstNode): string[] {
  if (isTijdstip(node)) return node.kolom === undefined ? [] : [node.kolom]
  if (isWaardeNaam(node)) return [node.naam]
  if (isArgument(node)) return node.naam === undefined ? [] : [node.naam]
  return isNaamverwijzing(node) ? [node.naam?.$refText ?? ''] : []
}

/** What stands in place of a date must be a column. */
export const unknownColumn: Check<Tijdstip> = () => (node, accept) => {
  const name = node.kolom
  const scenario = name === undefined ? undefined : AstUtils.getContainerOfType(node, isScenario)
  if (name === undefined || scenario === undefined) return
  const columns = scenario.stappen.filter(isVoorbeelden).flatMap((examples) => examples.kolommen.filter(isKolom).map((column) => column.name))
  if (!columns.includes(name)) accept('INB708', { column: name, suggestion: nearestName(name, columns) }, at(node, 'kolom'))
}

/** Each example must have a value for each column. */
export const exampleLength: Check<VoorbeeldRij> = () => (node, accept) => {
  const [count, expected] = [node.vakken.length, node.$container.kolommen.length]
  if (count !== expected) accept('INB717', { count: String(count), expected: String(expected) }, at(node))
}
