import { commands, window, workspace, type Disposable } from 'vscode'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { texts } from '../../texts/texts.ts'
import { scenarioAtCursor } from '../tijdlijn/scenario-at-cursor.ts'
import { isAddress } from '../tijdlijn/timeline-address.ts'
import type { TimelinePanel } from '../tijdlijn/timeline-panel.ts'
import { whatIfScheme, type WhatIfDocuments } from './documents.ts'
import { whatIfInSteps } from './in-steps.ts'

/** Trying a scenario otherwise: in a form beside the timeline, or one question at a time. */
export function registerWatAls(werkbank: Werkbank, panel: TimelinePanel, documents: WhatIfDocuments): readonly Disposable[] {
  const about = async (argument: unknown) => {
    const address = isAddress(argument) ? argument : ((await scenarioAtCursor(werkbank)) ?? panel.shown)
    if (address === undefined) await window.showInformationMessage(texts().timeline.noScenario)
    return address
  }
  return [
    workspace.registerTextDocumentContentProvider(whatIfScheme, documents),
    commands.registerCommand('inburgering.watAls', async (argument: unknown) => {
      const address = await about(argument)
      if (address !== undefined) await panel.openWhatIf(address)
    }),
    commands.registerCommand('inburgering.watAlsStapVoorStap', async (argument: unknown) => {
      const address = await about(argument)
      if (address !== undefined) await whatIfInSteps(werkbank, documents, address)
    }),
  ]
}
