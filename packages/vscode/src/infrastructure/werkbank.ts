import { workspace, type TextDocument } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  kiesScenarioNotification,
  scenariosRequest,
  speelScenarioRequest,
  type ScenarioAddress,
  type ScenarioReference,
  type ScenariosAnswer,
  type SpeelScenarioAnswer,
  type SpeelScenarioParams,
  type VersionedFile,
} from '@inburgering/server/protocol'

/** What the features ask of the language server. */
export interface Werkbank {
  scenarios(document: TextDocument): Promise<readonly ScenarioReference[]>
  /** Undefined when the scenario no longer exists. */
  speelScenario(address: ScenarioAddress): Promise<SpeelScenarioAnswer | undefined>
  /** Makes a scenario the one that hints in the rules are about. */
  kiesScenario(address: ScenarioAddress): Promise<void>
}

export function createWerkbank(client: BaseLanguageClient): Werkbank {
  return {
    async scenarios(document) {
      const params: VersionedFile = { uri: document.uri.toString(), version: document.version }
      const answer = await client.sendRequest<ScenariosAnswer | null>(scenariosRequest, params)
      return answer?.scenarios ?? []
    },
    async speelScenario({ uri, scenario }) {
      const params: SpeelScenarioParams = { uri, scenario, version: versionOf(uri) }
      return (await client.sendRequest<SpeelScenarioAnswer | null>(speelScenarioRequest, params)) ?? undefined
    },
    kiesScenario: (address) => client.sendNotification(kiesScenarioNotification, address),
  }
}

/** Zero for a file that is not open: then the server reads it from disk. */
function versionOf(uri: string): number {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version ?? 0
}
