import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
/** The line, from 1, of the first row of the table with the fines of the B1-route for a gezinsmigrant. */
const lines = readFileSync(join(example, 'boetes.inburgering'), 'utf8').split('\n')
const row = lines.findIndex((line, nr) => nr > lines.findIndex((each) => each.startsWith('tabel boete_B1_gezin')) && line.includes('niet_elk')) + 1

let workbench: Workbench

inRealEditor('the extension in a real editor', { folder: example, trusts: false, opened: (real) => ({ workbench } = real) }, () => {
  it('opens a folder that the user trusts', async () => {
    await workbench.trustFolder()
    await workbench.openFile('boetes.inburgering')
  })

  it('colours keywords, names, texts and amounts apart', async () => {
    await workbench.waitForText(0, 'boeteregime')
    await expect.poll(async () => new Set((await workbench.colours()).map(({ colour }) => colour)).size, { timeout: 20_000 }).toBeGreaterThan(3)
    const colours = await workbench.colours()
    const colourOf = (text: string) => colours.find((span) => span.text === text)?.colour
    expect(colourOf('boeteregime')).toBeDefined()
    expect(colourOf('boeteregime')).not.toBe(colourOf('"Boete voor de brede intake"'))
  })

  it('shows the outline with the labels of the law', async () => {
    const rows = await workbench.outline()
    await workbench.screenshot('1-overzicht')
    expect(rows.join('\n')).toContain('Niet meegewerkt aan de brede intake')
  })

  it('reports a mistake that is not saved, in Dutch and with its code', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.replaceLine(2, 'boete regime fout')
    const problem = await workbench.problem('"boete regime fout" past hier niet')
    await workbench.screenshot('2-melding')
    expect(problem).toContain('INB101')
  })

  it('plays a scenario although another rule cannot be read', async () => {
    await workbench.openFile('scenarios/boetes-b1-gezin.inburgering')
    await workbench.clickLens('Speel af')
    await workbench.waitForText(1, 'Klopt: ')
  })

  it('does not play it while a rule that it rests on cannot be read', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.replaceLine(2, '')
    await workbench.replaceLine(row, 'niet_elk       | € | € 800               | € 400')
    await workbench.waitForText(1, /Niet gespeeld: de uitkomst hangt af van tabel\s+"Boete\s+B1-route, gezins- of overige migrant"/)
    await workbench.screenshot('3-niet-gespeeld')
  })

  it('shows the timeline in the same place as soon as the mistake is gone', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.replaceLine(row, 'niet_elk       | € 1.000         | € 800               | € 400')
    await workbench.waitForText(1, 'Klopt: ')
    await workbench.run('View: Hide Panel')
    const timeline = await workbench.waitForText(1, /13 mei 2027/)
    await workbench.screenshot('4-tijdlijn')
    expect(timeline).toContain('Boete: leerroute niet op tijd, € 1.000,00')
  })

  it('follows a rule that is changed', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.replaceLine(row, 'niet_elk       | € 900       | € 800               | € 400')
    await workbench.waitForText(1, 'Klopt niet: ')
    await workbench.screenshot('5-andere-tijdlijn')
  })
})
