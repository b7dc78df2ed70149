import { commands, window, workspace, type Disposable } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { CodeDocuments, codeScheme } from './code-documents.ts'
import { CodeLink } from './code-link.ts'
import { makeCode } from './make-code.ts'
import { MadeFiles } from './made-files.ts'
import { showCode } from './show-code.ts'

/** Code that is made of the rules: beside the text, and in a folder. */
export function registerCode(werkbank: Werkbank): readonly Disposable[] {
  const documents = new CodeDocuments(werkbank)
  const link = new CodeLink(documents)
  const made = new MadeFiles(werkbank)
  const withFile = (work: (file: string, line: number) => Promise<void>) => async (): Promise<void> => {
    const editor = window.activeTextEditor
    if (editor?.document.languageId === languageId) await work(editor.document.uri.toString(), editor.selection.active.line)
    else await window.showInformationMessage(texts().code.noRules)
  }
  return [
    documents,
    link,
    made,
    workspace.registerTextDocumentContentProvider(codeScheme, documents),
    commands.registerCommand('inburgering.code', withFile((file, line) => showCode(werkbank, documents, link, file, line))),
    commands.registerCommand('inburgering.maakCode', withFile(async (file) => {
      await makeCode(werkbank, file)
      made.lookAtShown()
    })),
  ]
}
