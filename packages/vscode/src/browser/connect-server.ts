import { BrowserMessageReader, BrowserMessageWriter, type MessageTransports } from 'vscode-languageclient/browser'
import { workerReady } from '@inburgering/server/protocol'

type Port = ConstructorParameters<typeof BrowserMessageReader>[0]
/** A worker or a port, as far as starting needs it. */
interface Peer {
  onmessage: ((event: { data: unknown }) => void) | null
  onerror?: ((event: unknown) => void) | null
  terminate?(): void
}
declare const Worker: new (address: string) => Peer

/** How long a worker may take before it counts as refused, in milliseconds: some editors refuse without a word. */
const patience = 10_000

/**
 * A server that listens: in a worker by its address, else in a worker made of its text (an extension from another host
 * may not name one), else in this thread over a channel, where no worker may start at all.
 */
export async function connectServer(address: string, readScript: () => Promise<string>): Promise<MessageTransports> {
  const ways: readonly (() => Promise<Peer> | Peer)[] = [
    () => new Worker(address),
    async () => new Worker(URL.createObjectURL(new Blob([await readScript()], { type: 'text/javascript' }))),
    async () => besideUs(await readScript()),
  ]
  let refusal: unknown
  for (const start of ways) {
    try {
      const peer = await start()
      await listening(peer)
      return { reader: new BrowserMessageReader(peer as Port), writer: new BrowserMessageWriter(peer as Port) }
    } catch (error) {
      refusal = error
    }
  }
  throw refusal
}

/** Runs the script of the server with one end of a channel in the place of its worker. */
function besideUs(script: string): Peer {
  const { port1, port2 } = new MessageChannel()
  const peer = port1 as unknown as Peer
  setTimeout(() => new Function('self', script)(port2), 0)
  return peer
}

/** Waits for the first words of the server. */
function listening(peer: Peer): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => refuse(new Error('The server did not start.')), patience)
    const refuse = (reason: unknown) => {
      clearTimeout(timer)
      peer.terminate?.()
      reject(reason instanceof Error ? reason : new Error('The worker was refused.'))
    }
    peer.onerror = refuse
    peer.onmessage = ({ data }) => {
      if (data !== workerReady) return
      clearTimeout(timer)
      peer.onmessage = null
      resolve()
    }
  })
}
