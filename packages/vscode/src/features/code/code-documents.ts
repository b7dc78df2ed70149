import { EventEmitter, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode'
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
  private readonly listeners: readonly Disposable[]
  /** Those that nobody saw since the rules changed. */
  private readonly stale = new Set<string>()
  private readonly placed = new Map<string, readonly CodePlace[]>()
  private last: { readonly key: string; readonly answer: Promise<CodeAnswer | undefined> } | undefined

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.listeners = [
      werkbank.onNagekeken(() => {
        this.last = undefined
        for (const { uri } of workspace.textDocuments) if (uri.scheme === codeScheme) this.stale.add(uri.toString())
        this.makeAnew()
      }),
      window.onDidChangeVisibleTextEditors(() => this.makeAnew()),
      workspace.onDidCloseTextDocument(({ uri }) => void this.stale.delete(uri.toString())),
    ]
  }

  /** All files of one form of the code of the specification of a file; undefined without a stelsel. */
  of(file: string, form: CodeForm): Promise<CodeAnswer | undefined> {
    const key = `${form} ${file}`
    if (this.last?.key === key) return this.last.answer
    const answer = this.werkbank.code({ uri: file, vorm: form })
    this.last = { key, answer }
    return answer
  }

  /** One of them: after a key only what is seen is made again. */
  private oneOf(file: string, form: CodeForm, path: string): Promise<CodeAnswer | undefined> {
    return this.last?.key === `${form} ${file}` ? this.last.answer : this.werkbank.code({ uri: file, vorm: form, pad: path })
  }

  /** Where the rules stand in a document as it was shown last. */
  rulesIn(uri: Uri): readonly CodePlace[] {
    return this.placed.get(uri.toString()) ?? []
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const [, form = '', ...parts] = uri.path.split('/')
    const path = parts.join('/')
    const known = codeForms.find((each) => each === form)
    const answer = known === undefined || uri.query === '' ? undefined : await this.oneOf(uri.query, known, path)
    if (answer === undefined) return texts().code.foreign
    const file = answer.bestanden.find(({ pad }) => pad === path)
    this.placed.set(uri.toString(), file?.regels ?? [])
    return file?.inhoud ?? [...(answer.meldingen.length === 0 ? [texts().code.gone] : answer.meldingen), ''].join('\n\n')
  }

  /** What is not seen waits until it is. */
  private makeAnew(): void {
    for (const { document: { uri } } of window.visibleTextEditors) if (this.stale.delete(uri.toString())) this.changed.fire(uri)
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.changed.dispose()
  }
}
