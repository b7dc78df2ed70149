import { URI, UriUtils } from 'langium'
import type { Connection } from 'vscode-languageserver'
import type { Standing } from '../documents/planned-files.ts'
import { leesBestandRequest, leesHashRequest, type FileParams, type LeesBestandAnswer, type LeesHashAnswer } from '../protocol/index.ts'

/** What stands in a folder, as the client finds it: also one that is not on a disk. */
export function standingIn(connection: Connection, folder: string): Standing {
  const fileIn = (path: string): FileParams => ({ uri: UriUtils.joinPath(URI.parse(folder), ...path.split('/')).toString() })
  return {
    text: async (path) => (await connection.sendRequest<LeesBestandAnswer>(leesBestandRequest, fileIn(path)))?.text,
    hash: async (path) => (await connection.sendRequest<LeesHashAnswer>(leesHashRequest, fileIn(path)))?.hash,
  }
}
