import { interruptAndCheck, type DocumentValidator, type LangiumDocument, type ValidationOptions } from 'langium'
import { suppliedFolder } from '@inburgering/language'
import { CancellationToken, type Diagnostic } from 'vscode-languageserver'
import type { ServerServices } from '../services.ts'
import { toLspDiagnostic } from './to-lsp.ts'

/** Pause after the last keystroke before a specification is checked, in milliseconds: checking does not yield. */
const pause = 10

/** The findings about one file. Langium's own reports are left out: they have no code and are in English. */
export class SpecificationValidator implements DocumentValidator {
  private readonly services: ServerServices
  /** Builds for which there was a pause already; the first one follows no keystroke. */
  private readonly rested = new WeakSet<CancellationToken>([CancellationToken.None])

  constructor(services: ServerServices) {
    this.services = services
  }

  async validateDocument(
    document: LangiumDocument,
    _options?: ValidationOptions,
    cancelToken = CancellationToken.None,
  ): Promise<Diagnostic[]> {
    // What is supplied is checked where it is made; nobody can mend it here.
    if (document.uri.toString().startsWith(`${suppliedFolder}/`)) return []
    const { Folders } = this.services.scoping
    const { Specifications } = this.services.specification
    if (!Specifications.has(document.uri) && !this.rested.has(cancelToken)) {
      this.rested.add(cancelToken)
      await restOf(pause, cancelToken)
      await interruptAndCheck(cancelToken)
    }
    const specification = Specifications.of(document.uri)
    const own = specification.diagnosticsOf(Folders.fileOf(document))
    return own.map((diagnostic) => toLspDiagnostic(diagnostic, this.services.settings.Settings.language, specification.uriOf))
  }
}

/** Waits, or comes back at once when the next keystroke cancels the build. */
function restOf(milliseconds: number, cancelToken: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    const listener = cancelToken.onCancellationRequested(done)
    function done(): void {
      clearTimeout(timer)
      listener.dispose()
      resolve()
    }
  })
}
