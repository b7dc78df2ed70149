import { Readable, Writable } from 'node:stream'
import { runCommandLine } from '../src/index.ts'
import { fixtures } from './process.ts'

export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a call within the test: for the many kinds of bad input that need no process of their own. */
export async function call(args: readonly string[], { input = '', cwd = fixtures, isTTY = false }: { readonly input?: string | readonly Uint8Array[]; readonly cwd?: string; readonly isTTY?: boolean } = {}): Promise<Answer> {
  const [stdout, stderr] = [collector(isTTY), collector(isTTY)]
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input)
  const code = await runCommandLine({ args, cwd, env: {}, stdin, stdout: stdout.stream, stderr: stderr.stream })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function collector(isTTY: boolean): { readonly stream: Writable & { readonly isTTY?: boolean }; readonly text: () => string } {
  const pieces: Buffer[] = []
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece)
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY }), text: () => Buffer.concat(pieces).toString('utf8') }
}
