import { commands, env, window, type Disposable, type Range, type TextDocument } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import { texts } from '../../texts/texts.ts'
import { cellsOfHtml, cellsOfText, type Cells } from './copied-cells.ts'
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
        const [html = '', text = ''] = await Promise.all(['text/html', 'text/plain'].map((type) => data.get(type)?.asString()))
        const made = range && rowsFor(cellsOfHtml(html) ?? cellsOfText(text.replaceAll('\r', '')), document, range)
        return made === undefined ? undefined : [new api.DocumentPasteEdit(made, texts().pasting.asTable, kind)]
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain', 'text/html'] },
  )
  return [command, provider]
}

async function pasteTable(): Promise<void> {
  const editor = window.activeTextEditor
  const made = editor && rowsFor(cellsOfText((await env.clipboard.readText()).replaceAll('\r', '')), editor.document, editor.selection)
  if (editor === undefined || made === undefined) return void (await window.showInformationMessage(texts().pasting.noTable))
  await editor.edit((edit) => edit.replace(editor.selection, made))
}

/** The rows of a table stand as deep as what they come in place of, or as the line of the cursor. */
function rowsFor(cells: Cells, document: TextDocument, range: Range): string | undefined {
  const lines = Array.from({ length: range.end.line - range.start.line + 1 }, (_, nr) => document.lineAt(range.start.line + nr).text)
  // The first row of a rule table begins with an empty cell: it looks deeper than it is.
  const filled = lines.filter((line) => line.trim() !== '')
  const [depth = ''] = (filled.length === 0 ? lines : filled).map((line) => /^\s*/.exec(line)?.[0] ?? '').toSorted((left, right) => left.length - right.length)
  const made = tableText(cells, depth)
  return made && `${depth.slice(range.start.character)}${made}`
}
