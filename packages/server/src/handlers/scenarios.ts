import { scenarioPlaces } from '@inburgering/language'
import type { Connection } from 'vscode-languageserver'
import { scenariosRequest, type ScenariosAnswer, type VersionedFile } from '../protocol/index.ts'
import type { ServerServices } from '../services.ts'
import { reading } from './reading.ts'

export function registerScenarios(connection: Connection, services: ServerServices): void {
  connection.onRequest(scenariosRequest, ({ uri }: VersionedFile) =>
    reading<ScenariosAnswer>(services, uri, (document) => ({
      version: document.textDocument.version,
      scenarios: scenarioPlaces(document).map(({ id, title, range }) => ({ id, title, range })),
    })),
  )
}
