import type { CodeLens } from 'vscode-languageserver'
import type { LangiumDocument } from 'langium'
import type { CodeLensProvider } from 'langium/lsp'
import { scenarioPlaces } from '@inburgering/language'
import { speelAfCommand, type ScenarioAddress } from '../protocol.ts'

/** "Speel af" above each scenario. */
export class ScenarioLens implements CodeLensProvider {
  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const uri = document.uri.toString()
    return scenarioPlaces(document).map(({ id, selection }) => {
      const address: ScenarioAddress = { uri, scenario: id }
      return { range: selection, command: { title: '$(play) Speel af', command: speelAfCommand, arguments: [address] } }
    })
  }
}
