import type { LangiumDocument } from 'langium'
import type { ServerServices } from '../services.ts'
import { toLspDiagnostic } from './to-lsp.ts'

/** Tells what is found in a file now, in the language of the user. */
export function publish(document: LangiumDocument, services: ServerServices): void {
  const specification = services.specification.Specifications.of(document.uri)
  const found = specification.diagnosticsOf(services.scoping.Folders.fileOf(document))
  document.diagnostics = found.map((diagnostic) => toLspDiagnostic(diagnostic, services.settings.Settings.language, specification.uriOf))
  void services.shared.lsp.Connection?.sendDiagnostics({ uri: document.uri.toString(), diagnostics: document.diagnostics })
}
