import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { emptyFolder, inRealEditor } from './in-real-editor.ts'

let workbench: Workbench
const settings = { 'terminal.integrated.gpuAcceleration': 'off' }

inRealEditor('who begins, in a folder without rules', { folder: emptyFolder, settings, opened: (real) => ({ workbench } = real) }, () => {
  it('is told why there is nothing, and what can be done', async () => {
    await workbench.openOwnViews()
    await workbench.view('Regels').getByText('In deze map staan nog geen regels.').waitFor()
    await workbench.screenshot('b1-leeg')
  })

  it('is shown around in six steps', async () => {
    await workbench.run('Inburgering: Toon de rondleiding')
    const steps = workbench.page.locator('.gettingStartedContainer .step-title')
    await steps.filter({ hasText: 'Maak een voorbeeldproject' }).first().waitFor()
    await workbench.screenshot('b2-rondleiding')
  })

  it('makes a project that works, by keyboard', async () => {
    await workbench.run('Inburgering: Maak een voorbeeldproject')
    await workbench.page.locator('.quick-input-widget').getByText('Hoe heet de nieuwe map?').first().waitFor()
    await workbench.page.keyboard.press('Enter')
    await workbench.page.locator('.tab.active').filter({ hasText: 'eerste.inburgering' }).waitFor()
    await workbench.waitForText(0, 'scenario "Het PVT is niet op tijd klaar"')
    await workbench.clickLens('Speel af')
    await workbench.waitForText(1, 'Klopt: ')
    await workbench.screenshot('b3-project')
    await expect.poll(() => workbench.viewRows('Regels', 'Naar leerroute')).toContain('Naar artikel')
  })

  it('does not write over what exists', async () => {
    await workbench.run('Inburgering: Maak een voorbeeldproject')
    await workbench.page.locator('.quick-input-widget').getByText('Hoe heet de nieuwe map?').first().waitFor()
    await workbench.page.keyboard.press('Enter')
    await workbench.page.locator('.quick-input-widget').getByText('Er is al een map of bestand met de naam voorbeeld').waitFor()
    await workbench.page.keyboard.press('Escape')
  })

  it('plays all scenarios as a task, without a process', async () => {
    await workbench.run('Tasks: Run Test Task')
    const choice = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Speel alle scenario' }).first()
    const written = workbench.page.locator('.terminal-wrapper').first()
    await choice.or(written).first().waitFor()
    if (await choice.isVisible()) await choice.click()
    const without = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: /Continue without scanning/ }).first()
    await without.or(written).first().waitFor()
    if (await without.isVisible()) await without.click()
    await written.waitFor()
    const rows = async () => (await workbench.page.locator('.terminal-wrapper .xterm-rows').first().innerText()).replaceAll('\u00a0', ' ')
    await expect.poll(rows, { timeout: 20_000 }).toContain('2 gespeeld en geslaagd, 0 niet.')
    await workbench.screenshot('b4-taak')
  })
})
