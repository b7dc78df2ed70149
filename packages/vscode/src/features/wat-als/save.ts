import { Position, ProgressLocation, Range, Uri, ViewColumn, window, workspace, WorkspaceEdit } from 'vscode'
import type { WatAlsBewaarAnswer } from '@inburgering/server/protocol'
import { texts } from '../../texts/texts.ts'

/** Shows an edit of the server in the preview of the editor; it stands in the text when the author says so. */
export async function previewEdit(edit: NonNullable<WatAlsBewaarAnswer['edit']>, label: string): Promise<boolean> {
  const made = new WorkspaceEdit()
  const changes = Object.entries(edit.changes ?? {})
  for (const [uri, edits] of changes) {
    for (const { range, newText } of edits) {
      const place = new Range(new Position(range.start.line, range.start.character), new Position(range.end.line, range.end.character))
      made.replace(Uri.parse(uri), place, newText, { needsConfirmation: true, label })
    }
  }
  const [first] = changes
  const uri = first === undefined ? undefined : Uri.parse(first[0])
  // Before the preview, which shows the same file in an editor of its own.
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri?.toString())
  // The editor says nowhere how its preview is used; what is said here goes away with the preview.
  const isApplied = await window.withProgress({ location: ProgressLocation.Notification, title: texts().whatIf.preview }, () => workspace.applyEdit(made, { isRefactoring: true }))
  const line = first?.[1][0]?.range.start.line
  if (isApplied && uri !== undefined && line !== undefined) await window.showTextDocument(uri, { preserveFocus: true, selection: new Range(line + 2, 0, line + 2, 0), viewColumn: open?.viewColumn ?? ViewColumn.One })
  return isApplied
}
