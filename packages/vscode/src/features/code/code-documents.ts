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

/** Code as text, made again when nothing more is to be found in a changed text: at once where it is seen, else when it is seen again. */
export class CodeDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly werkbank: Werkbank
  private readonly listeners: readonly Disposable[]
  private readonly placed = new Map<string, readonly CodePlace[]>()
  /** Documents that show the code of rules as they were before. */
  private behind = new Set<string>()
  /** What was asked to find the file of a line holds the text of that file too. */
  private found: { readonly key: string; readonly answer: CodeAnswer } | undefined

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.listeners = [
      werkbank.onNagekeken(() => {
        this.found = undefined
        this.behind = new Set(workspace.textDocuments.filter(({ uri }) => uri.scheme === codeScheme).map(({ uri }) => uri.toString()))
        this.renewSeen()
      }),
      window.onDidChangeVisibleTextEditors(() => this.renewSeen()),
    ]
  }

  /** The file of the code with the rule on a line; undefined without a stelsel. */
  async at(file: string, form: CodeForm, line: number): Promise<CodeAnswer | undefined> {
    const answer = await this.werkbank.code({ uri: file, vorm: form, bestand: { lijn: line } })
    this.found = answer && { key: codeUri(file, form, answer.bestand?.pad).toString(), answer }
    return answer
  }

  /** Where the rules stand in a document as it was shown last. */
  rulesIn(uri: Uri): readonly CodePlace[] {
    return this.placed.get(uri.toString()) ?? []
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const key = uri.toString()
    this.behind.delete(key)
    const answer = this.found?.key === key ? this.found.answer : await this.asked(uri)
    if (answer === undefined) return texts().code.foreign
    const { bestand, meldingen } = answer
    this.placed.set(key, bestand?.regels ?? [])
    return bestand?.inhoud ?? [...(meldingen.length === 0 ? [texts().code.gone] : meldingen), ''].join('\n\n')
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose()
    this.changed.dispose()
  }

  private async asked({ path, query }: Uri): Promise<CodeAnswer | undefined> {
    const [, form, ...names] = path.split('/')
    const known = codeForms.find((each) => each === form)
    return known === undefined || query === '' ? undefined : this.werkbank.code({ uri: query, vorm: known, bestand: { pad: names.join('/') } })
  }

  private renewSeen(): void {
    for (const uri of new Set(window.visibleTextEditors.map(({ document }) => document.uri))) if (this.behind.delete(uri.toString())) this.changed.fire(uri)
  }
}
