import { availableParallelism } from 'node:os'
import type { Program } from '@inburgering/engine'
import { CallError, exit, type Call, type ExitCode } from '../command-line/command.ts'
import { rawPersons } from '../persons/read-persons.ts'
import { rejectsTo } from '../persons/rejects.ts'
import { diagnosticsText, type Runnable } from '../specification/load.ts'
import { batchOf, type Batch } from './batch.ts'
import { Crew, WorkerStopped } from './crew.ts'
import { InOrder } from './in-order.ts'
import { betweenInList, playBatch, type JsonForm, type Played, type Player, type Remark } from './play-batch.ts'
import { interpreted, type Simulation } from './interpreted.ts'

/** So many persons are played before it pays to compile the rules and to start threads. */
const enough = 1000

/** More threads than this wait for the one that reads and writes. */
const mostWorkers = 8

/** Batches under way for each thread: one that it plays, one that waits for it, one that waits for its turn to be written. */
const batchesEach = 3

/**
 * Plays the persons of a file and writes their timelines in the order of the file, which may be larger than memory. Many
 * persons are divided over threads; who is refused is told and the rest goes on.
 */
export async function simulatePersons(path: string, specification: Runnable, program: Program, simulation: Simulation, form: JsonForm, call: Call): Promise<ExitCode> {
  const rejects = rejectsTo(call.text('rejects'), call)
  const players = new Players(program, simulation, form, workersAsked(call))
  let played = 0
  let isBroken = false
  let isSlowTold = false
  let isComplete = false

  async function remark(about: Remark): Promise<void> {
    if (about.kind === 'refused') return rejects.refuse(about.element, about.diagnostics)
    isBroken = true
    call.tell(`${call.texts.runProblem(about.id)}:\n${diagnosticsText(about.diagnostics, call, specification)}`)
  }
  async function hand({ timelines, count, remarks, slow }: Played): Promise<void> {
    if (slow.length > 0 && !isSlowTold) call.tell(diagnosticsText(slow, call, specification))
    isSlowTold ||= slow.length > 0
    for (const each of remarks) await remark(each)
    if (count > 0) {
      if (form === 'json') await call.out.write(played === 0 ? '[\n' : betweenInList)
      await call.out.writeBytes(timelines)
    }
    played += count
    call.progress.show(call.texts.persons(played + rejects.count()))
  }
  async function end(): Promise<void> {
    if (form === 'json') await call.out.write(played === 0 ? '[]\n' : '\n]\n')
  }

  const answers = new InOrder<Played>(players.most, hand)
  try {
    try {
      for await (const elements of rawPersons(path, call)) await answers.add(players.play(batchOf(elements)))
      isComplete = true
    } finally {
      // Also when the file breaks off: who stands before that place is played and written.
      await answers.end()
    }
  } catch (error) {
    throw error instanceof WorkerStopped ? new CallError(call.texts.workerStopped(error.message, error.from)) : error
  } finally {
    await players.close()
    if (isComplete || played > 0) await end()
    await rejects.end()
  }
  if (rejects.count() > 0) call.tell(call.texts.refusedSummary(rejects.count(), played, call.text('rejects')))
  if (isBroken) return exit.cannot
  return rejects.count() > 0 ? exit.found : exit.ok
}

/** Undefined: as many as the machine has processors for, once there are enough persons. */
function workersAsked(call: Call): number | undefined {
  const text = call.text('workers')
  return text === undefined ? undefined : Number(text)
}

/** First the interpreter, that is ready at once; then compiled rules, here or in threads. */
class Players {
  readonly most: number
  private readonly size: number
  private readonly first: (batch: Batch) => Played
  private readonly later: () => Promise<(batch: Batch) => Promise<Played>>
  private many: Promise<(batch: Batch) => Promise<Played>> | undefined
  private crew: Crew | undefined
  private readonly patience: number
  private count = 0

  constructor(program: Program, simulation: Simulation, form: JsonForm, workers: number | undefined) {
    this.size = workers ?? Math.min(availableParallelism(), mostWorkers)
    this.most = this.size * batchesEach
    this.patience = workers === undefined ? enough : 0
    const player: Player = { play: interpreted(program, simulation.options), slow: [] }
    this.first = (batch) => playBatch(batch, player, form)
    this.later = async () => {
      if (this.size === 1) {
        // Who plays a few persons does not wait until what compiles is loaded.
        const { playerOf } = await import('./player.ts')
        const compiled = playerOf(simulation)
        return async (batch) => playBatch(batch, compiled, form)
      }
      const crew = (this.crew = new Crew(this.size, { simulation, form }))
      return (batch) => crew.play(batch)
    }
  }

  async play(batch: Batch): Promise<Played> {
    this.count += batch.sizes.length
    if (this.count <= this.patience) return this.first(batch)
    this.many ??= this.later()
    return (await this.many)(batch)
  }

  async close(): Promise<void> {
    await this.crew?.close()
  }
}
