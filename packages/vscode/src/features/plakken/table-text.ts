import type { Cells } from './copied-cells.ts'

/** A table that was copied from Word or Excel as the rows of a rule table; undefined for a text that is no table. */
export function tableText(copied: Cells, indentation: string): string | undefined {
  const rows = copied.filter((row) => row.some((cell) => cell !== ''))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (rows.length < 2 || columns < 2) return undefined
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const lines = rows.map((row) => widths.map((width, column) => (row[column] ?? '').padEnd(column === columns - 1 ? 0 : width)).join(' | ').trimEnd())
  return lines.join(`\n${indentation}`)
}
