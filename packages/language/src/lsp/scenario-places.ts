import { GrammarUtils, type LangiumDocument } from 'langium'
import { isBestand, isScenario } from '../generated/ast.ts'
import type { TextRange } from './outline.ts'

/** A scenario of a file, for who wants to play it. */
export interface ScenarioPlace {
  /** Its id in the model. */
  readonly id: string
  readonly title: string
  readonly range: TextRange
  /** The title, above which the editor offers to play it. */
  readonly selection: TextRange
}

/** The scenarios of one file, in the order of the text; it needs no more than a parsed file. */
export function scenarioPlaces(document: LangiumDocument): readonly ScenarioPlace[] {
  const file = document.parseResult.value
  if (!isBestand(file)) return []
  return file.elementen.filter(isScenario).flatMap((scenario) => {
    if (scenario.$cstNode === undefined || !scenario.titel) return []
    const title = GrammarUtils.findNodeForProperty(scenario.$cstNode, 'titel') ?? scenario.$cstNode
    return [{ id: `scenario:${scenario.titel}`, title: scenario.titel, range: scenario.$cstNode.range, selection: title.range }]
  })
}
