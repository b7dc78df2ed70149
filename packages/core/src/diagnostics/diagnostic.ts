import type { Origin } from '../model/index.ts'
import type { DiagnosticArguments, DiagnosticCode } from './catalogue.ts'

/** A finding with a stable code. Texts are made from code and arguments, never stored. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C
  readonly arguments: DiagnosticArguments<C>
  /** Where in the specification. */
  readonly origin?: Origin
  /** Where in a person file: `[3].gebeurtenissen[2].niveau`. */
  readonly path?: string
  /** Other places that belong to it (the other overlapping row, the earlier declaration). */
  readonly related?: readonly Origin[]
}

/** Partial results instead of exceptions: what could be made, and what was found on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
