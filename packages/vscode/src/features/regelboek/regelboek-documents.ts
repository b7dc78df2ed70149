import { EventEmitter, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'

/** Documents of this scheme are a regelboek as Markdown. */
export const regelboekScheme = 'inburgering-regelboek'

/** The address of the regelboek of the specification of a file; its last part is what the tab shows. */
export function regelboekUri(file: string, title: string): Uri {
  return Uri.from({ scheme: regelboekScheme, path: `/${title.replaceAll('/', '-')}.md`, query: file })
}

/** The regelboek as text, made again when nothing more is to be found in a changed text. */
export class RegelboekDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly werkbank: Werkbank
  private readonly listener: Disposable

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.listener = werkbank.onNagekeken(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === regelboekScheme) this.changed.fire(uri)
    })
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    const answer = query === '' ? undefined : await this.werkbank.regelboekTekst(query)
    return answer?.text ?? texts().regelboek.foreign
  }

  dispose(): void {
    this.listener.dispose()
    this.changed.dispose()
  }
}
