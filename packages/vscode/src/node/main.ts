import { Uri, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { createMarkdownExtension, type MarkdownExtension } from '../features/markdown/index.ts'
import { startWerkbank } from '../infrastructure/start.ts'

let client: { stop(): Promise<void> } | undefined

/** Starts the language server as a process of its own and connects the features to it. */
export async function activate(context: ExtensionContext): Promise<MarkdownExtension> {
  const module = Uri.joinPath(context.extensionUri, 'server.cjs').fsPath
  client = await startWerkbank(context, (options) => new LanguageClient('inburgering', 'Inburgering', { module, transport: TransportKind.stdio }, options))
  return createMarkdownExtension(context.extensionUri)
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}
