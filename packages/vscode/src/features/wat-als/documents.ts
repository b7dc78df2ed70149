import { EventEmitter, Uri, window, workspace, type TextDocumentContentProvider } from 'vscode'
import { besideColumn } from '../../infrastructure/beside-column.ts'

/** Documents of this scheme show a what-if that was played. */
export const whatIfScheme = 'inburgering-wat-als'

/** The text of each what-if that was asked for, by the name of its scenario. */
export class WhatIfDocuments implements TextDocumentContentProvider {
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly shown = new Map<string, string>()

  provideTextDocumentContent(uri: Uri): string {
    return this.shown.get(uri.toString()) ?? ''
  }

  async show(name: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme: whatIfScheme, path: `/${name.replaceAll('/', '-')}` })
    this.shown.set(uri.toString(), text)
    this.changed.fire(uri)
    await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: besideColumn(), preserveFocus: false })
  }
}
