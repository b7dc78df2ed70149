import { CodeLens, EventEmitter, Range, Uri, workspace, type CodeLensProvider, type Disposable, type TextDocument, type TextDocumentContentProvider } from 'vscode'
import type { ReviewAnswer, WatAlsRow } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { loadReviews } from './review-file.ts'
import { reviewText, type ReviewSpot } from './review-text.ts'

/** Documents of this scheme show a review; nobody can type in them. */
export const reviewScheme = 'inburgering-beoordeling'

export function reviewUri(row: WatAlsRow, title: string): Uri {
  return Uri.from({ scheme: reviewScheme, path: `/${texts().review.heading}: ${title.replaceAll('/', '-')}.md`, query: JSON.stringify(row) })
}

/** The row that a review is about; undefined when the address was made by somebody else. */
export function rowOf(uri: Uri): WatAlsRow | undefined {
  try {
    const { uri: file, scenario, row } = JSON.parse(uri.query) as Partial<WatAlsRow>
    return typeof file === 'string' && typeof scenario === 'string' && typeof row === 'number' ? { uri: file, scenario, row } : undefined
  } catch {
    return undefined
  }
}

/** Reviews as text, with what can be done at each rule. They follow the rules, also before these are saved. */
export class ReviewDocuments implements TextDocumentContentProvider, CodeLensProvider, Disposable {
  private readonly werkbank: Werkbank
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event
  private readonly spots = new Map<string, readonly ReviewSpot[]>()
  private readonly listener: Disposable

  constructor(werkbank: Werkbank) {
    this.werkbank = werkbank
    this.listener = werkbank.onNagekeken(() => this.refresh())
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const row = rowOf(uri)
    const review = row && (await this.werkbank.beoordeling(row))
    if (row === undefined || review === undefined) return texts().review.gone
    const { text, spots } = await this.textOf(review, row)
    this.spots.set(uri.toString(), spots)
    return text
  }

  async textOf(review: ReviewAnswer, { scenario, row }: WatAlsRow): Promise<ReturnType<typeof reviewText>> {
    return reviewText(review, await loadReviews(review.folder), scenario, row, texts())
  }

  provideCodeLenses({ uri }: TextDocument): CodeLens[] {
    const { review } = texts()
    return (this.spots.get(uri.toString()) ?? []).flatMap(({ line, rule }) => {
      const at = new Range(line, 0, line, 0)
      const lens = (title: string, command: string): CodeLens => new CodeLens(at, { title, command, arguments: [uri, line] })
      return rule === undefined ? [lens(review.sign, 'inburgering.beoordelingAkkoord'), lens(review.exportIt, 'inburgering.beoordelingExporteer')] : [lens(review.remark, 'inburgering.beoordelingOpmerking'), lens(review.show, 'inburgering.beoordelingToonRegel')]
    })
  }

  /** The rule at a line of a review: that of the heading above it. */
  spotAt(uri: Uri, line: number): ReviewSpot | undefined {
    return this.spots.get(uri.toString())?.findLast((spot) => spot.line <= line)
  }

  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === reviewScheme) this.changed.fire(uri)
  }

  dispose(): void {
    this.listener.dispose()
    this.changed.dispose()
  }
}
