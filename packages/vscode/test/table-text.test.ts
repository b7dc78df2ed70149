import { describe, expect, it } from 'vitest'
import { cellsOfHtml, cellsOfText } from '../src/features/plakken/copied-cells.ts'
import { tableText } from '../src/features/plakken/table-text.ts'

describe('a table that is pasted as text', () => {
  const pasted = (text: string, indentation = '') => tableText(cellsOfText(text), indentation)

  it('gets aligned rows', () => {
    expect(pasted('niet_elk\t€ 1.000\t€ 800\nelk\t€ 800\t€ 600\n', '  ')).toBe('niet_elk | € 1.000 | € 800\n  elk      | € 800   | € 600')
  })

  it('keeps a cell with a line break, quotes or hard spaces in it together', () => {
    expect(pasted('"niet\nelk"\t"een ""twee"""\nelk\t€\u00a0800')).toBe('niet elk | een "twee"\nelk      | € 800')
  })

  it('keeps the columns of a row that is too short', () => expect(pasted('a\tb\nc')).toBe('a | b\nc |'))

  it.each(['een zin', 'een\ntwee\ndrie', 'een\ttwee', ''])('is left as it is where it is no table: %j', (text) => expect(pasted(text)).toBeUndefined())
})

describe('a table that is pasted from Word', () => {
  const page = (table: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><table></xml><![endif]--></head><body lang=NL>${table}</body></html>`

  it('keeps the paragraphs of a cell together', () => {
    const table = '<table class=MsoTableGrid border=1><tr style="x"><td width=10><p class=MsoNormal>Duur<o:p></o:p></p></td><td><p class=MsoNormal>250 uur</p>\r\n<p class=MsoNormal>tot 400 uur</p></td></tr><tr><td><p>B1 &amp; hoger</p></td><td><p>&euro;&nbsp;<b>1.000</b></p></td></tr></table>'
    expect(cellsOfHtml(page(table))).toEqual([['Duur', '250 uur tot 400 uur'], ['B1 & hoger', '€ 1.000']])
  })

  it.each(['<p>een zin</p>', '<table><tr><td>1</td></tr></table><p>en</p><table><tr><td>2</td></tr></table>'])('is read as text where it is not just one table: %s', (body) => expect(cellsOfHtml(page(body))).toBeUndefined())
})
