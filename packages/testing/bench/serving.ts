import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleServer } from '@inburgering/server/build'
import { exampleNames, exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { largeSpecification, type MadeFile } from './large-specification.ts'
import { ServerClient } from './server-client.ts'

const published = 'textDocument/publishDiagnostics'

/** What a person feels, through the bundled server over its pipes. */
export async function serving(): Promise<readonly Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'inburgering-bench-'))
  try {
    const server = join(home, 'server.cjs')
    await bundleServer('node', server)
    const growth: Figure[] = []
    for (const lines of [1000, 2500, 5000, 10_000]) growth.push(...(await growing(server, home, lines)))
    return [...(await examples(server, home)), ...(await writing(server, home)), ...growth.sort((one, other) => one.name.localeCompare(other.name, 'nl', { numeric: true }))]
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** All folders of `examples` at once, as who opens the repository; then typing in the act of 2021 while a scenario is shown. */
async function examples(server: string, home: string): Promise<readonly Figure[]> {
  const folder = written(home, 'examples', exampleNames().flatMap((name) => exampleSources(name).map(({ path, text }) => ({ path: `${name}/${path}`, text }))))
  const start = performance.now()
  const client = await ServerClient.start(server, folder)
  await client.next(published)
  const first = { value: performance.now() - start, cpu: client.processor }
  await client.next('inburgering/nagekeken')
  const all = await measured(client, 1, () => client.ask('inburgering/speelAlles', {}))
  const memory = client.memory
  const keys = await typedInExample(client, join(folder, 'wi2021'))
  await client.stop()
  return [
    { name: 'start until the first findings of examples', ...figure(first), most: 1500 },
    { name: 'all scenarios of examples', ...figure(all), most: 1000 },
    ...(memory === undefined ? [] : [{ name: 'memory with examples', value: memory, unit: 'MB', most: 300 } as const]),
    { name: 'key to outcome of a scenario of 6 rows in wi2021, layers off, p95', ...figure(keys), most: 100 },
  ]
}

/** From a key in a table of fines until the outcome of the scenario about it. */
async function typedInExample(client: ServerClient, folder: string): Promise<Measured> {
  const [rules, scenarios] = ['boetes.inburgering', 'scenarios/boetes-b1-gezin.inburgering'].map((path) => ({ uri: pathToFileURL(join(folder, path)).href, text: readFileSync(join(folder, path), 'utf8') }))
  const title = /scenario "(.*)"/.exec(scenarios?.text ?? '')?.[1]
  const lines = rules?.text.split('\n') ?? []
  const line = lines.findIndex((each) => /\| € \d+$/.test(each))
  if (rules === undefined || title === undefined || line < 0) throw new Error('nothing to measure')
  client.open(rules.uri, rules.text)
  client.tell('inburgering/kiesScenario', { uri: scenarios?.uri, scenario: `scenario:${title}` })
  await client.next('inburgering/uitkomst')
  const character = (lines[line] ?? '').length
  return measured(client, 40, async (nth) => {
    const played = client.next('inburgering/uitkomst')
    client.type(rules.uri, line, character - 1, String(nth % 10), 1)
    await played
  })
}

/** Typing in a file of 2,000 lines, beside 8,000 lines in 39 other files. */
async function writing(server: string, home: string): Promise<readonly Figure[]> {
  const [first, ...rest] = largeSpecification(8000, 39)
  const block = largeSpecification(10_000, 5)[4]
  if (first === undefined || block === undefined) throw new Error('nothing to measure')
  const large: MadeFile = { path: 'groot.inburgering', text: block.text.split('\n').slice(0, 2000).join('\n').replace(/(_|Geval |Te laat |Boete |Bedrag |Termijn |Uren |Genoeg uren )(\d+)/g, (_, word: string, nth: string) => `${word}${Number(nth) + 5000}`) }
  const files = [first, ...rest, { ...large, text: large.text.slice(0, large.text.lastIndexOf('\n\n/// Uren')) }]
  const folder = written(home, 'groot', files)
  const client = await ServerClient.start(server, folder)
  const { path, text } = files.at(-1) as MadeFile
  const uri = pathToFileURL(join(folder, path)).href
  const lines = text.split('\n')
  client.open(uri, text)
  await client.ask('textDocument/documentSymbol', { textDocument: { uri } })
  await client.ask('textDocument/codeAction', { textDocument: { uri }, range: lineRange(0), context: { diagnostics: [] } })
  const places = lines.flatMap((line, index) => (/^ {2}(opgelegd door|bedrag|duurt|voldaan)/.test(line) ? [index] : []))
  const at = (nth: number): number => places[(nth * 37) % places.length] ?? 0
  const asked = (method: string): Promise<Measured> =>
    measured(client, 100, (nth) => {
      const line = at(nth)
      return client.ask(method, { textDocument: { uri }, position: { line, character: (lines[line] ?? '').length } })
    })
  const completion = await asked('textDocument/completion')
  const hover = await asked('textDocument/hover')
  const typed: number[] = []
  const findings: number[] = []
  const outcomes: number[] = []
  const scenario = lines.findLastIndex((line) => line.startsWith('scenario '))
  const title = /"(.*)"/.exec(lines[scenario] ?? '')?.[1] ?? ''
  client.tell('inburgering/kiesScenario', { uri, scenario: `scenario:${title}` })
  // Its own outcome; otherwise each key would be given that of the key before, and wait for it.
  await client.next('inburgering/uitkomst')
  const before = client.processor
  const amounts = lines.flatMap((line, index) => (/\| € \d+$/.test(line) ? [index] : []))
  for (let nth = 0; nth < 60; nth++) {
    const line = amounts[(nth * 41) % amounts.length] ?? 0
    const character = (lines[line] ?? '').length
    const start = performance.now()
    const told = client.next(published, ({ uri: about }: { uri: string }) => about === uri).then(() => findings.push(performance.now() - start))
    const played = client.next('inburgering/uitkomst').then(() => outcomes.push(performance.now() - start))
    client.type(uri, line, character - 1, String(nth % 10), 1)
    typed.push(await timed(() => client.ask('textDocument/completion', { textDocument: { uri }, position: { line, character } })))
    await Promise.all([told, played])
  }
  const after = client.processor
  const key = before === undefined || after === undefined ? undefined : (after - before) / 60
  const memory = client.memory
  await client.stop()
  return [
    { name: 'completion, p95, 10,000 lines in 40 files', ...figure(completion), most: 50 },
    { name: 'hover, p95, 10,000 lines in 40 files', ...figure(hover), most: 50 },
    { name: 'completion right after a key, p95, file of 2,000 lines', value: p95(typed), unit: 'ms', most: 50 },
    { name: 'key to findings, p95, file of 2,000 lines', ...figure({ value: p95(findings), cpu: key }), most: 100 },
    { name: 'key to outcome of the chosen scenario, p95', ...figure({ value: p95(outcomes), cpu: key }), most: 100 },
    ...(memory === undefined ? [] : [{ name: 'memory with 10,000 lines', value: memory, unit: 'MB', most: 300 } as const]),
  ]
}

/** The same with more and more text: the whole may grow with it, one key may not. */
async function growing(server: string, home: string, lines: number): Promise<readonly Figure[]> {
  const files = largeSpecification(lines, Math.max(4, Math.round(lines / 250)))
  const folder = written(home, `groei-${lines}`, files)
  const start = performance.now()
  const client = await ServerClient.start(server, folder)
  await client.next(published)
  const first = { value: performance.now() - start, cpu: client.processor }
  const { path, text } = files.at(-1) as MadeFile
  const uri = pathToFileURL(join(folder, path)).href
  const own = text.split('\n')
  client.open(uri, text)
  await client.ask('textDocument/codeAction', { textDocument: { uri }, range: lineRange(0), context: { diagnostics: [] } })
  const line = own.findIndex((each) => /\| € \d+$/.test(each))
  const character = (own[line] ?? '').length
  const keys = await measured(client, 20, async (nth) => {
    const told = client.next(published, ({ uri: about }: { uri: string }) => about === uri)
    client.type(uri, line, character - 1, String(nth % 10), 1)
    await told
  })
  await client.stop()
  const count = String(lines).padStart(6)
  return [
    { name: `growth: start until the first findings, ${count} lines`, ...figure(first) },
    { name: `growth: key to findings, ${count} lines`, ...figure(keys) },
  ]
}

function written(home: string, name: string, files: readonly MadeFile[]): string {
  const folder = join(home, name)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** The 95th of a hundred by the clock, and the mean that the server took of the processor, in ms. */
interface Measured {
  readonly value: number
  readonly cpu: number | undefined
}

async function measured(client: ServerClient, times: number, work: (nth: number) => Promise<unknown>): Promise<Measured> {
  const before = client.processor
  const taken: number[] = []
  for (let nth = 0; nth < times; nth++) taken.push(await timed(() => work(nth)))
  const after = client.processor
  return { value: p95(taken), cpu: before === undefined || after === undefined ? undefined : (after - before) / times }
}

function figure({ value, cpu }: Measured): { readonly value: number; readonly cpu?: number; readonly unit: 'ms' } {
  return { value, ...(cpu === undefined ? {} : { cpu }), unit: 'ms' }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function p95(times: readonly number[]): number {
  const ordered = [...times].sort((one, other) => one - other)
  return ordered[Math.floor(ordered.length * 0.95)] ?? 0
}

function lineRange(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 0 } }
}
