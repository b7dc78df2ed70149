import { catalogue, type DiagnosticCode } from './catalogue.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Severity } from './severity.ts'

export type Language = 'nl' | 'en'

/** The sentence that a reader sees. */
export function messageOf(diagnostic: Diagnostic, language: Language): string {
  const definition = catalogue[diagnostic.code]
  const text = definition[language] as (args: unknown) => string
  return text(diagnostic.arguments)
}

export function severityOf(code: DiagnosticCode): Severity {
  return catalogue[code].severity
}
