import type { Connection } from 'vscode-languageserver'
import { isBuiltInText } from '@inburgering/language'
import { DocumentState } from 'langium'
import { toLspDiagnostic } from '../diagnostics/to-lsp.ts'
import type { ServerServices } from '../services.ts'

/** Says everything again in the other language: findings at once, and what the editor has to ask for. */
export function registerLanguageChange(connection: Connection, services: ServerServices): void {
  const { Settings } = services.settings
  const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = services.shared.workspace
  let canRefresh = { hints: false, lenses: false }
  services.shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
    canRefresh = { hints: workspace?.inlayHint?.refreshSupport === true, lenses: workspace?.codeLens?.refreshSupport === true }
  })
  Settings.onLanguageChange((language) => {
    void WorkspaceManager.ready.then(() =>
      WorkspaceLock.read(() => {
        for (const document of LangiumDocuments.all) {
          if (isBuiltInText(document) || document.state < DocumentState.Validated) continue
          const specification = services.specification.Specifications.of(document.uri)
          const found = specification.diagnosticsOf(services.scoping.Folders.fileOf(document))
          document.diagnostics = found.map((diagnostic) => toLspDiagnostic(diagnostic, language, specification.uriOf))
          void connection.sendDiagnostics({ uri: document.uri.toString(), diagnostics: document.diagnostics })
        }
        if (canRefresh.lenses) void connection.languages.codeLens?.refresh?.()
      }),
    )
  })
  services.playing.Scenarios.onOutcome(() => {
    if (canRefresh.hints) void connection.languages.inlayHint.refresh()
  })
}
