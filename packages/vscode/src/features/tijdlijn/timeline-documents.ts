import { Disposable, EventEmitter, workspace, type TextDocumentContentProvider, type Uri } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { addressOf, timelineScheme } from './timeline-address.ts'

/** Pause after the last keystroke before open timelines are played again, in milliseconds. */
const pause = 250

/** Shows played scenarios as text, and plays them again in place when a rule changes; unsaved text counts. */
export class TimelineDocuments implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly werkbank: Werkbank
  private readonly listeners: Disposable
  private timer: NodeJS.Timeout | undefined

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.listeners = Disposable.from(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === languageId) this.refreshLater()
      }),
      werkbank.onServer(() => this.refreshLater()),
    )
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const address = addressOf(uri)
    if (address === undefined) return texts().timeline.foreign
    const answer = await this.werkbank.speelScenario(address)
    return answer?.text ?? texts().timeline.gone
  }

  refresh(uri: Uri): void {
    this.changed.fire(uri)
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.listeners.dispose()
    this.changed.dispose()
  }

  private refreshLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.refreshOpenTimelines(), pause)
  }

  private refreshOpenTimelines(): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === timelineScheme) this.refresh(uri)
    }
  }
}
