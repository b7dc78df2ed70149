import { workspace, type FileSystemWatcher } from 'vscode'
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient'
import { languageId } from '@inburgering/server/protocol'

/** What the client and the server agree on, on the desktop and in a browser. */
export function clientOptions(watcher: FileSystemWatcher): LanguageClientOptions {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)
  // Not every scheme: an old version beside a difference is no part of the specification.
  const schemes = [...new Set(['file', 'untitled', ...folders])]
  return {
    documentSelector: schemes.map((scheme) => ({ scheme, language: languageId })),
    synchronize: { fileEvents: watcher, configurationSection: languageId },
    initializationOptions: { taal: workspace.getConfiguration(languageId).get<string>('taal') },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  }
}
