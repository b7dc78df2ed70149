import type { ReasonLine } from '@inburgering/engine'
import type { Call } from '../command-line/command.ts'
import { row } from '../terminal/columns.ts'

const sourcesWidth = 26
const gap = '  '

/** A reason with what it rests on below it, and the articles at the right. */
export function reasonTree(line: ReasonLine, { style, width }: Pick<Call, 'style' | 'width'>, depth = 0): readonly string[] {
  // Deeper than this the text column would become too narrow to read.
  const left = ' '.repeat(Math.min(depth, 16) * 2)
  const paint = line.holds === undefined ? (text: string) => text : line.holds ? style.green : style.red
  const columns = [{ width: width - left.length - sourcesWidth - gap.length, paint: depth === 0 ? style.bold : line.kind === 'condition' ? paint : (text: string) => text }, { width: sourcesWidth, paint: style.dim }]
  return [...row(columns, [line.text, line.cited], gap).map((text) => left + text), ...line.lines.flatMap((child) => reasonTree(child, { style, width }, depth + 1))]
}
