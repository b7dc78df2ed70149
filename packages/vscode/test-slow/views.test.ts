import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const file = 'scenarios/boetes-b1-gezin.inburgering'
const lineOf = (path: string, start: string) => readFileSync(join(example, path), 'utf8').split('\n').findIndex((line) => line.includes(start)) + 1

let workbench: Workbench

inRealEditor('the views in the activity bar', { folder: example, opened: (real) => ({ workbench } = real) }, () => {
  it('show the rules by leerroute, article and date', async () => {
    await workbench.openOwnViews()
    const rows = await workbench.viewRows('Regels', 'B1-route')
    await workbench.screenshot('v1-regels')
    expect(rows).toEqual(expect.arrayContaining(['Naar leerroute', expect.stringMatching(/^B1-route, \d+$/), expect.stringMatching(/^Voor elke leerroute, \d+$/), 'Naar artikel', 'Naar de dag van ingang']))
  })

  it('are walked by keyboard, and lead to the text of a rule', async () => {
    await workbench.view('Regels').locator('.monaco-list-row').filter({ hasText: 'Naar artikel' }).click()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) {
      await workbench.page.keyboard.press(key)
      // What is unfolded is asked of the extension.
      await workbench.page.waitForTimeout(700)
    }
    await workbench.page.locator('.tab.active').filter({ hasText: '.inburgering' }).waitFor()
    await workbench.screenshot('v2-regel')
  })

  it('show the words by kind', async () => {
    await workbench.viewRows('Begrippen', 'Gegevens van de persoon')
    await workbench.view('Begrippen').locator('.monaco-list-row').filter({ hasText: 'Oordelen' }).click()
    await workbench.screenshot('v3-begrippen')
  })

  it('ask for a scenario before there is one', async () => {
    await workbench.openFile('termijnen.inburgering')
    await workbench.goToLine(lineOf('termijnen.inburgering', 'termijn inburgeringstermijn'))
    await workbench.view('Uitleg bij cursor').getByText(/Er is nog geen scenario gekozen/).first().waitFor()
    await workbench.screenshot('v4-geen-scenario')
  })

  it('explain what is under the cursor on the date under the cursor', async () => {
    await workbench.openFile(file)
    await workbench.goToLine(lineOf(file, 'verwacht op 13 mei 2027'))
    for (let word = 0; word < 8; word++) await workbench.page.keyboard.press('Control+ArrowRight')
    const rows = await workbench.viewRows('Uitleg bij cursor', 'op 13 mei 2027')
    await workbench.screenshot('v5-uitleg')
    // Regeling bijlage 6a, tabel 2: nothing tried and no hours.
    expect(rows.join('\n')).toMatch(/Op 13 mei 2027 valt de boete "Leerroute niet op tijd": € 1\.000,00/)
  })

  it('keep what is pinned while the cursor goes on', async () => {
    await workbench.run('Inburgering: Zet deze uitleg vast')
    await workbench.run('View: Focus First Editor Group')
    await workbench.goToLine(lineOf(file, 'persoon zoals Amina_B1'))
    const rows = await workbench.viewRows('Uitleg bij cursor', 'niets behaald')
    expect(rows).toContainEqual(expect.stringContaining('Leerroute niet op tijd op 13 mei 2027'))
    await workbench.screenshot('v6-vastgezet')
  })

  it('stand still when they are paused, and say that they are out of date', async () => {
    await workbench.run('Inburgering: Pauzeer de uitleg bij de cursor')
    await workbench.openFile('boetes.inburgering')
    await workbench.replaceLine(2, '// een opmerking')
    await workbench.view('Uitleg bij cursor').getByText('gepauzeerd, verouderd').waitFor()
    await workbench.screenshot('v7-verouderd')
    await workbench.run('Inburgering: Laat de uitleg de cursor weer volgen')
    await workbench.view('Uitleg bij cursor').getByText('gepauzeerd').waitFor({ state: 'detached' })
  })
})
