// npm run bench [name]: figures of this machine at this moment. Only the ratios within one run mean something elsewhere.
import { checking } from './checking.ts'
import { memory } from './memory.ts'
import { running } from './running.ts'
import { serving } from './serving.ts'

/** One figure, and how it compares with the first one of its group. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB'
}

const groups: Readonly<Record<string, () => Promise<readonly Figure[]>>> = { checking, running, serving, memory }
const wanted = process.argv.slice(2)

for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const figures = await measure()
  const base = figures[0]?.value ?? 1
  console.log(`\n${name}`)
  for (const { name: what, value, unit } of figures) console.log(`  ${what.padEnd(58)} ${value.toFixed(value < 10 ? 3 : 0).padStart(9)} ${unit}   ${(value / base).toFixed(2).padStart(7)} x`)
}
