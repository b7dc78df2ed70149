import { workspace, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient'
import { fileExtension } from '@inburgering/server/protocol'
import { registerBegin } from '../features/begin/index.ts'
import { registerBeoordeling } from '../features/beoordeling/index.ts'
import { registerCode } from '../features/code/index.ts'
import { registerHandboek } from '../features/handboek/index.ts'
import { registerIngebouwd } from '../features/ingebouwd/index.ts'
import { registerRegelboek } from '../features/regelboek/index.ts'
import { registerRegels } from '../features/regels/index.ts'
import { registerPlakken } from '../features/plakken/index.ts'
import { registerScenarios } from '../features/scenarios/index.ts'
import { registerSchrijven } from '../features/schrijven/index.ts'
import { registerTijdlijn } from '../features/tijdlijn/index.ts'
import { registerUitleg } from '../features/uitleg/index.ts'
import { Comparison } from '../features/vergelijking/comparison.ts'
import { registerVergelijking } from '../features/vergelijking/index.ts'
import { clientOptions } from './client-options.ts'
import { bridgeFiles } from './file-bridge.ts'
import { createWerkbank } from './werkbank.ts'

/** Connects the features to a server and starts it; how it is started differs between desktop and browser. */
export async function startWerkbank(context: ExtensionContext, createClient: (options: LanguageClientOptions) => BaseLanguageClient): Promise<BaseLanguageClient> {
  const watcher = workspace.createFileSystemWatcher(`**/*${fileExtension}`)
  const client = createClient(clientOptions(watcher))
  const werkbank = createWerkbank(client)
  const comparison = new Comparison(werkbank, context.workspaceState)
  context.subscriptions.push(
    watcher,
    ...bridgeFiles(client),
    ...registerTijdlijn(werkbank, context.extensionUri),
    ...registerScenarios(werkbank, comparison),
    ...registerPlakken(),
    ...registerBeoordeling(werkbank),
    ...registerSchrijven(werkbank),
    ...registerRegelboek(werkbank, context.extensionUri),
    ...registerCode(werkbank),
    ...registerRegels(werkbank),
    ...registerUitleg(werkbank),
    ...registerVergelijking(werkbank, client, comparison, context),
    ...registerBegin(werkbank),
    ...registerHandboek(context.extensionUri),
    registerIngebouwd(client),
  )
  await client.start()
  return client
}
