import type { Connection } from 'vscode-languageserver'
import { leesDeelRequest, partNames, type LeesDeelAnswer, type LeesDeelParams } from '../protocol/index.ts'
import type { Parts } from './parts.ts'

declare const URL: { createObjectURL(text: Blob): string; revokeObjectURL(address: string): void }

/** In a browser each part is a file of the extension, which the client reads: a worker that was made of a text has no folder, and a folder on another host has no address. */
export function partsFromClient(connection: Connection): Parts {
  const known = new Map<string, Promise<unknown>>()
  const read = (naam: LeesDeelParams['naam']): Promise<unknown> => {
    const reading = known.get(naam) ?? ask(connection, { naam })
    known.set(naam, reading)
    reading.catch(() => known.delete(naam))
    return reading
  }
  return Object.fromEntries(partNames.map((naam) => [naam, () => read(naam)])) as Parts
}

async function ask(connection: Connection, params: LeesDeelParams): Promise<unknown> {
  const answer = await connection.sendRequest<LeesDeelAnswer>(leesDeelRequest, params)
  if (answer === null) throw new Error(`The part "${params.naam}" of the server cannot be read.`)
  const address = URL.createObjectURL(new Blob([answer.text], { type: 'text/javascript' }))
  try {
    return await import(address)
  } finally {
    URL.revokeObjectURL(address)
  }
}
