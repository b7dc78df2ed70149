import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'

/** Where one run of the editor keeps its data; nothing is shared with an editor of the user. */
export interface EditorFolders {
  readonly userData: string
  readonly extensions: string
}

export interface EditorServer {
  readonly url: string
  /** Settles when it has ended, also by itself. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const startLimit = 60_000

const commonArguments = ({ userData, extensions }: EditorFolders): string[] => [
  'out/server-main.js',
  '--accept-server-license-terms',
  '--telemetry-level=off',
  `--server-data-dir=${userData}`,
  `--extensions-dir=${extensions}`,
]

/** Installs a packaged extension the way a user does. */
export async function installExtension(editor: string, folders: EditorFolders, vsix: string): Promise<void> {
  const args = [...commonArguments(folders), '--install-extension', vsix, '--force']
  const child = spawn(process.execPath, args, { cwd: editor, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = collect(child)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`Installing ${vsix} ended with code ${code}:\n${output()}`)
}

/** Starts the editor on 127.0.0.1 only: on the port that is asked when that is free, else on another one. */
export async function startEditorServer(editor: string, folders: EditorFolders, wanted = 0): Promise<EditorServer> {
  const port = await freePort(wanted).catch(() => freePort(0))
  const args = [...commonArguments(folders), '--host=127.0.0.1', `--port=${port}`, '--without-connection-token']
  // A group of its own, so that stopping it also ends the extension host that it started.
  const child = spawn(process.execPath, args, { cwd: editor, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const output = collect(child)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}/`
  const deadline = Date.now() + startLimit
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The editor ended with code ${child.exitCode}:\n${output()}`)
    if (Date.now() > deadline) {
      await stop(child)
      throw new Error(`The editor did not answer within ${startLimit / 1000} seconds:\n${output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { url, ended, stop: () => stop(child) }
}

function collect(child: ChildProcess): () => string {
  const parts: string[] = []
  child.stdout?.on('data', (part) => parts.push(String(part)))
  child.stderr?.on('data', (part) => parts.push(String(part)))
  return () => parts.join('')
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, 'SIGTERM')
  const forced = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 5_000)
  await ended
  clearTimeout(forced)
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
