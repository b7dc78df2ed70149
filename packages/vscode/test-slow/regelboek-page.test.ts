import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const termijnen = 'termijnen.inburgering'
const linesOf = (path: string) => readFileSync(join(example, path), 'utf8').split('\n')
const lineOf = (path: string, start: string, from = 0) => linesOf(path).findIndex((line, nr) => nr >= from && line.includes(start)) + 1
/** The file that declares `declaration`: `termijn inburgeringstermijn`. */
const fileOf = (declaration: string) => readdirSync(example).find((path) => path.endsWith('.inburgering') && linesOf(path).some((line) => line.startsWith(`${declaration} `))) ?? `no file declares ${declaration}`

let workbench: Workbench
let folder: string

inRealEditor('the regelboek beside the text', { folder: example, opened: (real) => ({ workbench, folder } = real) }, () => {
  const current = async () => (await workbench.ownPage()).locator('.piece.current')
  /** Where an element stands in the window of the page. */
  const topOf = async (id: string) => (await workbench.ownPage()).evaluate<number>(`document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().top`)
  const start = lineOf(termijnen, 'termijn inburgeringstermijn')

  it('opens by its keys, at the rule of the cursor', async () => {
    await workbench.openFile(termijnen)
    await workbench.goToLine(start)
    await workbench.page.keyboard.press('Control+K')
    await workbench.page.keyboard.press('V')
    const frame = await workbench.ownPage()
    await frame.getByRole('heading', { name: 'Regelboek', exact: false, level: 1 }).waitFor()
    await (await current()).waitFor()
    await expect.poll(async () => (await current()).getAttribute('id')).toBe('termijn-inburgeringstermijn')
    await expect.poll(async () => (await current()).innerText()).toContain('3 jaar')
    await workbench.screenshot('r1-regelboek')
  })

  it('has its examples when they are played', async () => {
    const frame = await workbench.ownPage()
    await expect.poll(() => frame.locator('.state').innerText(), { timeout: 60_000 }).toBe('')
    await expect.poll(() => frame.locator('#termijn-inburgeringstermijn').innerText()).toContain('uit het scenario')
  })

  it('goes along with the cursor', async () => {
    const line = lineOf(termijnen, 'termijn nieuwe_termijn')
    await workbench.run('View: Focus First Editor Group')
    await workbench.goToLine(line)
    await expect.poll(async () => (await current()).getAttribute('id')).toBe('termijn-nieuwe_termijn')
    await expect.poll(() => topOf('termijn-nieuwe_termijn')).toBeLessThan(450)
    expect(await topOf('termijn-nieuwe_termijn')).toBeGreaterThanOrEqual(-5)
    await workbench.screenshot('r2-cursor')
  })

  it('is changed in its place when the text is, without a jump', async () => {
    await workbench.goToLine(start)
    await expect.poll(async () => (await current()).getAttribute('id')).toBe('termijn-inburgeringstermijn')
    const duration = lineOf(termijnen, 'duurt', start)
    await workbench.goToLine(duration)
    await workbench.page.waitForTimeout(700)
    const before = await topOf('termijn-inburgeringstermijn')
    const frame = await workbench.ownPage()
    await frame.evaluate(`document.getElementById('termijn-nieuwe_termijn').dataset.seen = 'ja'`)
    await workbench.replaceLine(duration, 'duurt 4 jaar')
    await frame.locator('[id="termijn-inburgeringstermijn.duurt"] + dd').filter({ hasText: '4 jaar' }).waitFor()
    await expect.poll(() => frame.locator('.state').innerText(), { timeout: 60_000 }).toBe('')
    expect(Math.abs((await topOf('termijn-inburgeringstermijn')) - before)).toBeLessThan(3)
    // What did not change was not made anew.
    expect(await frame.locator('#termijn-nieuwe_termijn').getAttribute('data-seen')).toBe('ja')
    await workbench.screenshot('r3-veranderd')
  })

  it('scrolls with the text, and the text with it', async () => {
    const frame = await workbench.ownPage()
    const fines = 'boetes.inburgering'
    await workbench.openFile(fines)
    await workbench.goToLine(1)
    await workbench.page.waitForTimeout(700)
    const text = workbench.page.locator('.editor-group-container').first().locator('.monaco-editor').first()
    await text.hover()
    await workbench.page.mouse.wheel(0, 4000)
    const name = /(?:boeteregime|tabel|plafond) (\w+)/
    const firstRule = async () => name.exec((await workbench.text(0)).split('\n').find((line) => name.test(line)) ?? '')?.[1] ?? ''
    // A rule stands a little under the edge: above it the heading of its part may still be seen.
    await expect.poll(async () => (await frame.evaluate<string>(`[...document.querySelectorAll('[data-piece]')].find((each) => each.getBoundingClientRect().bottom > 80).id`)), { timeout: 10_000 }).toMatch(/^(boeteregime|tabel|plafond|parameter|begrip)-/)
    await workbench.screenshot('r4-gescrold')
    await workbench.page.waitForTimeout(700)
    const before = await firstRule()
    await frame.evaluate(`document.getElementById('boeteregime-leerroute_te_laat').scrollIntoView({ behavior: 'instant' })`)
    await workbench.waitForText(0, 'boeteregime leerroute_te_laat')
    expect(before).not.toBe('')
    await workbench.screenshot('r5-terug')
  })

  it('is walked by keyboard: a link leads to its rule, and a rule to its text', async () => {
    const frame = await workbench.ownPage()
    await frame.getByText('Inhoud', { exact: true }).focus()
    await workbench.page.keyboard.press('Enter')
    await frame.getByRole('link', { name: 'Termijnen', exact: true }).first().focus()
    await workbench.page.keyboard.press('Enter')
    await expect.poll(() => frame.evaluate<string>('document.activeElement.id')).toBe('termijnen')
    await workbench.page.keyboard.press('Tab')
    for (let steps = 0; steps < 20 && !(await frame.evaluate<string>(`document.activeElement.getAttribute('aria-label') ?? ''`)).startsWith('Toon in de tekst'); steps++) await workbench.page.keyboard.press('Tab')
    const label = await frame.evaluate<string>(`document.activeElement.getAttribute('aria-label') ?? ''`)
    expect(label).toMatch(/^Toon in de tekst: /)
    // Which rule is the first is the act's own: its text is looked up.
    const rule = await frame.evaluate<string>(`document.activeElement.closest('.piece').id`)
    await workbench.page.keyboard.press('Enter')
    await workbench.page.locator('.tab.active').getByText(fileOf(rule.replace('-', ' ')), { exact: true }).waitFor()
  })

  it('fits beside the text: nothing is cut off', async () => {
    const frame = await workbench.ownPage()
    await expect.poll(() => frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  })

  it.each(['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'])('has no faults for who cannot see it well, in %s', async (theme) => {
    await workbench.chooseTheme(theme)
    const frame = await workbench.ownPage()
    await frame.locator('#termijn-inburgeringstermijn').scrollIntoViewIfNeeded()
    await workbench.screenshot(`r6-${theme}`)
    // The whole book takes axe minutes: all of it in one theme, and in the others what has each colour.
    expect(await workbench.accessibilityFaults(theme === 'Light Modern' ? undefined : '#termijn-inburgeringstermijn, #boeteregime-leerroute_te_laat, #kaart-leerroutes, #over, #aannames, header')).toEqual([])
  })

  it('can be read as text', async () => {
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: 'Toon als tekst' }).click()
    await workbench.page.locator('.tab').filter({ hasText: /^Regelboek .*\.md/ }).first().waitFor()
    await workbench.screenshot('r7-tekst')
  })

  it('becomes documents in a folder, and what somebody else made there stays', async () => {
    const make = async (): Promise<void> => {
      await workbench.run('View: Focus First Editor Group')
      await workbench.openFile(termijnen)
      await workbench.run('Inburgering: Maak documenten')
      // The forms that are chosen beforehand; then the folder that is offered.
      await workbench.page.locator('.quick-input-widget').getByText('Webpagina', { exact: true }).waitFor()
      await workbench.page.keyboard.press('Enter')
      await workbench.page.locator('.quick-input-widget').getByText('Geef de map voor de documenten', { exact: false }).first().waitFor()
      await workbench.page.keyboard.press('Enter')
    }
    const told = (text: RegExp) => workbench.page.locator('.notification-list-item').filter({ hasText: text }).first().waitFor({ timeout: 240_000 })
    await make()
    await told(/^.*Klaar: \d+ bestanden geschreven/s)
    await workbench.screenshot('r8-documenten')
    const book = join(folder, 'documenten/wi2021/regelboek.html')
    expect(readFileSync(book, 'utf8')).toContain('id="termijn-inburgeringstermijn"')
    // A Word file is a zip.
    expect(readFileSync(join(folder, 'documenten/wi2021/regelboek.docx')).subarray(0, 2).toString()).toBe('PK')
    writeFileSync(book, 'van mij')
    await workbench.run('Notifications: Clear All Notifications')
    await make()
    await told(/Niets geschreven.*regelboek\.html/s)
    expect(readFileSync(book, 'utf8')).toBe('van mij')
  })

  it('colours blocks of the language in Markdown, in the text and in the preview', async () => {
    writeFileSync(join(folder, 'notitie.md'), '# Notitie\n\n```inburgering\ntermijn proef "Proef" { duurt 3 jaar }\n```\n')
    await workbench.run('Notifications: Clear All Notifications')
    // In high contrast names and texts have one colour.
    await workbench.chooseTheme('Light Modern')
    await workbench.openFile('notitie.md')
    await expect.poll(async () => (await workbench.colours()).some(({ text }) => text === 'termijn'), { timeout: 20_000 }).toBe(true)
    const colours = await workbench.colours()
    expect(colours.find(({ text }) => text === 'termijn')?.colour).not.toBe(colours.find(({ text }) => text === '"Proef"')?.colour)
    await workbench.run('Markdown: Open Preview to the Side')
    // The editor puts the page in its frame in steps.
    const coloured = async () => (await workbench.ownPage()).locator('.hljs-keyword').filter({ hasText: 'termijn' }).count().catch(() => 0)
    await expect.poll(coloured, { timeout: 30_000 }).toBe(1)
    await workbench.screenshot('r9-markdown')
  })
})
