import { Uri, workspace, type CodeAction, type FileSystemWatcher } from 'vscode'
import { CloseAction, ErrorAction, RevealOutputChannelOn, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient'
import { languageId } from '@inburgering/server/protocol'
import { texts } from '../texts/texts.ts'
import { Restarts } from './restarts.ts'

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
    errorHandler: quietErrorHandler(),
    middleware: { resolveCodeAction: async (action, token, next) => withAddress(await next(action, token)) },
  }
}

/** A place that an action shows is an address of this editor: a text alone would be looked for on the machine of the browser. */
function withAddress(action: CodeAction | null | undefined): CodeAction | null | undefined {
  const { command } = action ?? {}
  const [uri, ...rest]: readonly unknown[] = command?.arguments ?? []
  if (command?.command === 'vscode.open' && typeof uri === 'string') command.arguments = [Uri.parse(uri), ...rest]
  return action
}

/** Says in the log what happened, without a window before the text that somebody writes. */
function quietErrorHandler(): ErrorHandler {
  const restarts = new Restarts()
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () =>
      restarts.ended(Date.now())
        ? { action: CloseAction.Restart, message: texts().server.back, handled: true }
        : { action: CloseAction.DoNotRestart, message: texts().server.stopped, handled: true },
  }
}
