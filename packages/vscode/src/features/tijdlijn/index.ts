import { commands, workspace, type Disposable } from 'vscode'
import { speelAfCommand } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { speelAf } from './speel-af.ts'
import { timelineScheme } from './timeline-address.ts'
import { TimelineDocuments } from './timeline-documents.ts'

/** Playing a scenario and reading its timeline. */
export function registerTijdlijn(werkbank: Werkbank): readonly Disposable[] {
  const timelines = new TimelineDocuments(werkbank)
  return [
    timelines,
    workspace.registerTextDocumentContentProvider(timelineScheme, timelines),
    commands.registerCommand(speelAfCommand, (argument: unknown) => speelAf(werkbank, timelines, argument)),
  ]
}
