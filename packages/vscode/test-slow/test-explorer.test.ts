import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RealEditor, Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const file = 'scenarios/proef.inburgering'
/** Regeling bijlage 6a, tabel 2: € 1.000 for less than 250 hours and nothing tried. */
const scenarios = `bij stelsel Wi2021

scenario "Proef klopt" voor Wi2021 {
  persoon zoals Amina_B1
  verwacht op 13 mei 2027: boete leerroute_te_laat € 1.000
}
scenario "Proef klopt niet" voor Wi2021 {
  persoon zoals Amina_B1
  verwacht op 13 mei 2027: boete leerroute_te_laat € 900
}
scenario "Proef zonder verwachting" voor Wi2021 {
  persoon zoals Amina_B1
}
scenario "Proef met fout" voor Wi2021 {
  persoon zoals Amina_B1
  verwacht op 13 mei 2027: boete bestaat_niet € 900
}
`
let workbench: Workbench
async function opened(real: RealEditor): Promise<void> {
  await writeFile(join(real.folder, file), scenarios)
  workbench = real.workbench
}

inRealEditor('scenarios in the Test Explorer', { folder: example, opened }, () => {
  const shown = async (title: string) => (await workbench.testRows(title)).find((row) => row.includes(title))

  it('stand there under folder and file before anything was opened', async () => {
    await workbench.openTestExplorer()
    await workbench.filterTests('Proef')
    await expect.poll(() => workbench.testRows('Proef zonder verwachting'), { timeout: 30_000 }).toEqual(expect.arrayContaining([expect.stringContaining('wi2021'), expect.stringContaining(file), expect.stringContaining('Proef klopt')]))
  })

  it('are right, wrong, not judged, or not played', async () => {
    await workbench.openFile(file)
    await workbench.run('Test: Run Tests in Current File')
    await expect.poll(() => shown('Proef met fout'), { timeout: 30_000 }).toContain('Errored')
    await expect.poll(() => shown('Proef klopt niet')).toContain('Failed')
    await expect.poll(() => shown('Proef zonder verwachting')).toContain('Skipped')
    await expect.poll(() => workbench.testRows('Proef klopt')).toContainEqual(expect.stringMatching(/^Proef klopt \(Passed\)/))
    await workbench.screenshot('t1-verkenner')
  })

  it('say what was expected, what came and why', async () => {
    const results = await workbench.testResults('boete leerroute_te_laat € 900')
    expect(results).toContain('Verwacht: boete "Leerroute niet op tijd": € 900,00')
    expect(results).toContain('Waarom: Op 13 mei 2027 valt de boete "Leerroute niet op tijd": € 1.000,00 (Wet art. 25).')
    await workbench.screenshot('t2-verschil')
  })

  it('count text that is not saved', async () => {
    await workbench.openFile(file)
    await workbench.replaceLine(9, 'verwacht op 13 mei 2027: boete leerroute_te_laat € 1.000')
    await workbench.run('Test: Run Tests in Current File')
    await expect.poll(() => shown('Proef klopt niet'), { timeout: 30_000 }).toContain('Passed')
  })

  it('show which rules they reach', async () => {
    await workbench.run('Test: Run Tests with Coverage in Current File')
    const pane = workbench.page.locator('.pane').filter({ hasText: 'Test Coverage' })
    await pane.locator('.monaco-list-row').filter({ hasText: 'boetes.inburgering' }).waitFor()
    await expect.poll(() => pane.locator('.monaco-list-row').filter({ hasText: 'plicht.inburgering' }).innerText()).toContain('100.00%')
    await workbench.openFile('boetes.inburgering')
    await workbench.screenshot('t3-regeldekking')
  })
})
