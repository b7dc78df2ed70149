import { commands, type Disposable, type Memento } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { leesBasisRequest } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { baseTexts } from './base-texts.ts'
import { chooseBase } from './choose-base.ts'
import { Comparison } from './comparison.ts'
import { ComparisonView } from './comparison-view.ts'

/** The rules as they stand, held against an earlier version, another folder or other layers. */
export function registerVergelijking(werkbank: Werkbank, client: BaseLanguageClient, kept: Memento): readonly Disposable[] {
  const comparison = new Comparison(werkbank, kept)
  /** Whether there is something to compare with. */
  const choose = async (): Promise<boolean> => {
    const chosen = await chooseBase(werkbank)
    if (chosen !== undefined) await comparison.choose(chosen)
    return chosen !== undefined
  }
  return [
    comparison,
    new ComparisonView(comparison),
    client.onRequest(leesBasisRequest, baseTexts),
    commands.registerCommand('inburgering.kiesBasis', choose),
    commands.registerCommand('inburgering.vergelijkOpnieuw', () => comparison.again()),
    commands.registerCommand('inburgering.vergelijk', async () => {
      if (comparison.chosen !== undefined || (await choose())) await commands.executeCommand('inburgering-vergelijking.focus')
    }),
  ]
}
