export { catalogue, type DiagnosticArguments, type DiagnosticCode } from './catalogue.ts'
export type { DiagnosticDefinition } from './definition.ts'
export type { Diagnostic, Outcome, Severity } from './diagnostic.ts'
export { messageOf, severityOf, type Language } from './message.ts'
