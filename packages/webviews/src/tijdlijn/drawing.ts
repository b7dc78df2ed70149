import { civilFromDay, dayFromCivil, parseIsoDate } from '@inburgering/core'
import type { Lane, TimelineLine } from '../protocol.ts'

/** Lanes of a timeline on a scale from 0 to `width`. */
export interface Drawing {
  readonly lanes: readonly { readonly lane: Lane; readonly shapes: readonly Shape[] }[]
  /** The first day of a year. */
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly from: TimelineLine
  readonly to: TimelineLine
}
/** A bar from one day to another, or a mark on a day. */
export interface Shape {
  /** Place of the line that it stands for. */
  readonly line: number
  readonly x: number
  /** Of a bar. */
  readonly until?: number
  /** Of a bar: what came on top of its first length. */
  readonly isExtension: boolean
}

export const width = 500
const order: readonly Lane[] = ['status', 'terms', 'events', 'decisions']

/** Where everything stands; undefined when nothing happens. */
export function drawingOf(lines: readonly TimelineLine[]): Drawing | undefined {
  const days = lines.flatMap(({ date, end }) => [dayOf(date), ...(end === undefined ? [] : [dayOf(end)])])
  const [from] = lines
  const to = lines.at(-1)
  if (from === undefined || to === undefined) return undefined
  const first = days.reduce((least, day) => Math.min(least, day))
  const length = Math.max(1, days.reduce((most, day) => Math.max(most, day)) - first)
  const at = (day: number) => Math.round(((day - first) / length) * width)
  const shapes = shapesOf(lines, at)
  return { lanes: order.map((lane) => ({ lane, shapes: shapes.filter(({ line }) => lines[line]?.lane === lane) })).filter((lane) => lane.shapes.length > 0), years: yearsIn(first, first + length).map(({ year, day }) => ({ year, x: at(day) })), from, to }
}

/** A bar runs to the last day that was known when it began; each extension adds a bar behind it. */
function shapesOf(lines: readonly TimelineLine[], at: (day: number) => number): readonly Shape[] {
  const ends = new Map<string, number>()
  return lines.map(({ date, end, name, role }, line) => {
    const last = ends.get(name)
    if (end !== undefined) ends.set(name, dayOf(end))
    if (end === undefined || role === 'point' || role === 'ends') return { line, x: at(dayOf(date)), isExtension: false }
    const isExtension = role === 'extended'
    const start = isExtension && last !== undefined ? Math.min(last, dayOf(end)) : dayOf(date)
    return { line, x: at(start), until: at(dayOf(end)), isExtension }
  })
}

function yearsIn(first: number, last: number): readonly { readonly year: number; readonly day: number }[] {
  const found: { year: number; day: number }[] = []
  for (let { year } = civilFromDay(first); ; year++) {
    const day = dayFromCivil(year, 1, 1)
    if (day === undefined || day > last) return found
    if (day >= first) found.push({ year, day })
  }
}

/** A date of the extension is always one. */
function dayOf(iso: string): number {
  return parseIsoDate(iso) ?? 0
}
