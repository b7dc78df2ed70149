import type { ExampleRow, Scenario as ScenarioModel } from '@inburgering/core'
import { finding } from '../findings/finding.ts'
import { isPersoon, isHerziening, isSpeelTot, isVerwacht, isVerwachtAandeel, isVerwachtGeenAndere, isVoorbeelden, isVoorval, isVoorvalPeriode, isWaardeNaam, isZoalsBekend, type Kolom, type LaagVerwijzing, type Scenario, type Voorbeelden } from '../generated/ast.ts'
import { columnsOf, columnType } from '../typing/column.ts'
import { defined, target, type Lowering } from './context.ts'
import { lowerBase } from './declaration.ts'
import { lowerExpectation } from './expectation.ts'
import { lowerContent, lowerParts, merged } from './persoon.ts'
import { lowerConstant, lowerMoment, lowerNamedValue } from './scenario-value.ts'

export function lowerScenario(lowering: Lowering, node: Scenario): ScenarioModel {
  const columns = columnsOf(node)
  const id = `scenario:${node.titel}`
  const content = merged(
    node.stappen.flatMap((step) => {
      if (isPersoon(step)) return [lowerContent(lowering, step, columns)]
      return isVoorval(step) || isVoorvalPeriode(step) || isHerziening(step) ? [lowerParts(lowering, [step], columns)] : []
    }),
  )
  const horizon = node.stappen.find(isSpeelTot)
  const known = node.stappen.find(isZoalsBekend)
  const examples = node.stappen.find(isVoorbeelden)
  let count = 0
  return {
    ...lowerBase(lowering, 'scenario', node, { name: node.titel, parts: node.stappen }),
    title: node.titel,
    stelsel: target(node.stelsel).name,
    layers: node.lagen.map(layerText),
    ...content,
    expectations: node.stappen.flatMap((step) => {
      if (!isVerwacht(step) && !isVerwachtAandeel(step) && !isVerwachtGeenAndere(step)) return []
      count += 1
      return lowerExpectation(lowering, step, columns, `${id}/verwacht:${count}`)
    }),
    ...defined({ knownOn: known && lowerMoment(lowering, known.datum, columns), until: horizon && lowerMoment(lowering, horizon.datum, columns), examples: examples && lowerExamples(lowering, examples, columns) }),
  }
}

/** `beleidsregel:gemeente Voorbeeldstad`, `variant:boete_gehalveerd`, or the layer itself. */
function layerText(node: LaagVerwijzing): string {
  if (node.wijziging) return `${node.laag}:${target(node.wijziging).name}`
  return node.van === undefined ? node.laag : `${node.laag}:${node.van}`
}

function lowerExamples(lowering: Lowering, node: Voorbeelden, columns: readonly Kolom[]): { columns: string[]; rows: ExampleRow[] } {
  const types = columns.map((column) => columnType(column, lowering.services))
  const rows = node.rijen.map((row) => {
    if (row.vakken.length !== columns.length) lowering.report(finding(row, 'INB124', { count: String(row.vakken.length), expected: String(columns.length) }))
    const values = row.vakken.flatMap((cell, index) => {
      const value = isWaardeNaam(cell) ? lowerNamedValue(lowering, cell, cell.naam, types[index]) : lowerConstant(lowering, cell.literaal, types[index])
      return value ?? []
    })
    return { values, origin: lowering.originOf(row) }
  })
  return { columns: columns.map((column) => column.name), rows }
}
