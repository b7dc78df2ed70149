import { commands, workspace, type Disposable, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { leesBasisRequest, type WatAlsRow } from '@inburgering/server/protocol'
import type { Werkbank } from '../../infrastructure/werkbank.ts'
import { baseTexts } from './base-texts.ts'
import { chooseBase } from './choose-base.ts'
import type { Comparison } from './comparison.ts'
import { ComparisonDocuments, comparisonScheme } from './comparison-documents.ts'
import { ComparisonPanel } from './comparison-panel.ts'
import { ComparisonView } from './comparison-view.ts'

/** The rules as they stand, held against an earlier version, another folder or other layers: as a view, a page and a text. */
export function registerVergelijking(werkbank: Werkbank, client: BaseLanguageClient, comparison: Comparison, { extensionUri }: ExtensionContext): readonly Disposable[] {
  const documents = new ComparisonDocuments(comparison, werkbank)
  const panel = new ComparisonPanel(extensionUri, werkbank, comparison)
  const choose = async (): Promise<boolean> => {
    const chosen = await chooseBase(werkbank)
    if (chosen !== undefined) await comparison.choose(chosen)
    return chosen !== undefined
  }
  /** What is shown when there is something to compare with. */
  const withBase = (show: (person?: WatAlsRow) => unknown) => async (argument: unknown): Promise<void> => {
    if (comparison.chosen !== undefined || (await choose())) await show(personIn(argument))
  }
  return [
    comparison,
    documents,
    panel,
    new ComparisonView(comparison),
    workspace.registerTextDocumentContentProvider(comparisonScheme, documents),
    client.onRequest(leesBasisRequest, baseTexts),
    // Who chooses a base wants to see what comes of it, also where another view stood in front.
    commands.registerCommand('inburgering.kiesBasis', async () => (await choose()) && commands.executeCommand('inburgering-vergelijking.focus')),
    commands.registerCommand('inburgering.vergelijkOpnieuw', () => comparison.again()),
    commands.registerCommand('inburgering.vergelijk', withBase((person) => panel.open(person))),
    commands.registerCommand('inburgering.vergelijkTekst', withBase((person) => documents.show(person))),
  ]
}

/** A person of the view, also of the menu of its line. */
function personIn(argument: unknown): WatAlsRow | undefined {
  const candidate = ((argument as { readonly person?: unknown } | undefined)?.person ?? argument) as Partial<WatAlsRow> | undefined
  return typeof candidate?.uri === 'string' && typeof candidate.scenario === 'string' && typeof candidate.row === 'number' ? { uri: candidate.uri, scenario: candidate.scenario, row: candidate.row } : undefined
}
