import type { CodeLens } from 'vscode-languageserver'
import type { LangiumDocument } from 'langium'
import type { CodeLensProvider } from 'langium/lsp'
import { scenarioPlaces } from '@inburgering/language'
import { speelAfCommand, type ScenarioAddress } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'

/** "Speel af" above each scenario. */
export class ScenarioLens implements CodeLensProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const uri = document.uri.toString()
    const { play } = serverTexts(this.services.settings.Settings.language)
    return scenarioPlaces(document).map(({ id, selection }) => {
      const address: ScenarioAddress = { uri, scenario: id }
      return { range: selection, command: { title: `$(play) ${play}`, command: speelAfCommand, arguments: [address] } }
    })
  }
}
