import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareProgram, readPerson, run } from '@inburgering/engine'
import { compile } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { personsWith } from './persons.ts'
import { median, repeated, timed, type Took } from './timed.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const main = join(root, 'packages', 'cli', 'src', 'main.ts')
const tellsUse = 'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("use "+(u.userCPUTime+u.systemCPUTime)/1000+" "+u.maxRSS)})'

/** A person whose events are about so many. */
const events = 15
/** The difference is what so many persons take, without what it takes to start. */
const [few, many] = [5000, 25_000]

/** A person from NDJSON to NDJSON: by the interpreter in one thread, and as `simulate` plays many. */
export async function simulating(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'simulating-'))
  try {
    const lines = personsWith(events).map((person) => JSON.stringify(person))
    const file = (count: number): string => {
      const path = join(folder, `${count}.ndjson`)
      writeFileSync(path, `${Array.from({ length: count }, (_, nth) => lines[nth % lines.length]).join('\n')}\n`)
      return path
    }
    const [small, large] = [file(few), file(many)]
    const figures: Figure[] = [{ name: `a person with ${events} events, NDJSON to NDJSON: the interpreter, one thread`, ...(await byInterpreter(lines)), unit: 'ms' }]
    for (const workers of new Set([1, 2, availableParallelism()])) {
      const [short, long] = [await simulated(small, workers), await simulated(large, workers)]
      const share = many - few
      const [wall, cpu] = [(long.wall - short.wall) / share, (long.cpu - short.cpu) / share]
      figures.push({ name: `the same, inburgering simulate --workers ${workers}`, value: wall, cpu, unit: 'ms' })
      console.log(`  --workers ${workers}: 1,000,000 persons in ${Math.round(wall * 1000)} s by the clock of this moment, ${Math.round(cpu * 1000)} s of the processor; at most ${Math.round(long.memory)} MB`)
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function byInterpreter(lines: readonly string[]): Promise<{ readonly value: number; readonly cpu: number }> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const program = prepareProgram(model, []).value
  let signs = 0
  const play = (): void => {
    lines.forEach((line, index) => {
      const { value: dossier } = readPerson(program, JSON.parse(line), index)
      if (dossier !== undefined) signs += JSON.stringify(run(program, dossier).value).length
    })
  }
  for (let round = 0; round < 8; round += 1) play()
  const took = median(repeated(9, () => timed(play)), lines.length)
  if (signs === 0) throw new Error('nobody was played')
  return took
}

async function simulated(persons: string, workers: number): Promise<Took & { readonly memory: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--conditions=source', '--import', tellsUse, main, 'simulate', 'examples/wi2021', '--persons', persons, '--format', 'ndjson', '--workers', String(workers)], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-10_000)))
  await once(child, 'close')
  const found = /use ([\d.]+) (\d+)(?:use .*)?$/.exec(said)
  if (child.exitCode !== 0 || found === null) throw new Error(said)
  return { wall: performance.now() - start, cpu: Number(found[1]), memory: Number(found[2]) / 1024 }
}
