import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'langium'
import { formatText, formattingEdits, InburgeringFormatter } from '../../src/formatting/index.ts'
import { services } from '../sample-texts.ts'

const folder = import.meta.dirname
const pairs = readdirSync(folder).flatMap((file) => (file.endsWith('.voor.inburgering') ? [file.replace('.voor.inburgering', '')] : []))

describe('the standard layout', () => {
  it.each(pairs)('of %s', async (name) => {
    const result = formatText(services, readFileSync(join(folder, `${name}.voor.inburgering`), 'utf8'))
    if (result.refused) throw new Error(`refused at ${result.line}:${result.column}`)
    await expect(result.text).toMatchFileSnapshot(join(folder, `${name}.na.inburgering`))
    expect(result.changed).toBe(true)
    expect(formatText(services, result.text)).toEqual({ refused: false, text: result.text, changed: false })
  })
  it('is refused to a text with an error, with its place', () => {
    expect(formatText(services, 'bij stelsel X\ntermijn x { duurt }')).toEqual({ refused: true, line: 2, column: 19 })
    expect(formatText(services, 'aanname "zonder einde')).toEqual({ refused: true, line: 1, column: 9 })
    expect(formatText(services, 'keuze X { a § }')).toEqual({ refused: true, line: 1, column: 13 })
  })
  it('keeps the line ends of the file', () => {
    expect(formatText(services, 'bij stelsel X\r\n\r\n\r\nkeuze A {a}')).toMatchObject({ text: 'bij stelsel X\r\n\r\nkeuze A { a }\r\n' })
  })
  it('leaves an empty file and a file of comments alone', () => {
    expect(formatText(services, '')).toEqual({ refused: false, text: '', changed: false })
    expect(formatText(services, '// niets\n')).toEqual({ refused: false, text: '// niets\n', changed: false })
  })
})

describe('the changes for an editor', () => {
  const text = 'keuze   A {a}\n// blijft\nkeuze B   {b}\n'
  it('touch only what differs', () => {
    expect(formattingEdits(services, text)).toEqual([
      { from: 5, to: 8, text: ' ' },
      { from: 11, to: 11, text: ' ' },
      { from: 12, to: 12, text: ' ' },
      { from: 31, to: 34, text: ' ' },
      { from: 35, to: 35, text: ' ' },
      { from: 36, to: 36, text: ' ' },
    ])
  })
  it('stay inside the selection', () => {
    const document = { textDocument: TextDocument.create('test:/a.inburgering', 'inburgering', 1, text) }
    const formatter = new InburgeringFormatter(services)
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } }
    const edits = formatter.formatDocumentRange(document as never, { range } as never) as { range: { start: { line: number } } }[]
    expect(edits.map((edit) => edit.range.start.line)).toEqual([2, 2, 2])
  })
})
