import { commands, window, workspace, type Disposable, type Uri } from 'vscode'
import { speelAfCommand } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { WhatIfDocuments } from '../wat-als/documents.ts'
import { registerWatAls } from '../wat-als/index.ts'
import { scenarioAtCursor } from './scenario-at-cursor.ts'
import { speelAf } from './speel-af.ts'
import { isAddress, timelineScheme } from './timeline-address.ts'
import { TimelineDocuments } from './timeline-documents.ts'
import { TimelinePanel } from './timeline-panel.ts'

/** Playing a scenario and reading its timeline, as text or as a page. */
export function registerTijdlijn(werkbank: Werkbank, extension: Uri): readonly Disposable[] {
  const timelines = new TimelineDocuments(werkbank)
  const whatIfs = new WhatIfDocuments()
  const panel = new TimelinePanel(extension, werkbank, whatIfs)
  return [
    timelines,
    panel,
    ...registerWatAls(werkbank, panel, whatIfs),
    workspace.registerTextDocumentContentProvider(timelineScheme, timelines),
    commands.registerCommand(speelAfCommand, (argument: unknown) => speelAf(werkbank, timelines, argument)),
    commands.registerCommand('inburgering.tijdlijn', async (argument: unknown) => {
      const address = isAddress(argument) ? argument : ((await scenarioAtCursor(werkbank)) ?? panel.shown)
      if (address === undefined) await window.showInformationMessage(texts().timeline.noScenario)
      else await panel.open(address)
    }),
  ]
}
