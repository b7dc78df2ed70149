import { parentPort, workerData } from 'node:worker_threads'
import type { Batch } from './batch.ts'
import { playBatch, type JsonForm } from './play-batch.ts'
import type { Simulation } from './interpreted.ts'
import { playerOf } from './player.ts'

export interface Task {
  readonly simulation: Simulation
  readonly form: JsonForm
}

const port = parentPort
if (port !== null) {
  const { simulation, form } = workerData as Task
  const player = playerOf(simulation)
  port.on('message', (batch: Batch) => {
    const played = playBatch(batch, player, form)
    port.postMessage(played, [played.timelines.buffer])
  })
}
