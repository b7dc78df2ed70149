import { commands, Uri, window, workspace } from 'vscode'
import { codeForms } from '@inburgering/server/protocol'
import { mayWrite } from '../../infrastructure/may-write.ts'
import { isFolderName, written } from '../../infrastructure/write-files.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'

/** Asks for forms and a folder, and writes the code of the specification of a file there, on a disk or elsewhere. */
export async function makeCode(werkbank: Werkbank, file: string): Promise<void> {
  const { code, documents } = texts()
  if (!mayWrite(Uri.parse(file))) return
  const chosen = await window.showQuickPick(codeForms.map((form) => ({ ...code.forms[form], form, picked: form === 'typescript' })), { canPickMany: true, title: code.chooseForms })
  if (chosen === undefined || chosen.length === 0) return
  const name = await window.showInputBox({ title: code.folder, value: code.folderName, validateInput: (value) => (isFolderName(value) ? undefined : code.notAFolder) })
  if (name === undefined) return
  const answer = await werkbank.maakCode({ uri: file, vormen: chosen.map(({ form }) => form), map: name })
  if (answer === undefined) return void (await window.showInformationMessage(code.noStelsel))
  const { plan, map, meldingen } = answer
  if (plan === undefined) return void (await window.showErrorMessage(meldingen.join(' ')))
  if (plan.vreemd.length > 0) return void (await window.showErrorMessage(documents.foreign(plan.vreemd)))
  const folder = Uri.parse(map)
  const problem = await written(folder, plan)
  if (problem !== undefined) return void (await window.showErrorMessage(documents.cannotWrite(problem.path, problem.reason)))
  const done = documents.done(plan.schrijf.length - 1, plan.gelijk, workspace.asRelativePath(folder, false))
  const next = await window.showInformationMessage(meldingen.length === 0 ? done : `${done} ${code.leftOut(meldingen.length)}`, documents.show)
  const [first] = plan.schrijf
  if (next === documents.show && first !== undefined) await commands.executeCommand('revealInExplorer', Uri.joinPath(folder, ...first.pad.split('/')))
}
