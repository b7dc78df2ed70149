import { Uri, workspace, type ExtensionContext } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { bridgeParts } from '../infrastructure/file-bridge.ts'
import { createMarkdownExtension, type MarkdownExtension } from '../features/markdown/index.ts'
import { startWerkbank } from '../infrastructure/start.ts'
import { connectServer } from './connect-server.ts'

let client: { stop(): Promise<void> } | undefined

/** Starts the language server in a worker, or beside the extension where workers are refused, and connects the features to it. */
export async function activate(context: ExtensionContext): Promise<MarkdownExtension> {
  const script = Uri.joinPath(context.extensionUri, 'server-browser.js')
  const readScript = async () => new TextDecoder().decode(await workspace.fs.readFile(script))
  client = await startWerkbank(context, (options) => {
    const made = new LanguageClient('inburgering', 'Inburgering', () => connectServer(script.toString(true), readScript), options)
    context.subscriptions.push(bridgeParts(made, script))
    return made
  })
  return createMarkdownExtension(context.extensionUri)
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}
