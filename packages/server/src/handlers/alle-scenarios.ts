import type { Connection } from 'vscode-languageserver'
import { scenarioOutlines } from '@inburgering/language'
import { alleScenariosRequest, type AlleScenariosAnswer } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'

/** The scenarios of every file that has any. */
export function registerAlleScenarios(connection: Connection, { playing: { Scenarios }, scoping: { Folders }, shared: { workspace } }: ServerServices): void {
  connection.onRequest(alleScenariosRequest, async (): Promise<AlleScenariosAnswer> => {
    await workspace.WorkspaceManager.ready
    return workspace.WorkspaceLock.read(() => ({
      bestanden: Scenarios.documentsFor(undefined).flatMap((document) => {
        const scenarios = scenarioOutlines(document)
        return scenarios.length === 0 ? [] : [{ uri: document.uri.toString(), map: Folders.rootOf(document.uri), scenarios }]
      }),
    }))
  })
}
