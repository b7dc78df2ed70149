import { commands, ProgressLocation, Uri, window, workspace } from 'vscode'
import { documentForms } from '@inburgering/server/protocol'
import { mayWrite } from '../../infrastructure/may-write.ts'
import { projectOf } from '../../infrastructure/project-of.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { isFolderName, written } from '../../infrastructure/write-files.ts'
import { texts } from '../../texts/texts.ts'

/** Asks for forms and a folder, and writes the documents of the specification of a file there, on a disk or elsewhere. */
export async function makeDocuments(werkbank: Werkbank, file: string): Promise<void> {
  const { documents } = texts()
  if (!mayWrite(Uri.parse(file))) return
  const root = await projectOf(werkbank, file)
  const forms = await window.showQuickPick(documentForms.map((form) => ({ label: documents.forms[form], form, picked: form !== 'json' })), { canPickMany: true, title: documents.chooseForms })
  if (forms === undefined || forms.length === 0) return
  const name = await window.showInputBox({ title: documents.folder, value: documents.folderName, validateInput: (value) => (isFolderName(value) ? undefined : documents.notAFolder) })
  if (name === undefined) return
  const folder = Uri.joinPath(root, ...name.split('/'))
  const answer = await window.withProgress({ location: ProgressLocation.Notification, title: documents.making, cancellable: true }, async (_, token) => {
    const made = await werkbank.documenten({ uri: file, vormen: forms.map(({ form }) => form), map: folder.toString() }, token).catch((error: unknown) => {
      if (token.isCancellationRequested) return 'cancelled' as const
      throw error
    })
    return token.isCancellationRequested ? 'cancelled' as const : made
  })
  if (answer === 'cancelled') return
  if (answer === undefined) return void (await window.showInformationMessage(documents.noStelsel))
  if (answer.vreemd.length > 0) return void (await window.showErrorMessage(documents.foreign(answer.vreemd)))
  const problem = await written(folder, answer)
  if (problem !== undefined) return void (await window.showErrorMessage(documents.cannotWrite(problem.path, problem.reason)))
  const chosen = await window.showInformationMessage(documents.done(answer.schrijf.length - 1, answer.gelijk, workspace.asRelativePath(folder, false)), documents.show)
  if (chosen === documents.show) await commands.executeCommand('revealInExplorer', Uri.joinPath(folder, 'index.html'))
}
