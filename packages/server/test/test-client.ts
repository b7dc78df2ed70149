import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { NodeFileSystem } from 'langium/node'
import {
  createConnection,
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node'
import { languageId } from '../src/protocol.ts'
import { startServer } from '../src/start.ts'

/** An editor as the server sees it, in one process: two streams and no window. */
export class TestClient {
  readonly connection: ProtocolConnection
  private readonly published = new Map<string, readonly Diagnostic[]>()
  private readonly waiting = new Set<() => void>()
  private versions = new Map<string, number>()

  private constructor(connection: ProtocolConnection) {
    this.connection = connection
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics)
      for (const look of this.waiting) look()
    })
  }

  /** Starts a server on a folder. */
  static async open(folder: string): Promise<TestClient> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()]
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient))
    startServer(server, NodeFileSystem)
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
    const made = new TestClient(client)
    client.listen()
    const uri = pathToFileURL(folder).href
    const workspaceFolders = [{ uri, name: 'test' }]
    await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: uri, capabilities: {}, workspaceFolders })
    await client.sendNotification(InitializedNotification.type, {})
    return made
  }

  async openFile(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text }
    this.versions.set(uri, 1)
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  }

  /** Replaces the text of an open file without saving it. */
  async change(uri: string, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1
    this.versions.set(uri, version)
    const contentChanges = [{ text }]
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges })
  }

  /** What the server says about a file, as soon as it is what is looked for. */
  diagnostics(uri: string, isWanted: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.published.get(uri)
        if (found === undefined || !isWanted(found)) return
        this.waiting.delete(look)
        resolve(found)
      }
      this.waiting.add(look)
      look()
    })
  }

  close(): void {
    this.connection.dispose()
  }
}
