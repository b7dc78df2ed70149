import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const file = 'scenarios/boetes-b1-gezin.inburgering'
const title = 'B1-route, gezin: niet elk onderdeel geprobeerd, niets behaald'
const line = readFileSync(join(example, file), 'utf8').split('\n').findIndex((each) => each.includes(title)) + 2

let workbench: Workbench

inRealEditor('what if', { folder: example, opened: (real) => ({ workbench } = real) }, () => {
  const focused = async () => (await workbench.ownPage()).evaluate<string>('document.activeElement.id || document.activeElement.textContent')
  /** Goes with the Tab key until something has the focus, as who uses no mouse. */
  async function tabTo(isThere: (name: string) => boolean): Promise<void> {
    for (let step = 0; step < 80; step++) {
      if (isThere(await focused())) return
      await workbench.page.keyboard.press('Tab')
    }
    throw new Error('The Tab key does not reach it.')
  }

  /** In place of what stands in the field; the editor takes Ctrl+A of a page for itself and answers late. */
  async function write(text: string): Promise<void> {
    await workbench.page.keyboard.press('End')
    await workbench.page.keyboard.press('Shift+Home')
    await workbench.page.keyboard.type(text)
  }

  it('opens as a form beside the timeline of the scenario under the cursor, with the focus in it', async () => {
    await workbench.openFile(file)
    await workbench.goToLine(line)
    await workbench.run('Inburgering: Wat als: probeer dit scenario anders')
    const frame = await workbench.ownPage()
    await frame.getByRole('status').getByText('De uitkomst is hetzelfde.').waitFor()
    await expect.poll(focused).toBe('what-if')
    await workbench.screenshot('w1-formulier')
  })

  it('shows by keyboard alone what other hours give, and the first reason that differs', async () => {
    const frame = await workbench.ownPage()
    await tabTo((name) => name.startsWith('Lesuren'))
    await workbench.page.keyboard.press('Enter')
    await tabTo((name) => /^record:\d+:uren$/.test(name))
    await write('250 uur')
    // Regeling bijlage 6a, tabel 2: € 1.000 up to 250 hours, € 800 from 250 hours.
    await frame.getByRole('status').getByText('€ 1.000,00 wordt € 800,00').waitFor()
    await expect.poll(() => frame.locator('.sides').innerText()).toMatch(/250 uur/)
    await expect.poll(() => frame.locator('tr.different').count()).toBe(1)
    await workbench.screenshot('w2-andere-uitkomst')
  })

  it('says at the field what is wrong with it', async () => {
    const frame = await workbench.ownPage()
    await write('veel')
    await frame.getByText('Dit is geen aantal uren. Schrijf het zoals 600 uur.').waitFor()
    await expect.poll(() => frame.locator('[aria-invalid="true"]').getAttribute('aria-describedby')).toMatch(/-problem$/)
    await workbench.screenshot('w3-melding')
    await write('250 uur')
    await frame.getByRole('status').getByText('€ 1.000,00 wordt € 800,00').waitFor()
  })

  it.each(['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'])('has no faults for who cannot see it well, in %s', async (theme) => {
    await workbench.chooseTheme(theme)
    await workbench.screenshot(`w4-${theme}`)
    expect(await workbench.accessibilityFaults()).toEqual([])
    const frame = await workbench.ownPage()
    await expect.poll(() => frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  })

  it('is saved as a scenario, through the preview of the editor', async () => {
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: 'Bewaar als scenario' }).click()
    await workbench.page.locator('.bulk-edit-panel .edit-checkbox').first().click()
    await workbench.screenshot('w5-voorbeeld')
    await workbench.page.getByRole('button', { name: 'Apply', exact: true }).click()
    await frame.getByText('Bewaard als scenario in de tekst.').waitFor()
    await workbench.waitForText(0, `scenario "Wat als: ${title}, rij 1" voor Wi2021 {`)
    await workbench.screenshot('w5-bewaard')
  })

  it('goes step by step in lists too, and ends in a text', async () => {
    await workbench.run('View: Focus First Editor Group')
    await workbench.openFile(file)
    await workbench.goToLine(line)
    await workbench.run('Inburgering: Wat als, stap voor stap')
    const list = workbench.page.locator('.quick-input-widget')
    await list.getByText('Rij 1 van 6.').waitFor()
    await workbench.page.keyboard.press('Enter')
    await list.getByText('Doelgroep', { exact: true }).waitFor()
    await workbench.page.keyboard.insertText('Lesuren (1 september 2025): uren')
    await workbench.page.keyboard.press('Enter')
    await list.getByText('zoals 600 uur').waitFor()
    await workbench.page.keyboard.insertText('400 uur')
    await workbench.page.keyboard.press('Enter')
    await list.getByText('Toon de uitkomst').click()
    await workbench.waitForText(1, /wordt\s+€\s400,00/)
    // Calm, as the other texts: without numbers, and with long lines on more lines.
    await expect.poll(() => workbench.page.locator('.editor-group-container').nth(1).locator('.line-numbers').count()).toBe(0)
    await workbench.screenshot('w6-als-tekst')
  })
})
