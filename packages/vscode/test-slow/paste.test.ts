import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')

let workbench: Workbench
let folder: string

inRealEditor('a table that was copied elsewhere', { folder: example, opened: (real) => ({ workbench, folder } = real) }, () => {
  const table = [['', 'tot 250 uur', '250 uur tot 400 uur', 'vanaf 400 uur'], ['niet_elk', '€ 1.100', '€ 800', '€ 400'], ['elk_een_keer', '€ 800', '€ 640', '€ 320'], ['rest_twee_keer', '€ 600', '€ 450', '€ 225']]
  const rows = '               | tot 250 uur | 250 uur tot 400 uur | vanaf 400 uur\n  niet_elk       | € 1.100     | € 800               | € 400\n  elk_een_keer   | € 800       | € 640               | € 320\n  rest_twee_keer | € 600       | € 450               | € 225\n}'
  /** What is copied in another program: text, with the same as HTML. */
  const copy = (text: string, html: string): Promise<unknown> => {
    const item = Object.entries({ 'text/plain': text, 'text/html': html }).map(([type, content]) => `${JSON.stringify(type)}: new Blob([${JSON.stringify(content)}], { type: ${JSON.stringify(type)} })`)
    return workbench.page.evaluate(`navigator.clipboard.write([new ClipboardItem({ ${item.join(', ')} })])`)
  }
  /** Selects the rows of the table, as whole lines. */
  async function selectRows(): Promise<void> {
    await workbench.run('View: Focus First Editor Group')
    const first = readFileSync(join(folder, 'boetes.inburgering'), 'utf8').split('\n').findIndex((line) => line.includes('tabel boete_B1_gezin')) + 3
    await workbench.goToLine(first)
    for (let line = 1; line < table.length; line++) await workbench.page.keyboard.press('Shift+ArrowDown')
    await workbench.page.keyboard.press('Shift+End')
  }

  it('takes the place of the rows of a rule table, from Excel', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await workbench.openFile('boetes.inburgering')
    await copy(table.map((cells) => cells.join('\t')).join('\r\n'), `<table>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`)
    await selectRows()
    await workbench.page.keyboard.press('Control+V')
    await workbench.waitForText(0, rows)
    await workbench.screenshot('k1-tabel-uit-excel')
  })

  it('keeps its cells, from Word with two paragraphs in a cell', async () => {
    const broken = (cell: string): readonly string[] => cell.replace(' tot ', '\n').split('\n').map((part, nr) => (nr === 0 ? part : `tot ${part}`))
    await copy(table.map((cells) => cells.map((cell) => broken(cell).join('\r\n')).join('\t')).join('\r\n'), `<table class=MsoTableGrid>${table.map((cells) => `<tr>${cells.map((cell) => `<td>${broken(cell.replace('1.100', '1.200')).map((part) => `<p class=MsoNormal>${part}</p>`).join('')}</td>`).join('')}</tr>`).join('')}</table>`)
    await selectRows()
    await workbench.page.keyboard.press('Control+V')
    await workbench.waitForText(0, rows.replace('€ 1.100', '€ 1.200'))
  })

  it('is pasted by a command too, from text alone with a break between quotes, which says so where there is no table', async () => {
    await copy(table.map((cells) => cells.join('\t').replace('250 uur tot 400 uur', '"250 uur\ntot 400 uur"')).join('\r\n'), '')
    await selectRows()
    await workbench.run('Inburgering: Plak een tabel uit Word of Excel')
    await workbench.waitForText(0, rows)
    await copy('een zin', '<p>een zin</p>')
    await workbench.run('Inburgering: Plak een tabel uit Word of Excel')
    await workbench.page.locator('.notification-list-item').filter({ hasText: 'Er is geen tabel gekopieerd.' }).waitFor()
  })
  it('and what is no table is pasted as it is', async () => {
    await copy('// Zie de toelichting.', '<p>// Zie de toelichting.</p>')
    await selectRows()
    await workbench.page.keyboard.press('Control+V')
    await workbench.waitForText(0, /\{\n\s*\/\/ Zie de toelichting\.\n\}/)
  })
})
