import { commands, window, workspace, type Disposable, type Uri } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { makeDocuments } from './make-documents.ts'
import { RegelboekDocuments, regelboekScheme, regelboekUri } from './regelboek-documents.ts'
import { RegelboekPanel } from './regelboek-panel.ts'

/** The regelboek beside the text, as a page or as text. */
export function registerRegelboek(werkbank: Werkbank, extension: Uri): readonly Disposable[] {
  const documents = new RegelboekDocuments(werkbank)
  const panel = new RegelboekPanel(extension, werkbank)
  /** The file with rules that is looked at. */
  const fileAtHand = (): string | undefined => {
    const document = window.activeTextEditor?.document
    return document?.languageId === languageId ? document.uri.toString() : panel.shown
  }
  const withFile = (work: (file: string) => unknown) => async (argument?: unknown): Promise<void> => {
    const file = typeof argument === 'string' ? argument : fileAtHand()
    if (file === undefined) await window.showInformationMessage(texts().regelboek.noRules)
    else await work(file)
  }
  return [
    documents,
    panel,
    workspace.registerTextDocumentContentProvider(regelboekScheme, documents),
    commands.registerCommand('inburgering.regelboek', withFile((file) => panel.open(file))),
    commands.registerCommand('inburgering.maakDocumenten', withFile((file) => makeDocuments(werkbank, file))),
    commands.registerCommand('inburgering.regelboekTekst', withFile(async (file) => {
      const answer = await werkbank.regelboekTekst(file)
      if (answer === undefined) return void (await window.showInformationMessage(texts().regelboek.noRules))
      await window.showTextDocument(await workspace.openTextDocument(regelboekUri(file, answer.title)), { preview: true })
    })),
  ]
}
