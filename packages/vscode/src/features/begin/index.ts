import { commands, window, workspace, type Disposable } from 'vscode'
import { languageId } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { newProject } from './new-project.ts'
import { rulesFile, scenarioFile } from './project-files.ts'
import { registerStand } from './stand.ts'
import { registerTaken } from './taken.ts'

/** How one begins: the walkthrough, a project that works, and new files. And what one meets first: the state of the texts, and the task. */
export function registerBegin(werkbank: Werkbank): readonly Disposable[] {
  return [
    commands.registerCommand('inburgering.begin', () => commands.executeCommand('workbench.action.openWalkthrough', 'inburgering.werkbank#begin', false)),
    commands.registerCommand('inburgering.nieuwProject', newProject),
    commands.registerCommand('inburgering.nieuweRegels', () => openNew(werkbank, rulesFile)),
    commands.registerCommand('inburgering.nieuwScenario', () => openNew(werkbank, scenarioFile)),
    registerStand(werkbank),
    registerTaken(werkbank),
  ]
}

/** A text that is not saved yet, for the first stelsel of the workspace. */
async function openNew(werkbank: Werkbank, made: (stelsel: string) => string): Promise<void> {
  const { stelsels } = await werkbank.regels()
  const content = made(stelsels[0]?.naam ?? 'Voorbeeld')
  await window.showTextDocument(await workspace.openTextDocument({ language: languageId, content }))
}
