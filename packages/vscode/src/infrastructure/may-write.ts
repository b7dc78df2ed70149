import { window, workspace, type Uri } from 'vscode'
import { texts } from '../texts/texts.ts'

/** Whether anything can be kept where this file or folder stands; where not, that is said before somebody fills in anything. */
export function mayWrite({ scheme }: Uri): boolean {
  // Undefined for what the editor does not know yet: then writing says what went wrong.
  const may = workspace.fs.isWritableFileSystem(scheme) !== false
  if (!may) void window.showInformationMessage(texts().files.readOnly)
  return may
}
