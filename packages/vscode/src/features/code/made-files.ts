import { commands, TabInputText, window, workspace, type Disposable, type TextEditor, type Uri } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'

/** A file that the workbench made is opened to read only, and says when it was changed after that. */
export class MadeFiles implements Disposable {
  private readonly werkbank: Werkbank
  private readonly listeners: readonly Disposable[]
  /** Opened to read only once: who unlocks a file, wants to write. */
  private readonly closed = new Set<string>()

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    // What was open when the editor started; the server answers by then. Once: this comes after every change of the rules.
    const atFirst = werkbank.onNagekeken(() => {
      atFirst.dispose()
      this.lookAtShown()
    })
    this.listeners = [
      window.onDidChangeActiveTextEditor((editor) => void (editor && this.look(editor))),
      workspace.onDidSaveTextDocument(({ uri }) => void this.isMade(uri)),
      workspace.onDidDeleteFiles(({ files }) => void Promise.all(files.map((file) => werkbank.isGemaakt(file.toString())))),
      atFirst,
    ]
  }

  /** Again, when files were written. */
  lookAtShown(): void {
    for (const editor of window.visibleTextEditors) void this.look(editor)
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
  }

  private async look({ document }: TextEditor): Promise<void> {
    const uri = document.uri.toString()
    if (document.languageId === languageId || !(await this.isMade(document.uri)) || this.closed.has(uri)) return
    // The command works on the editor that is active, and the answer may come when another is.
    const input = window.tabGroups.activeTabGroup.activeTab?.input
    if (!(input instanceof TabInputText) || input.uri.toString() !== uri) return
    this.closed.add(uri)
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession')
  }

  private async isMade(uri: Uri): Promise<boolean> {
    return workspace.getWorkspaceFolder(uri) !== undefined && this.werkbank.isGemaakt(uri.toString())
  }
}
