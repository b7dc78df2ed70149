import { commands, TabInputText, window, workspace, type Disposable, type TextEditor } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'

/** A file that the workbench made is opened to read only, and says when it was changed after that. */
export function watchMadeFiles(werkbank: Werkbank): readonly Disposable[] {
  const closed = new Set<string>()
  const look = async (editor: TextEditor | undefined): Promise<void> => {
    if (editor === undefined || editor.document.languageId === languageId || workspace.getWorkspaceFolder(editor.document.uri) === undefined) return
    const uri = editor.document.uri.toString()
    if (!(await werkbank.isGemaakt(uri)) || closed.has(uri)) return
    // It works on the editor that is active, and the answer may come when another is. Only once: who unlocks a file, wants to write.
    const input = window.tabGroups.activeTabGroup.activeTab?.input
    if (!(input instanceof TabInputText) || input.uri.toString() !== uri) return
    closed.add(uri)
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession')
  }
  return [window.onDidChangeActiveTextEditor((editor) => void look(editor)), workspace.onDidSaveTextDocument((document) => void look(window.visibleTextEditors.find((editor) => editor.document === document)))]
}
