import type { DocumentValidator, LangiumDocument } from 'langium'
import type { Diagnostic } from 'vscode-languageserver'
import type { ServerServices } from '../services.ts'
import { toLspDiagnostic } from './to-lsp.ts'

/** The findings about one file. Langium's own reports are left out: they have no code and are in English. */
export class SpecificationValidator implements DocumentValidator {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const { scoping, specification } = this.services
    const found = specification.Specifications.of(document.uri)
    const own = found.diagnosticsOf(scoping.Folders.fileOf(document))
    return own.map((diagnostic) => toLspDiagnostic(diagnostic, 'nl', found.uriOf))
  }
}
