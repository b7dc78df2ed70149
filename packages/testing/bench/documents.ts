import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lawCoverage } from '@inburgering/analysis'
import { rulesHash, type Model } from '@inburgering/core'
import { bookDocuments, documentFiles, formats, regelboek, type RegelboekInput } from '@inburgering/docgen'
import { createScenarioPlayer } from '@inburgering/engine'
import { compileWithUses } from '@inburgering/language'
import { bundleServer } from '@inburgering/server/build'
import { compileExample, exampleNames } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { largeSpecification, type MadeFile } from './large-specification.ts'
import { ServerClient } from './server-client.ts'
import { median, repeated, timed, timedAsync } from './timed.ts'

/** What making documents takes, from played scenarios to files and from a key to the page beside the text. */
export async function documents(): Promise<readonly Figure[]> {
  const inputs = await Promise.all(exampleNames().map(exampleInput))
  const everything = await timedAsync(async () => {
    for (const input of inputs) for (const document of bookDocuments(input).documents) await documentFiles(document, { formats, folder: 'x' })
  })
  const [largest] = inputs.toSorted((one, other) => other.model.declarations.length - one.model.declarations.length)
  if (largest === undefined) throw new Error('there are no examples')
  const large = await madeInput(10_000)
  return [
    { name: 'the tree of one regelboek', ...median(repeated(5, () => timed(() => regelboek(largest)))), unit: 'ms' },
    { name: 'all documents of all examples, in all forms but PDF', value: everything.wall, cpu: everything.cpu, unit: 'ms', most: 5000 },
    { name: 'regelboek of 10,000 lines', ...median([timed(() => regelboek(large))]), unit: 'ms', most: 5000 },
    { name: 'key to regelboek beside the text, median, file of 2,000 lines', value: await keyToPreview(), unit: 'ms', most: 150 },
  ]
}

async function exampleInput(name: string): Promise<RegelboekInput> {
  const { value: { model, beside } } = await compileExample(name)
  if (model === undefined) throw new Error(`${name} does not compile`)
  return inputOf(model, beside)
}

async function madeInput(lines: number): Promise<RegelboekInput> {
  const { value: { model, beside } } = await compileWithUses(largeSpecification(lines, Math.round(lines / 250)), () => [])
  if (model === undefined) throw new Error('the made specification does not compile')
  return inputOf(model, beside)
}

/** Played, but not asked what each scenario does not reach: that is the test of the rules, not the making of documents. */
function inputOf(model: Model, beside: readonly Model[]): RegelboekInput {
  const player = createScenarioPlayer(model, beside)
  const played = model.declarations.flatMap((declaration) => (declaration.kind === 'scenario' ? player.play(declaration, { explain: true }) : []))
  return { model, beside, played, coveredLaw: lawCoverage(model), diagnostics: [], made: { rulesHash: rulesHash(model), version: '0' } }
}

/** Through the bundled server over its pipes: until the changed pieces are told. */
async function keyToPreview(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'inburgering-bench-'))
  try {
    const server = join(home, 'server.cjs')
    await bundleServer('node', server)
    const [file] = largeSpecification(2000, 1) as readonly [MadeFile]
    writeFileSync(join(home, file.path), file.text)
    const uri = pathToFileURL(join(home, file.path)).href
    const client = await ServerClient.start(server, home)
    client.open(uri, file.text)
    const told = 'inburgering/regelboek'
    const whole = client.next(told, ({ isComplete }: { isComplete: boolean }) => isComplete)
    client.tell('inburgering/volgRegelboek', { uri })
    await whole
    const lines = file.text.split('\n')
    const amounts = lines.flatMap((line, index) => (/\| € \d+$/.test(line) ? [index] : []))
    const took: number[] = []
    for (let nth = 0; nth < 40; nth++) {
      const line = amounts[(nth * 41) % amounts.length] ?? 0
      const start = performance.now()
      const next = client.next(told, ({ changed }: { changed: readonly unknown[] }) => changed.length > 0)
      client.type(uri, line, (lines[line] ?? '').length - 1, String((nth % 9) + 1), 1)
      await next
      took.push(performance.now() - start)
    }
    await client.stop()
    return took.sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0
  } finally {
    rmSync(home, { recursive: true })
  }
}
