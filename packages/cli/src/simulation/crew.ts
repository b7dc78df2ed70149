import { Worker } from 'node:worker_threads'
import type { Batch } from './batch.ts'
import type { Played } from './play-batch.ts'
import type { Task } from './worker.ts'

/** A worker ended before its work: with what it said, and the place of the first person that it did not play. */
export class WorkerStopped extends Error {
  readonly from: number

  constructor(reason: string, from: number) {
    super(reason)
    this.from = from
  }
}

/** A person leaves nothing behind: more room for what is soon thrown away makes a worker larger and no faster. */
const youngMegabytes = 32

interface Asked {
  readonly first: number
  readonly played: (played: Played) => void
  readonly failed: (error: WorkerStopped) => void
}

interface Member {
  readonly worker: Worker
  /** In the order in which they were given, which is that of the answers. */
  readonly asked: Asked[]
}

/** Threads that play batches beside each other. */
export class Crew {
  readonly size: number
  private readonly members: readonly Member[]
  private stopped: string | undefined

  constructor(size: number, task: Task) {
    this.size = size
    this.members = Array.from({ length: size }, () => this.hire(task))
  }

  private hire(task: Task): Member {
    const worker = new Worker(threadFile(), { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
    const asked: Asked[] = []
    worker.on('message', (played: Played) => asked.shift()?.played(played))
    worker.on('error', (error: unknown) => this.stop(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => this.stop(`exit ${code}`))
    return { worker, asked }
  }

  /** Plays a batch in the thread that has the least to do. */
  play(batch: Batch): Promise<Played> {
    const [member] = [...this.members].sort((left, right) => left.asked.length - right.asked.length)
    return new Promise((played, failed) => {
      if (this.stopped !== undefined || member === undefined) return failed(new WorkerStopped(this.stopped ?? '', batch.first))
      member.asked.push({ first: batch.first, played, failed })
      member.worker.postMessage(batch, [batch.bytes.buffer, batch.sizes.buffer, batch.lines.buffer])
    })
  }

  private stop(reason: string): void {
    this.stopped ??= reason
    for (const { asked } of this.members) for (const { first, failed } of asked.splice(0)) failed(new WorkerStopped(this.stopped, first))
  }

  async close(): Promise<void> {
    this.stopped ??= 'closed'
    await Promise.all(this.members.map(({ worker }) => worker.terminate()))
  }
}

/** Beside the source while the sources run, beside the bundle when they are bundled. */
function threadFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './simulation-worker.js', import.meta.url)
}
