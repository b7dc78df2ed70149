import { URI, type LangiumDocument } from 'langium'
import { scenarioPlaces } from '@inburgering/language'
import type { ScenarioAddress } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import type { ScenarioText } from './outcome.ts'

/** The scenarios of one file, in the order of the text. */
export function scenarioTexts(document: LangiumDocument): readonly ScenarioText[] {
  const uri = document.uri.toString()
  const { version } = document.textDocument
  return scenarioPlaces(document).map(({ id, title, range }) => ({ uri, version, scenario: id, title, range }))
}

/** The scenario at an address; undefined when it no longer exists. */
export function scenarioText({ uri, scenario }: ScenarioAddress, { shared: { workspace } }: ServerServices): ScenarioText | undefined {
  const document = workspace.LangiumDocuments.getDocument(URI.parse(uri))
  return document && scenarioTexts(document).find((each) => each.scenario === scenario)
}
