import { URI, type FileSystemNode, type FileSystemProvider } from 'langium'
import type { Connection } from 'vscode-languageserver'
import { leesBestandRequest, leesMapRequest, type LeesBestandAnswer, type LeesMapAnswer } from '../protocol/index.ts'

const notNow = 'Files of the client are read by asking; the answer cannot be waited for here.'

/** Files as the client reads them. */
export class ClientFiles implements FileSystemProvider {
  private readonly connection: Connection

  constructor(connection: Connection) {
    this.connection = connection
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    const isDirectory = (await this.list(uri)) !== null
    return { uri, isFile: !isDirectory, isDirectory }
  }

  async exists(uri: URI): Promise<boolean> {
    return (await this.list(uri)) !== null || (await this.text(uri)) !== null
  }

  async readFile(uri: URI): Promise<string> {
    const answer = await this.text(uri)
    if (answer === null) throw new Error(`${uri.toString()} cannot be read.`)
    return answer.text
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.readFile(uri))
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return ((await this.list(uri)) ?? []).map((entry) => ({ uri: URI.parse(entry.uri), isFile: entry.isFile, isDirectory: !entry.isFile }))
  }

  statSync(): FileSystemNode {
    throw new Error(notNow)
  }

  existsSync(): boolean {
    throw new Error(notNow)
  }

  readBinarySync(): Uint8Array {
    throw new Error(notNow)
  }

  readFileSync(): string {
    throw new Error(notNow)
  }

  readDirectorySync(): FileSystemNode[] {
    throw new Error(notNow)
  }

  private list(uri: URI): Promise<LeesMapAnswer> {
    return this.connection.sendRequest<LeesMapAnswer>(leesMapRequest, { uri: uri.toString() })
  }

  private text(uri: URI): Promise<LeesBestandAnswer> {
    return this.connection.sendRequest<LeesBestandAnswer>(leesBestandRequest, { uri: uri.toString() })
  }
}
