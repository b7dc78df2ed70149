import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const file = 'scenarios/boetes-b1-gezin.inburgering'
const title = 'B1-route, gezin: niet elk onderdeel geprobeerd, niets behaald'
const lineOf = (path: string, start: string, from = 0) => readFileSync(join(example, path), 'utf8').split('\n').findIndex((line, nr) => nr >= from && line.includes(start)) + 1
const row = lineOf('boetes.inburgering', 'niet_elk', lineOf('boetes.inburgering', 'tabel boete_B1_gezin'))

let workbench: Workbench

inRealEditor('the timeline as a page', { folder: example, opened: (real) => ({ workbench } = real) }, () => {
  it('opens by its keys, for the scenario under the cursor', async () => {
    await workbench.openFile(file)
    await workbench.goToLine(lineOf(file, title) + 1)
    await workbench.page.keyboard.press('Control+K')
    await workbench.page.keyboard.press('J')
    const frame = await workbench.ownPage()
    await frame.getByRole('heading', { name: title }).waitFor()
    await workbench.screenshot('p1-tijdlijn')
    expect(await frame.getByRole('img').getAttribute('aria-label')).toMatch(/^Tekening van de tijdlijn, van .* tot en met /)
    // Regeling bijlage 6a, tabel 2: nothing tried and no hours.
    expect(await frame.getByRole('row').filter({ hasText: 'Boete: leerroute niet op tijd' }).innerText()).toMatch(/13 mei 2027.*€\u00a01\.000,00.*Regeling/s)
    expect(await frame.locator('.basis').innerText()).toContain('alleen de wet')
  })

  it('is walked by keyboard, gives its reasons and shows the rule in the text', async () => {
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: /^Waarom\?/ }).first().focus()
    await workbench.page.keyboard.press('End')
    const lines = await frame.locator('tbody tr').count()
    await expect.poll(() => frame.evaluate<string>(`document.activeElement.getAttribute('data-line')`)).toBe(String(lines - 1))
    const fine = await frame.getByRole('button', { name: /^Waarom\? .*Boete: leerroute niet op tijd/ }).getAttribute('data-line')
    await workbench.page.keyboard.press('Home')
    for (let line = 0; line < Number(fine); line++) await workbench.page.keyboard.press('ArrowDown')
    await workbench.page.keyboard.press('Enter')
    const reason = frame.locator('.reason')
    await reason.getByText('bijlage 6a').first().waitFor()
    await workbench.waitForText(0, 'boeteregime leerroute_te_laat')
    await workbench.screenshot('p2-waarom')
    await workbench.page.keyboard.press('Escape')
    await reason.waitFor({ state: 'detached' })
  })

  it('fits beside the text: nothing is cut off, and a button is one line high', async () => {
    const frame = await workbench.ownPage()
    await expect.poll(() => frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    const button = await frame.getByRole('button', { name: /^Waarom\?/ }).first().boundingBox()
    expect(button?.height).toBeLessThan(35)
    expect(button?.width).toBeGreaterThan(50)
  })

  it('leaves the texts together: a file that is opened from the page comes beside it', async () => {
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: /^Waarom\?/ }).first().focus()
    await workbench.openFile('boetes.inburgering')
    await workbench.page.locator('.editor-group-container').first().locator('.tab.active').getByText('boetes.inburgering', { exact: true }).waitFor()
    expect(await workbench.page.locator('.editor-group-container').count()).toBe(2)
  })

  it('follows a rule that is changed and not saved', async () => {
    await workbench.replaceLine(row, 'niet_elk       | € 900         | € 800               | € 400')
    const frame = await workbench.ownPage()
    await frame.getByRole('row').filter({ hasText: '€ 900,00' }).first().waitFor()
    await expect.poll(() => frame.locator('.failures').innerText()).toContain('€\u00a01.000,00')
    await workbench.screenshot('p3-anders')
  })

  it.each(['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'])('has no faults for who cannot see it well, in %s', async (theme) => {
    await workbench.chooseTheme(theme)
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: /^Waarom\?/ }).first().click()
    await frame.locator('.reason').first().waitFor()
    await workbench.screenshot(`p4-${theme}`)
    expect(await workbench.accessibilityFaults()).toEqual([])
    await frame.getByRole('button', { name: /^Waarom\?/ }).first().click()
  })

  it('can be read as text', async () => {
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: 'Toon als tekst' }).click()
    await workbench.page.locator('.tab').filter({ hasText: `Tijdlijn: ${title}` }).nth(1).waitFor()
  })
})
