import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSpecification, type SourceText } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { median, timed } from './timed.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Changes of one line, by what other files notice of them. The number makes each change another one. */
const edits: Readonly<Record<string, { readonly file: number; readonly edit: (text: string, nth: number) => string }>> = {
  'in a scenario': { file: 3, edit: (text, nth) => text.replace(/^scenario "/m, `scenario "${nth} `) },
  'in the body of a rule': { file: 0, edit: (text, nth) => text.replace(/€ \d+/, `€ ${nth + 1}`) },
  'with a new name': { file: 0, edit: (text, nth) => `${text}\nparameter proef_${nth} : bedrag volgens Wet { met ingang van 1 januari 2022: € 1 }\n` },
}

/** From nothing to diagnostics, and after the change of one line in 2,000 lines in 4 files. */
export async function checking(): Promise<readonly Figure[]> {
  const sources = inFourFiles(2000)
  const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0)
  return [
    { name: 'check examples/wi2021 with the bundled command', value: bundled(), unit: 'ms' },
    { name: `open and check ${lines} lines in ${sources.length} files`, value: await timedAsync(async () => (await openSpecification(sources)).check()), unit: 'ms' },
    ...(await again(sources)),
  ]
}

/** In a process of its own, its start included. */
function bundled(): number {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-bench-'))
  try {
    spawnSync(process.execPath, [join(root, 'packages', 'cli', 'build.ts'), folder], { cwd: root })
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    return median(5, () => timed(() => spawnSync(process.execPath, [join(folder, 'inburgering.js'), 'check', 'examples/wi2021'], { cwd: root })))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function again(sources: readonly SourceText[]): Promise<readonly Figure[]> {
  const open = await openSpecification(sources)
  const figures: Figure[] = []
  for (const [where, { file, edit }] of Object.entries(edits)) {
    const { path, text } = sources[file] as SourceText
    const changes: number[] = []
    for (let nth = 0; nth < 30; nth++) {
      changes.push(
        await timedAsync(async () => {
          await open.update(path, edit(text, nth))
          open.check()
        }),
      )
    }
    figures.push({ name: `check again after a change of one line ${where}`, value: changes.sort((one, other) => one - other)[15] ?? 0, unit: 'ms' })
  }
  return figures
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The example again, as many files as fit in these lines, joined to four. */
function inFourFiles(lines: number): readonly SourceText[] {
  const texts: string[] = []
  let count = 0
  const rank = (path: string): number => (path.endsWith('personen.inburgering') ? 1 : path.startsWith('scenarios/') ? 2 : 0)
  for (const { text } of exampleSources('wi2021').sort((one, other) => rank(one.path) - rank(other.path))) {
    if (count + text.split('\n').length > lines) continue
    count += text.split('\n').length
    texts.push(text.replace(/^bij stelsel \S+\n/m, ''))
  }
  const size = Math.ceil(texts.length / 4)
  return [0, 1, 2, 3].map((part) => {
    const own = texts.slice(part * size, (part + 1) * size).join('\n')
    return { path: `deel-${part + 1}.inburgering`, text: /^stelsel /m.test(own) ? own : `bij stelsel Wi2021\n${own}` }
  })
}
