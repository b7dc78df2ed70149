import { commands, languages, Range, Uri, ViewColumn, window, workspace, type Disposable } from 'vscode'
import type { WatAlsRow } from '@inburgering/server/protocol'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import { mayWrite } from '../../infrastructure/may-write.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { scenarioAtCursor } from '../tijdlijn/scenario-at-cursor.ts'
import { isAddress } from '../tijdlijn/timeline-address.ts'
import { ReviewDocuments, reviewScheme, reviewUri, rowOf } from './documents.ts'
import { loadReviews, saveReviews } from './review-file.ts'
import type { Reviews } from './reviews.ts'

/** Judging an outcome: reading it with the law beside it, remarks on rules, and an agreement that holds for these rules. */
export function registerBeoordeling(werkbank: Werkbank): readonly Disposable[] {
  const documents = new ReviewDocuments(werkbank)
  const reviewer = new Reviewer(werkbank, documents)
  return [
    documents,
    workspace.registerTextDocumentContentProvider(reviewScheme, documents),
    languages.registerCodeLensProvider({ scheme: reviewScheme }, documents),
    commands.registerCommand('inburgering.beoordeling', (argument: unknown) => reviewer.open(argument)),
    commands.registerCommand('inburgering.beoordelingOpmerking', (uri?: Uri, line?: number) => reviewer.remark(uri, line)),
    commands.registerCommand('inburgering.beoordelingAkkoord', (uri?: Uri) => reviewer.sign(uri)),
    commands.registerCommand('inburgering.beoordelingExporteer', (uri?: Uri) => reviewer.exportIt(uri)),
    commands.registerCommand('inburgering.beoordelingToonRegel', (uri?: Uri, line?: number) => reviewer.showRule(uri, line)),
  ]
}

class Reviewer {
  private readonly werkbank: Werkbank
  private readonly documents: ReviewDocuments
  /** Who reviewed last in this window. */
  private name = ''

  constructor(werkbank: Werkbank, documents: ReviewDocuments) {
    this.werkbank = werkbank
    this.documents = documents
  }

  async open(argument: unknown): Promise<void> {
    const address = isAddress(argument) ? argument : await scenarioAtCursor(this.werkbank)
    const outcome = address && (await this.werkbank.uitkomst(address))
    if (address === undefined || outcome === undefined) return void (await window.showInformationMessage(texts().timeline.noScenario))
    const rows = outcome.rows.map(({ number, message }, index) => ({ label: texts().timeline.row(number ?? index + 1, outcome.rows.length), description: message, index }))
    const row = rows.length < 2 ? 0 : (await window.showQuickPick(rows, { title: texts().review.heading }))?.index
    if (row === undefined) return
    const document = await workspace.openTextDocument(reviewUri({ uri: address.uri, scenario: address.scenario, row }, outcome.title))
    await window.showTextDocument(document, { viewColumn: besideColumn(), preview: false })
  }

  async remark(uri: Uri | undefined, line: number | undefined): Promise<void> {
    const place = this.placeOf(uri, line)
    const rule = place && this.documents.spotAt(place.uri, place.line)?.rule
    if (place === undefined || rule === undefined) return void (await window.showInformationMessage(texts().review.noRule))
    if (!mayWrite(Uri.parse(place.row.uri))) return
    const tekst = await window.showInputBox({ title: `${texts().review.remark}: ${rule.name}`, ignoreFocusOut: true, validateInput: (text) => (text.trim() === '' ? texts().review.empty : undefined) })
    const door = tekst === undefined ? undefined : await this.askName()
    if (tekst === undefined || door === undefined) return
    await this.change(place.row, ({ opmerkingen, akkoord }) => ({ akkoord, opmerkingen: [...opmerkingen, { regel: rule.id, tekst: tekst.trim(), door, op: today() }] }))
  }

  async sign(uri: Uri | undefined): Promise<void> {
    const place = this.placeOf(uri, 0)
    const review = place && (await this.werkbank.beoordeling(place.row))
    if (place === undefined || review === undefined) return void (await window.showInformationMessage(texts().review.noReview))
    if (!mayWrite(Uri.parse(place.row.uri))) return
    const door = await this.askName()
    if (door === undefined) return
    const { scenario, row } = place.row
    await this.change(place.row, ({ opmerkingen, akkoord }) => ({ opmerkingen, akkoord: [...akkoord, { scenario, rij: row, regels: review.hash, door, op: today() }] }))
  }

  /** A text that the reviewer saves where it belongs. */
  async exportIt(uri: Uri | undefined): Promise<void> {
    const place = this.placeOf(uri, 0)
    const review = place && (await this.werkbank.beoordeling(place.row))
    if (place === undefined || review === undefined) return void (await window.showInformationMessage(texts().review.noReview))
    const { text } = await this.documents.textOf(review, place.row)
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text }))
  }

  async showRule(uri: Uri | undefined, line: number | undefined): Promise<void> {
    const place = this.placeOf(uri, line)
    const rule = place && this.documents.spotAt(place.uri, place.line)?.rule
    if (rule === undefined) return void (await window.showInformationMessage(texts().review.noRule))
    const { start } = rule.range
    await window.showTextDocument(Uri.parse(rule.uri), { viewColumn: ViewColumn.One, selection: new Range(start.line, 0, start.line, 0) })
  }

  /** The review that was named, or the one in which the cursor stands. */
  private placeOf(uri: Uri | undefined, line: number | undefined): { readonly uri: Uri; readonly row: WatAlsRow; readonly line: number } | undefined {
    const editor = window.activeTextEditor
    const at = uri ?? (editor?.document.uri.scheme === reviewScheme ? editor.document.uri : undefined)
    const row = at && rowOf(at)
    return at === undefined || row === undefined ? undefined : { uri: at, row, line: line ?? editor?.selection.active.line ?? 0 }
  }

  private async askName(): Promise<string | undefined> {
    const { review } = texts()
    const name = await window.showInputBox({ title: review.name, value: this.name, ignoreFocusOut: true, validateInput: (text) => (text.trim() === '' ? review.empty : undefined) })
    if (name !== undefined) this.name = name.trim()
    return name?.trim()
  }

  /** A file that cannot be read is left as it is. */
  private async change(row: WatAlsRow, change: (reviews: Reviews) => Reviews): Promise<void> {
    const folder = (await this.werkbank.beoordeling(row))?.folder
    const reviews = folder === undefined ? undefined : await loadReviews(folder)
    if (folder === undefined || reviews === undefined) return void (await window.showInformationMessage(texts().review.damaged))
    await saveReviews(folder, change(reviews))
    this.documents.refresh()
  }
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
