import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { population } from '../src/population/random-person.ts'
import type { Figure } from './bench.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const main = join(root, 'packages', 'cli', 'src', 'main.ts')
const tellsPeak = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))'

/** Most memory that `simulate` had, for few and for many persons: it may not grow with their number. */
export async function memory(): Promise<readonly Figure[]> {
  const persons = population(2000, 3).map((person) => JSON.stringify(person))
  const figures: Figure[] = []
  for (const [format, count] of [['ndjson', 10_000], ['ndjson', 200_000], ['json', 200_000]] as const) {
    figures.push({ name: `simulate ${count} persons, ${format}`, value: await peak(persons, count, format), unit: 'MB' })
  }
  return figures
}

/** Peak of the resident memory in MB. Timelines are cut short: it is about what streams by, not about the rules. */
export async function peak(persons: readonly string[], count: number, format: 'ndjson' | 'json'): Promise<number> {
  const args = ['--conditions=source', '--import', tellsPeak, main, 'simulate', 'examples/wi2021', '--persons', '-', '--format', format, '--until', '2022-03-31']
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-10_000)))
  const ended = once(child, 'close')
  const isList = format === 'json'
  for (let nth = 0; nth < count; nth++) {
    const text = `${nth === 0 ? (isList ? '[' : '') : isList ? ',' : '\n'}${persons[nth % persons.length]}`
    if (!child.stdin.write(text)) await once(child.stdin, 'drain')
  }
  child.stdin.end(isList ? ']' : '\n')
  await ended
  const found = /peak (\d+)$/.exec(said)
  if (child.exitCode !== 0 || found === null) throw new Error(said)
  return Number(found[1]) / 1024
}
