import { FileSystemError, Uri, window, workspace } from 'vscode'
import { mayWrite } from '../../infrastructure/may-write.ts'
import { texts } from '../../texts/texts.ts'
import { projectFiles } from './project-files.ts'

const firstFile = 'scenarios/eerste.inburgering'

/** Makes a small project that works in a new folder, and opens its scenarios. Nothing that exists is written over. */
export async function newProject(): Promise<void> {
  const words = texts().begin
  const parent = workspace.workspaceFolders?.[0]?.uri ?? (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, canSelectMany: false, openLabel: words.chooseFolder, title: words.chooseFolder }))?.[0]
  if (parent === undefined || !mayWrite(parent)) return
  const name = await window.showInputBox({ title: words.newProject, prompt: words.folderName, value: 'voorbeeld', validateInput: (value) => nameProblem(parent, value) })
  if (name === undefined) return
  const folder = Uri.joinPath(parent, name.trim())
  for (const [path, text] of Object.entries(projectFiles)) await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text))
  await window.showTextDocument(Uri.joinPath(folder, firstFile))
}

/** What is wrong with the name of a new folder, and what to do. */
async function nameProblem(parent: Uri, value: string): Promise<string | undefined> {
  const words = texts().begin
  const name = value.trim()
  if (name === '' || name.startsWith('.') || /[\\/:*?"<>|]/.test(name)) return words.wrongName
  try {
    await workspace.fs.stat(Uri.joinPath(parent, name))
    return words.exists(name)
  } catch (error) {
    return error instanceof FileSystemError && error.code !== 'FileNotFound' ? error.message : undefined
  }
}
