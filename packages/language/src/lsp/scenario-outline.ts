import type { AstNode, LangiumDocument } from 'langium'
import { isBestand, isScenario, isVerwacht, isVerwachtAandeel, isVerwachtGeenAndere, isVoorbeelden } from '../generated/ast.ts'
import type { TextRange } from './outline.ts'

/** A part of a scenario in its own words, on one line. */
export interface ScenarioPart {
  readonly text: string
  readonly range: TextRange
}

/** A scenario with what it expects, for who shows it as a tree. */
export interface ScenarioOutline {
  /** Its id in the model. */
  readonly id: string
  readonly title: string
  readonly range: TextRange
  readonly expectations: readonly ScenarioPart[]
  /** Rows of its examples; empty when it has none. */
  readonly rows: readonly ScenarioPart[]
}

/** The scenarios of one file, in the order of the text; it needs no more than a parsed file. */
export function scenarioOutlines(document: LangiumDocument): readonly ScenarioOutline[] {
  const file = document.parseResult.value
  if (!isBestand(file)) return []
  const partOf = ({ $cstNode: node }: AstNode): readonly ScenarioPart[] => (node === undefined ? [] : [{ text: document.textDocument.getText(node.range).replace(/\s+/g, ' '), range: node.range }])
  return file.elementen.filter(isScenario).flatMap((scenario): readonly ScenarioOutline[] => {
    if (scenario.$cstNode === undefined || !scenario.titel) return []
    const { titel: title, stappen } = scenario
    const expectations = stappen.filter((step) => isVerwacht(step) || isVerwachtAandeel(step) || isVerwachtGeenAndere(step)).flatMap(partOf)
    const rows = stappen.filter(isVoorbeelden).flatMap(({ rijen }) => rijen.flatMap(partOf))
    return [{ id: `scenario:${title}`, title, range: scenario.$cstNode.range, expectations, rows }]
  })
}
