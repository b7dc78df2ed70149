import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node'
import { bundleCode, bundleServer } from '../build.ts'
import { languageId } from '../src/protocol/index.ts'

let built: Promise<string> | undefined

/** The path of the bundled server, built once per test file. */
export function builtServer(): Promise<string> {
  built ??= (async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'inburgering-server-')), 'server.cjs')
    await Promise.all([bundleServer('node', path), bundleCode(dirname(path))])
    return path
  })()
  return built
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities
  readonly initializationOptions?: unknown
}

/** An editor as the server sees it: a process of its own at the other end of two pipes, and no window. */
export class TestClient {
  readonly connection: ProtocolConnection
  readonly process: ChildProcessWithoutNullStreams
  initialized!: InitializeResult
  /** What the server wrote beside its answers. */
  errors = ''
  private readonly published = new Map<string, readonly Diagnostic[]>()
  private readonly waiting = new Set<() => void>()
  private readonly versions = new Map<string, number>()
  private counted = 0

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.process = child
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text))
    this.connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics)
      this.counted++
      for (const look of this.waiting) look()
    })
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.errors += `\n${message}`
    })
    this.connection.listen()
  }

  /** Starts a server on one or more folders. */
  static async open(folders: string | readonly string[], { capabilities = {}, initializationOptions }: ClientOptions = {}): Promise<TestClient> {
    const child = spawn(process.execPath, [await builtServer(), '--stdio'])
    const client = new TestClient(child)
    const workspaceFolders = [folders].flat().map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }))
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: workspaceFolders[0]?.uri ?? null,
      capabilities,
      workspaceFolders,
      initializationOptions,
    })
    await client.connection.sendNotification(InitializedNotification.type, {})
    return client
  }

  async openFile(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1)
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } })
  }

  async closeFile(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  }

  /** Replaces the text of an open file without saving it. */
  change(uri: string, text: string): Promise<void> {
    return this.edit(uri, [{ text }])
  }

  async edit(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1
    this.versions.set(uri, version)
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges })
  }

  /** What the server says about a file, as soon as it is what is looked for. */
  diagnostics(uri: string, isWanted: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    return this.when(() => {
      const found = this.published.get(uri)
      return found !== undefined && isWanted(found) ? found : undefined
    })
  }

  /** What was said last about each file. */
  get allDiagnostics(): ReadonlyMap<string, readonly Diagnostic[]> {
    return this.published
  }

  /** How often the server has said something about a file. */
  get publications(): number {
    return this.counted
  }

  /** What `look` finds, looked for again each time the server says something about a file. */
  when<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const lookAgain = () => {
        const found = look()
        if (found === undefined) return
        this.waiting.delete(lookAgain)
        resolve(found)
      }
      this.waiting.add(lookAgain)
      lookAgain()
    })
  }

  /** Asks the server to stop, and gives the exit code of its process. */
  async close(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode
    const ended = once(this.process, 'exit')
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    await ended
    this.connection.dispose()
    return this.process.exitCode
  }
}
