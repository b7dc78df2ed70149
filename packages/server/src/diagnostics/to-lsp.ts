import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver'
import { messageOf, severityOf, type Diagnostic, type Language, type Origin, type Severity } from '@inburgering/core'
import { handbookScheme } from '../protocol/index.ts'
import { serverTexts } from '../texts/texts.ts'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

const start = { line: 0, character: 0 }

/** Name of the sender in the Problems panel. */
export const diagnosticSource = 'inburgering'

/**
 * A finding as the editor shows it; without a place it stands at the top of the file.
 * @param uriOf the address of a file of the specification
 */
export function toLspDiagnostic(
  diagnostic: Diagnostic,
  language: Language,
  uriOf: (file: string) => string,
): LspDiagnostic {
  const { code, origin, related = [] } = diagnostic
  return {
    source: diagnosticSource,
    code,
    codeDescription: { href: handbookPage(code) },
    severity: severities[severityOf(code)],
    message: messageOf(diagnostic, language),
    range: origin === undefined ? { start, end: start } : { start: origin.start, end: origin.end },
    ...(related.length > 0 && { relatedInformation: related.map((place) => relatedPlace(place, language, uriOf)) }),
  }
}

function relatedPlace(place: Origin, language: Language, uriOf: (file: string) => string) {
  const message = serverTexts(language).seeAlso
  return { location: { uri: uriOf(place.file), range: { start: place.start, end: place.end } }, message }
}

/** The handbook page of a code; clients serve this scheme from their own copy of the handbook, nothing is fetched. */
export function handbookPage(code: string): string {
  return `${handbookScheme}:/diagnostics/${code}.md`
}
