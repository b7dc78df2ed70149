import { window } from 'vscode'
import { languageId, type ScenarioAddress } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'

export async function scenarioAtCursor(werkbank: Werkbank): Promise<ScenarioAddress | undefined> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== languageId) return undefined
  const { line } = editor.selection.active
  const scenarios = await werkbank.scenarios(editor.document)
  const found = scenarios.find(({ range }) => range.start.line <= line && line <= range.end.line)
  return found && { uri: editor.document.uri.toString(), scenario: found.id }
}
