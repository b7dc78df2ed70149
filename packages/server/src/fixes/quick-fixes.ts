import type { LangiumDocument } from 'langium'
import type { CodeActionProvider } from 'langium/lsp'
import { CodeActionKind, type CodeAction, type CodeActionParams, type Range } from 'vscode-languageserver'
import { fixesOf } from '@inburgering/language'
import type { ServerServices } from '../services.ts'
import { toLspDiagnostic } from '../diagnostics/to-lsp.ts'

/** The mending of a finding, offered where the finding stands. */
export class QuickFixes implements CodeActionProvider {
  private readonly services: ServerServices

  constructor(services: ServerServices) {
    this.services = services
  }

  getCodeActions(document: LangiumDocument, { range }: CodeActionParams): CodeAction[] {
    const { language } = this.services.settings.Settings
    const specification = this.services.specification.Specifications.of(document.uri)
    const here = specification.diagnosticsOf(this.services.scoping.Folders.fileOf(document)).filter(({ origin }) => origin !== undefined && touches(origin, range))
    return here.flatMap((diagnostic) =>
      fixesOf(document, diagnostic).map(({ title, edits }): CodeAction => ({
        title: title[language],
        kind: CodeActionKind.QuickFix,
        diagnostics: [toLspDiagnostic(diagnostic, language, specification.uriOf)],
        edit: { changes: { [document.textDocument.uri]: edits.map((edit) => ({ range: edit.range, newText: edit.newText })) } },
      })),
    )
  }
}

function touches(place: Range, range: Range): boolean {
  return !isBefore(place.end, range.start) && !isBefore(range.end, place.start)
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}
