import { formatDutchNumber, multiply, valueOf, type ConstantValue, type Exact } from '@inburgering/core'
import { exactOf } from '../../data/index.ts'

/** What stands in one cell: text of a specification, or something that we computed. */
export type Cell = { readonly text: string } | { readonly exactly: string }

export const empty: Cell = { exactly: '' }

export function text(given: string): Cell {
  return { text: given }
}

/** A value as Dutch Excel reads it, without its unit: numbers with a decimal comma, dates ISO 8601. */
export function valueCell(value: ConstantValue): Cell {
  switch (value.kind) {
    case 'boolean':
      return { exactly: value.value ? 'ja' : 'nee' }
    case 'duration':
      return { exactly: String('months' in value.value ? value.value.months : value.value.days) }
    case 'date':
      return { exactly: value.value }
    case 'integer':
    case 'number':
    case 'hours':
      return numberCell(exactOf(value), 0)
    case 'money':
      return numberCell(exactOf(value), 2)
    case 'percentage':
      return numberCell(hundredfold(exactOf(value)), 0)
    case 'level':
    case 'choice':
    case 'onderdeel':
    case 'leerroute':
    case 'text':
      return { text: value.value }
    default:
      return value satisfies never
  }
}

/** The unit of a value, in the words of the law. */
export function unitOf(value: ConstantValue): string {
  switch (value.kind) {
    case 'duration':
      return 'months' in value.value ? 'maanden' : 'dagen'
    case 'money':
      return 'euro'
    case 'percentage':
      return '%'
    case 'hours':
      return 'uur'
    default:
      return ''
  }
}

// A point between thousands is a decimal point to a reader elsewhere.
function numberCell(value: Exact | undefined, minimumDecimals: number): Cell {
  return value === undefined ? empty : { exactly: formatDutchNumber(value, { minimumDecimals }).replaceAll('.', '') }
}

function hundredfold(value: Exact | undefined): Exact | undefined {
  return value && valueOf(multiply(value, { num: 100, den: 1 }))
}

/** Signs with which a cell becomes a formula, also in their wide form. */
const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A row of the file. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function rowText(cells: readonly Cell[]): string {
  return cells.map((cell) => quoted('text' in cell ? harmless(cell.text) : cell.exactly)).join(';')
}

function harmless(given: string): string {
  const line = given.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
  return formula.test(line) ? `'${line}` : line
}

function quoted(cell: string): string {
  return /[";\r\n]|^'|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Begins with the mark by which Excel knows that it is UTF-8; lines end as Excel ends them. */
export function fileText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[header.map(text), ...rows].map((row) => `${rowText(row)}\r\n`).join('')}`
}
