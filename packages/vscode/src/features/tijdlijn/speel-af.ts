import { window, workspace } from 'vscode'
import { besideColumn } from '../../infrastructure/beside-column.ts'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { scenarioAtCursor } from './scenario-at-cursor.ts'
import { isAddress, timelineUri } from './timeline-address.ts'
import type { TimelineDocuments } from './timeline-documents.ts'

/** Plays the scenario of the lens that was clicked, or else the one under the cursor, and shows its timeline beside it. */
export async function speelAf(werkbank: Werkbank, timelines: TimelineDocuments, argument: unknown): Promise<void> {
  const address = isAddress(argument) ? argument : await scenarioAtCursor(werkbank)
  if (address === undefined) {
    await window.showInformationMessage(texts().timeline.noScenario)
    return
  }
  await werkbank.kiesScenario(address)
  const answer = await werkbank.speelScenario(address)
  if (answer === undefined) return
  const uri = timelineUri(address, answer.title)
  const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
  if (isOpen) timelines.refresh(uri)
  const document = await workspace.openTextDocument(uri)
  await window.showTextDocument(document, { viewColumn: besideColumn(), preserveFocus: true })
}
