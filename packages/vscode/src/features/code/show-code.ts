import { QuickPickItemKind, window, workspace, type QuickPickItem } from 'vscode'
import { codeForms, type CodeForm } from '@inburgering/server/protocol'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import { projectOf } from '../../infrastructure/project-of.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { codeUri, type CodeDocuments } from './code-documents.ts'
import type { CodeLink } from './code-link.ts'

interface FormItem extends QuickPickItem {
  readonly form?: CodeForm
}

/** Asks for a form, and shows the code of the rule at a line beside the text. */
export async function showCode(werkbank: Werkbank, documents: CodeDocuments, link: CodeLink, file: string, line: number): Promise<void> {
  const { code } = texts()
  const items: readonly FormItem[] = [...codeForms.map((form): FormItem => ({ ...code.forms[form], form })), { label: code.others, kind: QuickPickItemKind.Separator }, { ...code.commandLine }]
  const chosen = await window.showQuickPick(items, { title: code.chooseForm, matchOnDetail: true })
  if (chosen === undefined) return
  if (chosen.form === undefined) return void (await window.showInformationMessage(code.howByCommandLine(workspace.asRelativePath(await projectOf(werkbank, file), false))))
  const { form } = chosen
  const answer = await documents.at(file, form, line)
  if (answer === undefined) return void (await window.showInformationMessage(code.noStelsel))
  const path = answer.bestand?.pad ?? (await chosenOf(answer.paden))
  if (path === undefined && answer.paden.length > 0) return
  const text = window.activeTextEditor
  await window.showTextDocument(await workspace.openTextDocument(codeUri(file, form, path)), { viewColumn: besideColumn(), preserveFocus: true, preview: true })
  if (text !== undefined) link.follow(text, false)
}

async function chosenOf(paths: readonly string[]): Promise<string | undefined> {
  return paths.length === 0 ? undefined : window.showQuickPick([...paths], { title: texts().code.chooseFile })
}
