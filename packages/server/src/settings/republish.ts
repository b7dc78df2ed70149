import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver'
import { isBuiltInText } from '@inburgering/language'
import { DocumentState } from 'langium'
import { publish } from '../diagnostics/publish.ts'
import type { ServerServices } from '../services.ts'

/** Says everything again in the other language: findings at once, and what the editor has to ask for. */
export function registerLanguageChange(connection: Connection, services: ServerServices): void {
  const { Settings } = services.settings
  const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = services.shared.workspace
  let canRefresh = { hints: false, lenses: false }
  services.shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    canRefresh = { hints: workspace?.inlayHint?.refreshSupport === true, lenses: workspace?.codeLens?.refreshSupport === true }
  })
  Settings.onLanguageChange(() => {
    void WorkspaceManager.ready.then(() =>
      WorkspaceLock.read(() => {
        for (const document of LangiumDocuments.all) {
          if (isBuiltInText(document) || document.state < DocumentState.Validated) continue
          publish(document, services)
        }
        if (canRefresh.lenses) void connection.sendRequest(CodeLensRefreshRequest.type)
      }),
    )
  })
  services.playing.Scenarios.onOutcome(() => {
    if (canRefresh.hints) void connection.languages.inlayHint.refresh()
  })
}
