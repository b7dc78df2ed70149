// npm run bench [name]: figures of this machine at this moment, as one table. On a busy machine compare the processor
// times, and elsewhere only the ratios within one run.
import { checking } from './checking.ts'
import { deciding } from './deciding.ts'
import { documents } from './documents.ts'
import { generating } from './generating.ts'
import { languages } from './languages.ts'
import { memory } from './memory.ts'
import { peers } from './peers.ts'
import { running } from './running.ts'
import { serving } from './serving.ts'
import { simulating } from './simulating.ts'

/** One figure; each group has its own first one, with which the others are compared. */
export interface Figure {
  readonly name: string
  /** By the clock when it is a time; the median when it was measured more than once. */
  readonly value: number
  /** The same of the processor. */
  readonly cpu?: number
  readonly unit: 'ms' | 'µs' | 'MB'
  /** What it may be. */
  readonly most?: number
}

const groups: Readonly<Record<string, () => Promise<readonly Figure[]>>> = { checking, running, generating, peers, languages, simulating, deciding, serving, documents, memory }
const wanted = process.argv.slice(2)

const shown = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0))
const row = (name: string, ...cells: readonly string[]): string => `  ${name.padEnd(66)}${cells.map((cell) => cell.padStart(10)).join('')}`

console.log(row('', 'clock', 'processor', 'at most', 'unit', 'ratio'))
for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const figures = await measure()
  const base = figures[0]?.value ?? 1
  console.log(name)
  for (const { name: what, value, cpu, unit, most } of figures) console.log(row(what, shown(value), shown(cpu), most === undefined ? '' : String(most), unit, `${(value / base).toFixed(2)} x`))
}
