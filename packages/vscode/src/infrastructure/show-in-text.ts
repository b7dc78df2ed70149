import { Range, Uri, window, type ViewColumn } from 'vscode'
import type { Range as TextRange } from '@inburgering/server/protocol'

/** Puts the cursor at the start of a place: in the editor that shows its text already, else in `viewColumn`. */
export async function showInText(place: { readonly uri: string; readonly range: TextRange }, viewColumn: ViewColumn, preserveFocus = false): Promise<void> {
  const uri = Uri.parse(place.uri)
  const { line, character } = place.range.start
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  await window.showTextDocument(uri, { viewColumn: open?.viewColumn ?? viewColumn, preserveFocus, preview: true, selection: new Range(line, character, line, character) })
}
