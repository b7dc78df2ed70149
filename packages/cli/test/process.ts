import { spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'

export const fixtures = join(import.meta.dirname, 'fixtures')
const main = join(import.meta.dirname, '..', 'src', 'main.ts')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as people do: a process of its own, in the folder with the fixtures. */
export function inburgering(args: readonly string[], { input, stdoutTo, closeAfter }: { readonly input?: string; readonly stdoutTo?: string; readonly closeAfter?: number } = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const out = stdoutTo === undefined ? 'pipe' : openSync(stdoutTo, 'w')
    const child = spawn(process.execPath, ['--conditions=source', main, ...args], { cwd: fixtures, stdio: ['pipe', out, 'pipe'], env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '' } })
    const text = { stdout: '', stderr: '' }
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      text.stdout += piece
      if (closeAfter !== undefined && text.stdout.length > closeAfter) child.stdout?.destroy()
    })
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => (text.stderr += piece))
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input ?? '')
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...text }))
  })
}
