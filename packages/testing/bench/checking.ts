import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSpecification, type SourceText } from '@inburgering/language'
import { exampleSources } from '../src/examples.ts'
import type { Figure } from './bench.ts'
import { median, repeated, timedAsync, type Took } from './timed.ts'

const root = join(import.meta.dirname, '..', '..', '..')

interface Edit {
  /** In the last of the four files, which has scenarios only, or in the first one, with rules. */
  readonly where: 'scenarios' | 'rules'
  /** The number makes each change another one. */
  readonly edit: (text: string, nth: number) => string
  readonly most?: number
}

/** Changes of one line, by what other files notice of them. */
const edits: Readonly<Record<string, Edit>> = {
  'in a scenario': { where: 'scenarios', edit: (text, nth) => text.replace(/^scenario "/m, `scenario "${nth} `), most: 50 },
  'in the body of a rule': { where: 'rules', edit: (text, nth) => text.replace(/€ \d+/, `€ ${nth + 1}`), most: 50 },
  'with a new name': { where: 'rules', edit: (text, nth) => `${text}\nparameter proef_${nth} : bedrag volgens Wet { met ingang van 1 januari 2022: € 1 }\n`, most: 50 },
  'that moves all behind it': { where: 'rules', edit: (text, nth) => text.replace('\n', `\n// ${nth}\n${nth % 2 === 0 ? '' : '\n'}`) },
  'that cannot be read, or can be again': { where: 'rules', edit: (text, nth) => (nth % 2 === 0 ? text.replace('begrip leeftijd', 'begrip : leeftijd') : text) },
}

/** From nothing to diagnostics, and after the change of one line in 2,000 lines in 4 files. */
export async function checking(): Promise<readonly Figure[]> {
  const sources = inFourFiles(2000)
  const lines = sources.reduce((sum, { text }) => sum + text.split('\n').length, 0)
  return [
    ...bundled(),
    { name: `open and check ${lines} lines in ${sources.length} files, once`, ...median([await timedAsync(async () => (await openSpecification(sources)).check())]), unit: 'ms' },
    ...(await again(sources)),
  ]
}

const tellsProcessor = 'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("processor "+(user+system)/1000)})'

/** In a process of its own, its start included; with what Node kept of earlier calls and without. */
function bundled(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'inburgering-bench-'))
  try {
    spawnSync(process.execPath, [join(root, 'packages', 'cli', 'build.ts'), folder], { cwd: root })
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const call = (cache: string): Took => {
      const start = performance.now()
      const { stderr } = spawnSync(process.execPath, ['--import', tellsProcessor, join(folder, 'inburgering.js'), 'check', 'examples/wi2021'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: join(folder, cache) } })
      return { wall: performance.now() - start, cpu: Number(/processor ([\d.]+)$/.exec(stderr)?.[1]) }
    }
    let nth = 0
    return [
      { name: 'check examples/wi2021 with the bundled command, the first time ever', ...median(repeated(5, () => call(`first-${nth++}`))), unit: 'ms', most: 2000 },
      { name: 'check examples/wi2021 with the bundled command', ...median(repeated(5, () => call('first-0'))), unit: 'ms', most: 2000 },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function again(sources: readonly SourceText[]): Promise<readonly Figure[]> {
  const open = await openSpecification(sources)
  open.check()
  const figures: Figure[] = []
  for (const [what, { where, edit, most }] of Object.entries(edits)) {
    const { path, text } = sources[where === 'rules' ? 0 : 3] as SourceText
    const took: Took[] = []
    for (let nth = 0; nth < 30; nth++) {
      took.push(
        await timedAsync(async () => {
          await open.update(path, edit(text, nth))
          open.check()
        }),
      )
    }
    await open.update(path, text)
    open.check()
    figures.push({ name: `check again after a change of one line ${what}`, ...median(took), unit: 'ms', ...(most === undefined ? {} : { most }) })
  }
  return figures
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
