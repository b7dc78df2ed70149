import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Model } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { filesOf, hasJava, written } from '../src/code/index.ts'
import { exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { personsWith } from './persons.ts'

/** A person whose events are about so many. */
const events = 15
/** The difference is what so many persons take, without what it takes to start; many enough for a machine that compiles while it runs. */
const counts = { node: [20_000, 60_000], java: [20_000, 60_000], python3: [500, 2500] } as const

interface Command {
  readonly language: keyof typeof counts
  readonly name: string
  readonly folder: string
  readonly args: readonly string[]
}

/** The command that is printed with the code, in each language: NDJSON to NDJSON in a process of its own. */
export async function languages(): Promise<readonly Figure[]> {
  const { value: model } = await compile(exampleSources('wi2021'))
  if (model === undefined) throw new Error('the example does not compile')
  const lines = personsWith(events).map((person) => JSON.stringify(person))
  const folder = mkdtempSync(join(tmpdir(), 'languages-'))
  try {
    const figures: Figure[] = []
    for (const command of await commandsFor(model)) {
      const took: number[] = []
      for (const count of counts[command.language]) {
        const path = join(folder, 'persons.ndjson')
        writeFileSync(path, `${Array.from({ length: count }, (_, nth) => lines[nth % lines.length]).join('\n')}\n`)
        took.push(await runs(command, path))
      }
      const [few, many] = counts[command.language]
      const [short = 0, long = 0] = took
      const cpu = (long - short) / (many - few)
      figures.push({ name: `a person with ${events} events, NDJSON to NDJSON: generated ${command.name}`, value: cpu, cpu, unit: 'ms' })
      console.log(`  ${command.name}: ${Math.round(1000 / cpu).toLocaleString('en')} persons for each second of the processor`)
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function commandsFor(model: Model): Promise<readonly Command[]> {
  const commands: Command[] = [{ language: 'node', name: 'TypeScript', folder: await written(filesOf(model, 'typescript')), args: ['main.ts'] }]
  if (hasJava()) {
    const folder = await written(filesOf(model, 'java'))
    execFileSync('javac', ['@bronnen.txt'], { cwd: folder })
    // What the collector and the compiler of Java do beside the program would need a processor of its own.
    commands.push({ language: 'java', name: 'Java', folder, args: ['-XX:ActiveProcessorCount=1', '-cp', 'klassen', 'regels.Main'] })
  } else console.log('  no javac here: Java is not measured')
  if (spawnSync('python3', ['--version']).status === 0) commands.push({ language: 'python3', name: 'Python', folder: await written(filesOf(model, 'python')), args: ['-m', 'regels'] })
  else console.log('  no python3 here: Python is not measured')
  return commands
}

/** Time of the processor, in ms: the clock would measure what else this machine does. The shell tells what its child used. */
async function runs({ language, folder, args }: Command, persons: string): Promise<number> {
  const input = openSync(persons, 'r')
  const program = language === 'node' ? process.execPath : language
  const child = spawn('bash', ['-c', 'TIMEFORMAT="used %U %S"; time "$@" > /dev/null', 'bash', program, ...args], { cwd: folder, stdio: [input, 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  await once(child, 'close')
  closeSync(input)
  const found = /used ([\d.]+) ([\d.]+)\s*$/.exec(said)
  if (child.exitCode !== 0 || found === null) throw new Error(said)
  return (Number(found[1]) + Number(found[2])) * 1000
}
