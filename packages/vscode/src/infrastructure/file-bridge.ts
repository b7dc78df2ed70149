import { FileType, Uri, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { leesBestandRequest, leesHashRequest, leesDeelRequest, leesMapRequest, partNames, type FileParams, type LeesBestandAnswer, type LeesHashAnswer, type LeesDeelAnswer, type LeesDeelParams, type LeesMapAnswer } from '@inburgering/server/protocol'

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
    client.onRequest(leesHashRequest, async ({ uri }: FileParams): Promise<LeesHashAnswer> => {
      const file = Uri.parse(uri)
      try {
        if (((await workspace.fs.stat(file)).type & FileType.Directory) !== 0) return { hash: 'map' }
      } catch {
        return null
      }
      const digest = await crypto.subtle.digest('SHA-256', await workspace.fs.readFile(file))
      return { hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
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

/** Reads the parts of a server in a browser that it asks for, from the folder of the extension. */
export function bridgeParts(client: BaseLanguageClient, server: Uri): Disposable {
  return client.onRequest(leesDeelRequest, async ({ naam }: LeesDeelParams): Promise<LeesDeelAnswer> => {
    if (!partNames.includes(naam)) return null
    try {
      return { text: new TextDecoder().decode(await workspace.fs.readFile(server.with({ path: server.path.replace(/\.js$/, `-${naam}.mjs`) }))) }
    } catch {
      return null
    }
  })
}
