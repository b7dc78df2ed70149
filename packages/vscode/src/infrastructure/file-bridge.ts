import { FileType, Uri, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { leesBestandRequest, leesMapRequest, type FileParams, type LeesBestandAnswer, type LeesMapAnswer } from '@inburgering/server/protocol'

/** Reads files for a server that cannot: in a browser, or in a folder that is not on a disk. */
export function bridgeFiles(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(leesMapRequest, async ({ uri }: FileParams): Promise<LeesMapAnswer> => {
      const folder = Uri.parse(uri)
      try {
        const entries = await workspace.fs.readDirectory(folder)
        return entries.map(([name, type]) => ({ uri: Uri.joinPath(folder, name).toString(), isFile: (type & FileType.Directory) === 0 }))
      } catch {
        return null
      }
    }),
    client.onRequest(leesBestandRequest, async ({ uri }: FileParams): Promise<LeesBestandAnswer> => {
      try {
        return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) }
      } catch {
        return null
      }
    }),
  ]
}
