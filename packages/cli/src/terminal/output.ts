import type { Writable } from 'node:stream'

/** The reader closed the pipe, or the disk is full: what was written so far is all there will be. */
export class OutputFailure extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Text out, in large pieces. Who writes awaits what `write` returns, so that memory does not fill while the reader is slow. */
export interface Output {
  readonly isTerminal: boolean
  readonly columns: number | undefined
  readonly write: (text: string) => Promise<void> | undefined
  /** Text that is in UTF-8 already. */
  readonly writeBytes: (bytes: Uint8Array) => Promise<void> | undefined
  /** Everything has left; throws OutputFailure when it could not. */
  readonly flush: () => Promise<void>
}

const pieceSize = 1 << 15

export function outputTo(stream: Writable & { readonly isTTY?: boolean; readonly columns?: number }): Output {
  let piece: string[] = []
  let size = 0
  let failure: OutputFailure | undefined
  let wake: (() => void) | undefined
  const fail = (error: NodeJS.ErrnoException | null | undefined): void => {
    if (error) failure ??= new OutputFailure(error.code ?? error.message)
    wake?.()
  }
  stream.on('error', fail)
  stream.on('drain', () => wake?.())

  async function drained(): Promise<void> {
    if (failure === undefined) await new Promise<void>((resolve) => (wake = resolve))
    wake = undefined
    if (failure !== undefined) throw failure
  }
  function send(bytes?: Uint8Array): Promise<void> | undefined {
    if (failure !== undefined) throw failure
    const text = piece.join('')
    piece = []
    size = 0
    const textLeft = text === '' || stream.write(text)
    const bytesLeft = bytes === undefined || stream.write(bytes)
    return textLeft && bytesLeft ? undefined : drained()
  }
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns
    },
    write: (text) => {
      piece.push(text)
      size += text.length
      return size < pieceSize && stream.isTTY !== true ? undefined : send()
    },
    writeBytes: (bytes) => send(bytes),
    flush: async () => {
      await send()
      await new Promise<void>((resolve) => {
        fail(stream.errored)
        if (failure !== undefined || stream.destroyed) {
          resolve()
          return
        }
        // A file tells its writer of a full disk long before it tells the world.
        stream.write('', (error) => {
          fail(error)
          resolve()
        })
      })
      // A pipe tells of its end one turn later.
      await new Promise((resolve) => setImmediate(resolve))
      if (failure !== undefined) throw failure
    },
  }
}
