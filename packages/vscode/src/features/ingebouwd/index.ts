import { workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { builtInScheme } from '@inburgering/server/protocol'

/** What the language has by itself, as read-only text: where a name such as "duur" leads. */
export function registerIngebouwd(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(builtInScheme, {
    async provideTextDocumentContent(uri) {
      const content = await client.sendRequest<{ text: string } | null>('workspace/textDocumentContent', { uri: uri.toString() })
      return content?.text ?? ''
    },
  })
}
