import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { mutants, type Mutant } from '@inburgering/analysis'
import type { Model } from '@inburgering/core'
import type { MutationMessage, MutationPart } from './part.ts'

/** More threads than this only wait for memory. */
const mostThreads = 8

/** Every smallest change of the rules, and those that no scenario notices. */
export interface TriedChanges {
  readonly total: number
  readonly survivors: readonly Mutant[]
}

/** Tries all changes, divided over the processors. */
export async function tryChanges(model: Model, beside: readonly Model[], progress: (done: number, total: number) => void): Promise<TriedChanges> {
  const all = mutants(model)
  const parts = Math.max(1, Math.min(availableParallelism(), mostThreads, all.length))
  let done = 0
  const tell = (total: number): void => progress(++done, total)
  const unnoticed = await Promise.all(Array.from({ length: parts }, (_, part) => inThread({ model, beside, part, parts }, tell)))
  const ids = new Set(unnoticed.flat())
  return { total: all.length, survivors: all.filter(({ id }) => ids.has(id)) }
}

function inThread(part: MutationPart, tell: (total: number) => void): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(threadFile(), { workerData: part })
    let survivors: readonly string[] | undefined
    thread.on('message', (message: MutationMessage) => {
      if (message.kind === 'change') tell(message.total)
      else survivors = message.ids
    })
    thread.on('error', reject)
    thread.on('exit', (code) => (survivors === undefined ? reject(new Error(`thread ended with ${code}`)) : resolve(survivors)))
  })
}

/** Beside the source while the sources run, beside the bundle when they are bundled. */
function threadFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './mutation-worker.js', import.meta.url)
}
