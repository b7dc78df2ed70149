import type { Connection } from 'vscode-languageserver'
import { regelsRequest, type RegelsAnswer } from '../protocol/index.ts'
import { rulesOf } from '../rules/rule-groups.ts'
import type { ServerServices } from '../services.ts'
import { serverTexts } from '../texts/texts.ts'

/** The rules and words of every specification of the workspace, for who shows them as trees. */
export function registerRegels(connection: Connection, services: ServerServices): void {
  const { playing, scoping, settings, specification } = services
  const { WorkspaceLock, WorkspaceManager } = services.shared.workspace
  connection.onRequest(regelsRequest, async (): Promise<RegelsAnswer> => {
    await WorkspaceManager.ready
    return WorkspaceLock.read(() => {
      const { language } = settings.Settings
      const documents = playing.Scenarios.documentsFor(undefined)
      const roots = new Map(documents.map((document) => [scoping.Folders.rootOf(document.uri), document.uri]))
      const stelsels = [...roots].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, uri]) => {
        const found = specification.Specifications.of(uri)
        const sentences = found.sentences(language)
        return (sentences && rulesOf(found, sentences, serverTexts(language))) ?? []
      })
      return { model: specification.Specifications.latest, bestanden: documents.length, stelsels }
    })
  })
}
