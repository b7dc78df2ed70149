import { messageOf, severityOf, type Diagnostic, type Language, type Severity } from '@inburgering/core'

/** Something that is wrong, or worth to know, in words. */
export interface Finding {
  readonly severity: Severity
  /** Each code has a page in the handbook: `INB110`. */
  readonly code: string
  readonly message: string
  /** In the texts; lines and columns count from 1. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number }
  /** In a person: `gebeurtenissen[2].niveau`. */
  readonly path?: string
}

export function findingOf(diagnostic: Diagnostic, language: Language): Finding {
  const { code, origin, path } = diagnostic
  return {
    severity: severityOf(code),
    code,
    message: messageOf(diagnostic, language),
    ...(origin === undefined ? {} : { place: { file: origin.file, line: origin.start.line + 1, column: origin.start.character + 1 } }),
    ...(path === undefined ? {} : { path: path.replace(/^\[0\]\.?/, '') }),
  }
}
