import { Uri, workspace, type ExtensionContext } from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node'
import { fileExtension, languageId } from '@inburgering/server/protocol'
import { registerHandboek } from '../features/handboek/index.ts'
import { registerTijdlijn } from '../features/tijdlijn/index.ts'
import { createWerkbank } from '../infrastructure/werkbank.ts'

let client: LanguageClient | undefined

/** Starts the language server as a process of its own and connects the features to it. */
export async function activate(context: ExtensionContext): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(`**/*${fileExtension}`)
  const module = Uri.joinPath(context.extensionUri, 'server.cjs').fsPath
  const options: LanguageClientOptions = {
    documentSelector: ['file', 'untitled'].map((scheme) => ({ scheme, language: languageId })),
    synchronize: { fileEvents: watcher },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  }
  client = new LanguageClient('inburgering', 'Inburgering', { module, transport: TransportKind.stdio }, options)
  const werkbank = createWerkbank(client)
  context.subscriptions.push(watcher, ...registerTijdlijn(werkbank), registerHandboek(context.extensionUri))
  await client.start()
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}
