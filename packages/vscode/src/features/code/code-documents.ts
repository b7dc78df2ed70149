import { EventEmitter, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode'
import { codeForms, type CodeAnswer, type CodeForm, type CodePlace } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'

/** Documents of this scheme are code that is made of the rules. */
export const codeScheme = 'inburgering-code'
/** What stands there when there is no code: why. */
const reasonsFile = 'geen-code.md'

/** The address of a file of the code of the specification of a file with rules. */
export function codeUri(file: string, form: CodeForm, path: string | undefined): Uri {
  return Uri.from({ scheme: codeScheme, path: `/${form}/${path ?? reasonsFile}`, query: file })
}

/** Code as text, made again when nothing more is to be found in a changed text. */
export class CodeDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly werkbank: Werkbank
  private readonly listener: Disposable
  private readonly placed = new Map<string, readonly CodePlace[]>()
  private last: { readonly key: string; readonly answer: Promise<CodeAnswer | undefined> } | undefined

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.listener = werkbank.onNagekeken(() => {
      this.last = undefined
      for (const { uri } of workspace.textDocuments) if (uri.scheme === codeScheme) this.changed.fire(uri)
    })
  }

  /** One form of the code of the specification of a file; undefined without a stelsel. */
  of(file: string, form: CodeForm): Promise<CodeAnswer | undefined> {
    const key = `${form} ${file}`
    if (this.last?.key === key) return this.last.answer
    const answer = this.werkbank.code({ uri: file, vorm: form })
    this.last = { key, answer }
    return answer
  }

  /** Where the rules stand in a document as it was shown last. */
  rulesIn(uri: Uri): readonly CodePlace[] {
    return this.placed.get(uri.toString()) ?? []
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const [, form = '', ...path] = uri.path.split('/')
    const known = codeForms.find((each) => each === form)
    const answer = known === undefined || uri.query === '' ? undefined : await this.of(uri.query, known)
    if (answer === undefined) return texts().code.foreign
    const file = answer.bestanden.find(({ pad }) => pad === path.join('/'))
    this.placed.set(uri.toString(), file?.regels ?? [])
    return file?.inhoud ?? [...(answer.meldingen.length === 0 ? [texts().code.gone] : answer.meldingen), ''].join('\n\n')
  }

  dispose(): void {
    this.listener.dispose()
    this.changed.dispose()
  }
}
