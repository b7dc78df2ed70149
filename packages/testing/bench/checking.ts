import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openSpecification } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { median, timed } from './timed.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const main = join(root, 'packages', 'cli', 'src', 'main.ts')

/** From nothing to diagnostics, and after the change of one line in 2,000 lines in 4 files. */
export async function checking(): Promise<readonly Figure[]> {
  const cold = median(3, () => timed(() => spawnSync(process.execPath, ['--conditions=source', main, 'check', 'examples/wi2021'], { cwd: root })))
  const sources = inFourFiles(2000)
  const opening = await timedAsync(async () => (await openSpecification(sources)).check())
  const open = await openSpecification(sources)
  open.check()
  const [first] = sources
  const changes: number[] = []
  for (let nth = 0; nth < 15 && first !== undefined; nth++) {
    const text = `${first.text}\nparameter proef_${nth} : bedrag volgens Wet { met ingang van 1 januari 2022: € ${nth + 1} }\n`
    changes.push(
      await timedAsync(async () => {
        await open.update(first.path, text)
        open.check()
      }),
    )
  }
  const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0)
  return [
    { name: 'check examples/wi2021 in a process of its own', value: cold, unit: 'ms' },
    { name: `open and check ${lines} lines in ${sources.length} files`, value: opening, unit: 'ms' },
    { name: 'check again after a change of one line', value: changes.sort((one, other) => one - other)[7] ?? 0, unit: 'ms' },
  ]
}

async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The example again, as many files as fit in these lines, joined to four. */
function inFourFiles(lines: number): readonly { readonly path: string; readonly text: string }[] {
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
