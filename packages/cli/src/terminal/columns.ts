import { wrap } from './wrap.ts'

export interface Column {
  readonly width: number
  readonly align?: 'left' | 'right'
  readonly paint?: (text: string) => string
}

/** One row of a table: each cell wraps within its own column. Nothing stands at the end of a line. */
export function row(columns: readonly Column[], cells: readonly string[], gap = '  '): readonly string[] {
  const wrapped = columns.map(({ width }, place) => wrap(cells[place] ?? '', width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const lastFilled = wrapped.findLastIndex((lines) => (lines[line] ?? '') !== '')
    return columns
      .slice(0, lastFilled + 1)
      .map((column, place) => cell(column, wrapped[place]?.[line] ?? '', place === lastFilled))
      .join(gap)
  })
}

function cell({ width, align = 'left', paint = (text) => text }: Column, text: string, isLast: boolean): string {
  const space = ' '.repeat(Math.max(0, width - text.length))
  if (align === 'right') return space + paint(text)
  return paint(text) + (isLast ? '' : space)
}
