import * as ast from '../generated/ast.ts'
import { widest, type Line } from './line.ts'

/** Puts the columns of lines that belong together below each other, by adding spaces. */
export function alignItems(items: readonly (readonly Line[])[]): void {
  const single = items.flatMap((lines) => (lines.length === 1 ? lines : []))
  const rows = single.filter(isRow)
  for (const name of namesOf(rows)) alignColumn(rows, name, Infinity)
  for (const run of runsOf(items)) {
    for (const name of namesOf(run)) if (name !== 'volgens' || isOutside(run)) alignColumn(run, name, widest)
  }
  const clauses = single.filter((line) => line.whole !== undefined && !isRow(line))
  if (!isOutside(clauses)) alignColumn(clauses, 'volgens', widest)
}

const isRow = (line: Line) => line.stops.some((stop) => stop.name.startsWith('column') || stop.name === 'dan')
const isOutside = (lines: readonly Line[]) => lines[0]?.indent === 0

/** Single lines of one kind that follow each other without an empty line or a comment between them. */
function runsOf(items: readonly (readonly Line[])[]): Line[][] {
  const runs: Line[][] = []
  let kind: string | undefined
  for (const [line, ...more] of items) {
    const joins = line !== undefined && more.length === 0 && line.whole !== undefined && !isRow(line)
    if (joins && kindOf(line) === kind && !line.blank && line.before.length === 0) runs.at(-1)?.push(line)
    else if (joins) runs.push([line])
    kind = joins ? kindOf(line) : undefined
  }
  return runs
}

const kindOf = ({ whole, text }: Line) => `${whole?.$type} ${ast.isVoorvalsoort(whole) ? text.split(' ')[0] : ''}`

const columnOf = (line: Line, name: string) => line.stops.find((stop) => stop.name === name)?.column

const namesOf = (lines: readonly Line[]) => {
  const names = lines.flatMap((line) => line.stops.map((stop) => stop.name))
  return [...new Set(names)].sort((a, b) => order(a) - order(b))
}
const order = (name: string) => (name.startsWith('column') ? Number(name.slice(7)) : names.indexOf(name) + 1000)
const names = ['=', ':', '{', 'name', 'label', 'bedrag', 'soort', 'door', 'bij', 'zolang', 'als', 'dan', 'volgens']

/** Lines that would grow wider than allowed stay out, the longest first. */
function alignColumn(lines: readonly Line[], name: string, limit: number): void {
  let members = lines.filter((line) => columnOf(line, name) !== undefined)
  const target = () => Math.max(...members.map((line) => line.indent + (columnOf(line, name) ?? 0)))
  const overflows = (line: Line) => target() + line.text.length - (columnOf(line, name) ?? 0) > limit
  while (members.length > 1 && members.some(overflows)) {
    const longest = target()
    members = members.filter((line) => line.indent + (columnOf(line, name) ?? 0) < longest)
  }
  if (members.length === 0) return
  const column = target()
  for (const line of members) {
    const from = columnOf(line, name) ?? 0
    const added = column - line.indent - from
    line.text = line.text.slice(0, from) + ' '.repeat(added) + line.text.slice(from)
    for (const stop of line.stops) if (stop.column >= from) stop.column += added
  }
}
