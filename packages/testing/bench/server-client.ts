import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown; readonly error?: { readonly message: string } }

/** As much of an editor as measuring needs: messages over the pipes of the bundled server, and when they came back. */
export class ServerClient {
  private readonly child: ChildProcessWithoutNullStreams
  private readonly answers = new Map<number, (message: Message) => void>()
  private readonly listeners = new Set<(method: string, params: unknown) => void>()
  private received = Buffer.alloc(0)
  private last = 0
  private readonly versions = new Map<string, number>()

  private constructor(server: string) {
    this.child = spawn(process.execPath, [server, '--stdio'])
    this.child.stdout.on('data', (piece: Buffer) => this.read(piece))
  }

  static async start(server: string, folder: string): Promise<ServerClient> {
    const client = new ServerClient(server)
    const uri = pathToFileURL(folder).href
    await client.ask('initialize', { processId: process.pid, rootUri: uri, capabilities: {}, workspaceFolders: [{ uri, name: 'bench' }] })
    client.tell('initialized', {})
    return client
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error.message))))
      this.send({ id, method, params })
    })
  }

  tell(method: string, params: unknown): void {
    this.send({ method, params })
  }

  open(uri: string, text: string): void {
    this.versions.set(uri, 1)
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'inburgering', version: 1, text } })
  }

  /** Types in an open file. */
  type(uri: string, line: number, character: number, text: string, replaced = 0): void {
    const version = (this.versions.get(uri) ?? 1) + 1
    this.versions.set(uri, version)
    const range = { start: { line, character }, end: { line, character: character + replaced } }
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] })
  }

  /** The next notification that is looked for. */
  next(method: string, isWanted: (params: never) => boolean = () => true): Promise<void> {
    return new Promise((resolve) => {
      const listener = (said: string, params: unknown) => {
        if (said !== method || !isWanted(params as never)) return
        this.listeners.delete(listener)
        resolve()
      }
      this.listeners.add(listener)
    })
  }

  /** Resident memory in MB; undefined where the system does not tell. */
  get memory(): number | undefined {
    try {
      const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))
      return found === null ? undefined : Number(found[1]) / 1024
    } catch {
      return undefined
    }
  }

  /** Time of the processor that it took so far, in ms; undefined where the system does not tell. Counted in steps of 10 ms. */
  get processor(): number | undefined {
    try {
      // What stands before it may hold spaces, within brackets: proc(5).
      const fields = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * 10
    } catch {
      return undefined
    }
  }

  async stop(): Promise<void> {
    await this.ask('shutdown', undefined)
    this.tell('exit', undefined)
    await new Promise((resolve) => this.child.once('exit', resolve))
  }

  private send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    this.child.stdin.write(body)
  }

  private read(piece: Buffer): void {
    this.received = Buffer.concat([this.received, piece])
    for (;;) {
      const head = this.received.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(this.received.toString('utf8', 0, head))?.[1])
      if (this.received.length < head + 4 + length) return
      const message = JSON.parse(this.received.toString('utf8', head + 4, head + 4 + length)) as Message
      this.received = this.received.subarray(head + 4 + length)
      this.heard(message)
    }
  }

  private heard(message: Message): void {
    const { id, method, params } = message
    if (method === undefined && id !== undefined) {
      this.answers.get(id)?.(message)
      this.answers.delete(id)
    } else if (method !== undefined && id !== undefined) this.send({ id, result: null })
    else if (method !== undefined) for (const listener of [...this.listeners]) listener(method, params)
  }
}
