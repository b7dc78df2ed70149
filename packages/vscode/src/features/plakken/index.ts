import { commands, env, window, type Disposable, type TextDocument } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import { texts } from '../../texts/texts.ts'
import { pasteApi } from './paste-api.ts'
import { tableText } from './table-text.ts'

/** A table from Word or Excel becomes a rule table: when it is pasted, and by a command. */
export function registerPlakken(): readonly Disposable[] {
  const command = commands.registerCommand('inburgering.plakTabel', pasteTable)
  const api = pasteApi()
  if (api === undefined) return [command]
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('inburgering', 'tabel')
  const provider = api.languages.registerDocumentPasteEditProvider(
    { language: languageId },
    {
      async provideDocumentPasteEdits(document, [range], data) {
        const text = await data.get('text/plain')?.asString()
        const made = text === undefined ? undefined : tableText(text.replaceAll('\r', ''), indentationAt(document, range?.start.line ?? 0))
        return made === undefined ? undefined : [new api.DocumentPasteEdit(made, texts().pasting.asTable, kind)]
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] },
  )
  return [command, provider]
}

async function pasteTable(): Promise<void> {
  const editor = window.activeTextEditor
  const made = editor && tableText((await env.clipboard.readText()).replaceAll('\r', ''), indentationAt(editor.document, editor.selection.start.line))
  if (editor === undefined || made === undefined) return void (await window.showInformationMessage(texts().pasting.noTable))
  await editor.edit((edit) => edit.replace(editor.selection, made))
}

/** The rows of a table stand as deep as the line where the cursor is. */
function indentationAt(document: TextDocument, line: number): string {
  return /^\s*/.exec(document.lineAt(line).text)?.[0] ?? ''
}
