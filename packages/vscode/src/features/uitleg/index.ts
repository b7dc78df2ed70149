import { commands, type Disposable } from 'vscode'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import type { CursorNode } from './cursor-nodes.ts'
import { CursorView } from './cursor-view.ts'

/** What the rules say of the word under the cursor, in the scenario that was chosen. */
export function registerUitleg(werkbank: Werkbank): readonly Disposable[] {
  const view = new CursorView(werkbank)
  return [
    view,
    commands.registerCommand('inburgering.uitleg', () => commands.executeCommand('inburgering-uitleg.focus')),
    commands.registerCommand('inburgering.uitlegVastzetten', () => view.pin()),
    commands.registerCommand('inburgering.uitlegLosmaken', (node?: CursorNode) => view.unpin(node)),
    commands.registerCommand('inburgering.uitlegPauzeren', () => view.pause(true)),
    commands.registerCommand('inburgering.uitlegHervatten', () => view.pause(false)),
    commands.registerCommand('inburgering.uitlegKopieren', () => view.copy()),
  ]
}
