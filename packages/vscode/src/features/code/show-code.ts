import { QuickPickItemKind, window, workspace, type QuickPickItem } from 'vscode'
import { codeForms, type CodeAnswer, type CodeForm } from '@inburgering/server/protocol'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import { projectOf } from '../../infrastructure/project-of.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { codeUri, type CodeDocuments } from './code-documents.ts'
import type { CodeLink } from './code-link.ts'
import { ruleInText } from './places.ts'

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
  const answer = await documents.of(file, form)
  if (answer === undefined) return void (await window.showInformationMessage(code.noStelsel))
  const path = await fileFor(answer, file, line)
  if (path === undefined && answer.bestanden.length > 0) return
  const text = window.activeTextEditor
  await window.showTextDocument(await workspace.openTextDocument(codeUri(file, form, path)), { viewColumn: besideColumn(), preserveFocus: true, preview: true })
  if (text !== undefined) link.follow(text, false)
}

/** The file with the rule of the cursor, else the only one, else the one that is chosen. */
async function fileFor({ bestanden }: CodeAnswer, file: string, line: number): Promise<string | undefined> {
  const own = bestanden.find(({ regels }) => ruleInText(regels, file, line) !== undefined)
  if (own !== undefined || bestanden.length <= 1) return (own ?? bestanden[0])?.pad
  return window.showQuickPick(bestanden.map(({ pad }) => pad), { title: texts().code.chooseFile })
}
