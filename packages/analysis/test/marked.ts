import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf, severityOf, type Diagnostic } from '@inburgering/core'
import { compile } from '@inburgering/language'
import { findOnModel } from '@inburgering/analysis'

const folder = join(import.meta.dirname, 'fixtures')
const preamble = readFileSync(join(folder, 'stelsel.txt'), 'utf8')

export function readFixture(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** A fixture without its marks, with a mark under each line for which the analysis has something to say. */
export async function marked(fixture: string): Promise<string> {
  const lines = fixture.split('\n').filter((line) => !/^\/\/ *\^/.test(line))
  const sources = [{ path: 'stelsel.inburgering', text: preamble }, { path: 'fixture.inburgering', text: lines.join('\n') }]
  const { value: model, diagnostics } = await compile(sources)
  // Errors of the text alone are marked too, so that a fixture cannot pass for want of a table.
  const ofText = diagnostics.filter(({ origin }) => origin?.file === 'fixture.inburgering').filter(({ code }) => severityOf(code) === 'error')
  const found = [...ofText, ...(model === undefined ? [] : findOnModel(model))]
  return lines.flatMap((line, index) => [line, ...found.filter(({ origin }) => origin?.start.line === index).map((diagnostic) => mark(diagnostic, line))]).join('\n')
}

/** `//  ^^^^ INB552 ...`: carets under the text that the finding points at, on its first line. */
function mark(diagnostic: Diagnostic, line: string): string {
  const { start, end } = diagnostic.origin ?? { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }
  const first = Math.max(start.character, 2)
  const last = end.line === start.line ? end.character : line.length
  const related = (diagnostic.related ?? []).map((other) => ` (zie regel ${other.start.line + 1})`).join('')
  return `//${' '.repeat(first - 2)}${'^'.repeat(Math.max(last - first, 1))} ${diagnostic.code} ${messageOf(diagnostic, 'nl')}${related}`
}
