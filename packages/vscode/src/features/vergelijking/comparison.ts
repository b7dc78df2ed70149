import { CancellationTokenSource, EventEmitter, workspace, type Disposable, type Memento } from 'vscode'
import { languageId, type VergelijkingAnswer, type VergelijkingParams } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'

/** What is compared with what. */
export type Chosen = Omit<VergelijkingParams, 'lezing'>

/** Under this name the choice is kept for a folder. */
const memory = 'vergelijking'

/** The one comparison that the view, the page, its text and the tests show. It is made as long as somebody looks at it, and again after a change. */
export class Comparison implements Disposable {
  private readonly werkbank: Werkbank
  private readonly kept: Memento
  private readonly changed = new EventEmitter<void>()
  /** The choice, the answer, or whether one is on its way. */
  readonly onChange = this.changed.event
  private readonly listeners: readonly Disposable[]
  private readonly onlookers = new Set<string>()
  private asking: CancellationTokenSource | undefined
  private readings = 0
  private given: { readonly answer: VergelijkingAnswer | undefined; readonly failure: string | undefined } | undefined
  private isOld = false

  constructor(werkbank: Werkbank, kept: Memento) {
    this.werkbank = werkbank
    this.kept = kept
    this.listeners = [
      // Told about texts that were compared already: nothing is new.
      werkbank.onNagekeken(({ model }) => void ((this.isOld || model !== this.answer?.model) && this.ask())),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId !== languageId || contentChanges.length === 0 || this.given === undefined) return
        this.isOld = true
        this.changed.fire()
      }),
      workspace.onDidChangeConfiguration((change) => void (change.affectsConfiguration(`${languageId}.taal`) && this.ask())),
    ]
  }

  get chosen(): Chosen | undefined {
    return this.kept.get<Chosen>(memory)
  }

  /** The last answer about this choice; undefined while there is none. */
  get answer(): VergelijkingAnswer | undefined {
    return this.given?.answer
  }

  /** Why the last question was not answered; empty for a folder without rules. */
  get failure(): string | undefined {
    return this.given?.failure
  }

  /** The texts have changed since, or a first answer is on its way. */
  get isBusy(): boolean {
    return this.isOld || this.asking !== undefined
  }

  /** What to ask of the server about this comparison. */
  get params(): VergelijkingParams | undefined {
    const { chosen } = this
    return chosen && { ...chosen, lezing: this.readings }
  }

  async choose(chosen: Chosen): Promise<void> {
    await this.kept.update(memory, chosen)
    this.given = undefined
    this.again()
  }

  /** Reads the base again and compares. */
  again(): void {
    this.readings++
    this.ask()
  }

  /** Says whether somebody looks; who begins to look gets an answer of now. */
  look(onlooker: string, isLooking: boolean): void {
    if (!isLooking) return void this.onlookers.delete(onlooker)
    const isFirst = this.onlookers.size === 0
    this.onlookers.add(onlooker)
    if (isFirst) this.ask()
  }

  dispose(): void {
    this.asking?.cancel()
    for (const listener of this.listeners) listener.dispose()
    this.changed.dispose()
  }

  private ask(): void {
    const { params } = this
    if (params === undefined || this.onlookers.size === 0) return
    this.asking?.cancel()
    const mine = new CancellationTokenSource()
    this.asking = mine
    this.changed.fire()
    void this.werkbank.vergelijking(params, mine.token).then(
      (answer) => this.show(mine, answer, answer === undefined ? '' : undefined),
      (error: unknown) => this.show(mine, undefined, error instanceof Error ? error.message : String(error)),
    )
  }

  /** An answer that comes late, or that was stopped, is left out. */
  private show(mine: CancellationTokenSource, answer: VergelijkingAnswer | undefined, failure: string | undefined): void {
    if (this.asking !== mine) return
    this.asking = undefined
    this.isOld = false
    this.given = { answer, failure }
    this.changed.fire()
  }
}
