import * as vscode from 'vscode'
import type { CancellationToken, DataTransfer, Disposable, DocumentSelector, Range, TextDocument } from 'vscode'

/** A kind of pasting, and what is pasted: editors know them since 1.97. */
export interface PasteEdit {
  yieldTo?: readonly unknown[]
}
export interface PasteProvider {
  provideDocumentPasteEdits(document: TextDocument, ranges: readonly Range[], data: DataTransfer, context: unknown, token: CancellationToken): Promise<readonly PasteEdit[] | undefined>
}
interface PasteApi {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: unknown) => PasteEdit
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: readonly string[]): unknown } }
  readonly languages: { registerDocumentPasteEditProvider(selector: DocumentSelector, provider: PasteProvider, metadata: { readonly providedPasteEditKinds: readonly unknown[]; readonly pasteMimeTypes: readonly string[] }): Disposable }
}

/** Undefined in an older editor: there the command does the same. */
export function pasteApi(): PasteApi | undefined {
  const known = vscode as unknown as Partial<PasteApi>
  return known.DocumentPasteEdit === undefined || known.DocumentDropOrPasteEditKind === undefined ? undefined : (known as PasteApi)
}
