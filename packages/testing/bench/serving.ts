import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleServer } from '@inburgering/server/build'
import { exampleSources } from '../src/examples.ts'
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

async function examples(server: string, home: string): Promise<readonly Figure[]> {
  const folder = written(home, 'wi2021', exampleSources('wi2021'))
  const start = performance.now()
  const client = await ServerClient.start(server, folder)
  await client.next(published)
  const first = performance.now() - start
  const before = performance.now()
  await client.ask('inburgering/speelAlles', {})
  const all = performance.now() - before
  const memory = client.memory
  await client.stop()
  return [
    { name: 'start until the first findings of examples/wi2021', value: first, unit: 'ms' },
    { name: 'all scenarios of examples/wi2021', value: all, unit: 'ms' },
    ...(memory === undefined ? [] : [{ name: 'memory with examples/wi2021', value: memory, unit: 'MB' } as const]),
  ]
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
  const asked = async (method: string): Promise<number[]> => {
    const times: number[] = []
    for (let nth = 0; nth < 100; nth++) {
      const line = at(nth)
      times.push(await timed(() => client.ask(method, { textDocument: { uri }, position: { line, character: (lines[line] ?? '').length } })))
    }
    return times
  }
  const completion = await asked('textDocument/completion')
  const hover = await asked('textDocument/hover')
  const typed: number[] = []
  const findings: number[] = []
  const outcomes: number[] = []
  const scenario = lines.findLastIndex((line) => line.startsWith('scenario '))
  const title = /"(.*)"/.exec(lines[scenario] ?? '')?.[1] ?? ''
  client.tell('inburgering/kiesScenario', { uri, scenario: `scenario:${title}` })
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
  const memory = client.memory
  await client.stop()
  return [
    { name: 'completion, p95, 10,000 lines in 40 files', value: p95(completion), unit: 'ms' },
    { name: 'hover, p95, 10,000 lines in 40 files', value: p95(hover), unit: 'ms' },
    { name: 'completion right after a key, p95, file of 2,000 lines', value: p95(typed), unit: 'ms' },
    { name: 'key to findings, p95, file of 2,000 lines', value: p95(findings), unit: 'ms' },
    { name: 'key to outcome of the chosen scenario, p95', value: p95(outcomes), unit: 'ms' },
    ...(memory === undefined ? [] : [{ name: 'memory with 10,000 lines', value: memory, unit: 'MB' } as const]),
  ]
}

/** The same with more and more text: the whole may grow with it, one key may not. */
async function growing(server: string, home: string, lines: number): Promise<readonly Figure[]> {
  const files = largeSpecification(lines, Math.max(4, Math.round(lines / 250)))
  const folder = written(home, `groei-${lines}`, files)
  const start = performance.now()
  const client = await ServerClient.start(server, folder)
  await client.next(published)
  const first = performance.now() - start
  const { path, text } = files.at(-1) as MadeFile
  const uri = pathToFileURL(join(folder, path)).href
  const own = text.split('\n')
  client.open(uri, text)
  await client.ask('textDocument/codeAction', { textDocument: { uri }, range: lineRange(0), context: { diagnostics: [] } })
  const line = own.findIndex((each) => /\| € \d+$/.test(each))
  const character = (own[line] ?? '').length
  const keys: number[] = []
  for (let nth = 0; nth < 20; nth++) {
    const told = client.next(published, ({ uri: about }: { uri: string }) => about === uri)
    keys.push(await timed(async () => {
      client.type(uri, line, character - 1, String(nth % 10), 1)
      await told
    }))
  }
  await client.stop()
  const count = String(lines).padStart(6)
  return [
    { name: `growth: start until the first findings, ${count} lines`, value: first, unit: 'ms' },
    { name: `growth: key to findings, ${count} lines`, value: p95(keys), unit: 'ms' },
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
