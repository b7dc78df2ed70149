import type { LangiumDocument } from 'langium'
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver'
import { fixesOf } from '@inburgering/language'
import { toLspDiagnostic } from '../diagnostics/to-lsp.ts'
import type { ServerServices } from '../services.ts'

/** The mending of the findings in a range. */
export function quickFixes(document: LangiumDocument, range: Range, services: ServerServices): CodeAction[] {
  const { language } = services.settings.Settings
  const specification = services.specification.Specifications.of(document.uri)
  const here = specification.diagnosticsOf(services.scoping.Folders.fileOf(document)).filter(({ origin }) => origin !== undefined && touches(origin, range))
  return here.flatMap((diagnostic) =>
    fixesOf(document, diagnostic).map(({ title, edits }, index): CodeAction => ({
      title: title[language],
      kind: CodeActionKind.QuickFix,
      isPreferred: index === 0,
      diagnostics: [toLspDiagnostic(diagnostic, language, specification.uriOf)],
      edit: { changes: { [document.textDocument.uri]: edits.map((edit) => ({ range: edit.range, newText: edit.newText })) } },
    })),
  )
}

function touches(place: Range, range: Range): boolean {
  return !isBefore(place.end, range.start) && !isBefore(range.end, place.start)
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}
