import type { Severity } from './severity.ts'

/** One diagnostic: severity, whether a quick fix exists, and its text in two languages as functions of its arguments. */
export interface DiagnosticDefinition<A> {
  readonly severity: Severity
  readonly fix: boolean
  /** Short name of the rule, for the handbook: "Onbekend gegeven". */
  readonly title: { readonly nl: string; readonly en: string }
  readonly nl: (args: A) => string
  readonly en: (args: A) => string
}

/** Typed identity, so that each family file infers the arguments of its texts. */
export function define<A = Record<never, never>>(definition: DiagnosticDefinition<A>): DiagnosticDefinition<A> {
  return definition
}
