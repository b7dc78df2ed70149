import { parentPort, workerData } from 'node:worker_threads'
import { tryPart, type MutationPart } from './part.ts'

const port = parentPort
if (port !== null) tryPart(workerData as MutationPart, (message) => port.postMessage(message))
