import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installEditor, openRealEditor, type RealEditor, type Workbench } from '@inburgering/testing/editor'
import { packageExtension } from '../package-vsix.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const installation = await installEditor()
if ('missing' in installation) console.warn(`Skipped, the extension was not tried in a real editor. ${installation.missing}`)

describe.skipIf('missing' in installation)('the extension in a real editor', () => {
  let real: RealEditor
  let workbench: Workbench

  beforeAll(async () => {
    if ('missing' in installation) return
    real = await openRealEditor({ editor: installation.folder, vsix: await packageExtension(), folder: example })
    workbench = real.workbench
    console.log(`Screenshots: ${real.screenshots}`)
  })
  afterAll(() => real?.close())

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
    await workbench.typeAtLine(2, 'boete regime fout {')
    const problem = await workbench.problem(/INB\d{3}/)
    await workbench.screenshot('2-melding')
    expect(problem).toMatch(/INB1\d\d/)
    expect(problem).toMatch(/past hier niet|ontbreekt|vast woord/)
  })

  it('keeps a scenario from being played while there are mistakes, and plays it when they are gone', async () => {
    await workbench.openFile('boetes-b1-gezin.inburgering')
    await workbench.clickLens('Speel af')
    await workbench.waitForText(1, /Niet gespeeld: er sta(at|an) \d+ fout/)
    await workbench.screenshot('3-niet-gespeeld')
    await workbench.openFile('boetes.inburgering')
    await workbench.typeAtLine(2, '')
    await workbench.run('Undo')
    const timeline = await workbench.waitForText(1, 'Klopt')
    await workbench.screenshot('4-tijdlijn')
    expect(timeline).toContain('Boete Leerroute niet op tijd: € 1.000')
    expect(timeline).toContain('13 mei 2027')
  })
})
