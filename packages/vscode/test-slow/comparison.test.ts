import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')

const file = 'scenarios/boetes-b1-gezin.inburgering'
const scenario = 'B1-route, gezin: niet elk onderdeel geprobeerd, niets behaald'
const lineOf = (path: string, start: string, from = 0) => readFileSync(join(example, path), 'utf8').split('\n').findIndex((line, nr) => nr >= from && line.includes(start)) + 1
/** Regeling bijlage 6a, tabel 2: € 1.000 for less than 250 hours and nothing tried; half of it in the variant. */
const person = `${scenario} (rij 1)`

let workbench: Workbench
let folder: string

inRealEditor('comparing two versions', { folder: example, settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' }, opened: (real) => ({ workbench, folder } = real) }, () => {
  const choose = async (...answers: readonly string[]): Promise<void> => {
    for (const answer of answers) {
      const row = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: answer }).first()
      await row.waitFor()
      await row.click()
    }
  }
  const asked = (text: string): Promise<void> => workbench.page.locator('.quick-input-widget').getByText(text, { exact: false }).first().waitFor()

  /** Both sides play everyone, which may take a while on a busy machine. */
  const compared = async (text: string | RegExp): Promise<readonly string[]> => {
    await workbench.view('Vergelijking').locator('.monaco-list-row').filter({ hasText: text }).first().waitFor({ timeout: 120_000 })
    return workbench.viewRows('Vergelijking', text)
  }

  it('asks for a base before there is one, and says so where there is no git', async () => {
    await workbench.openOwnViews()
    await workbench.widenView('Vergelijking')
    await workbench.view('Vergelijking').getByText('Wie komt anders uit door een wijziging?').waitFor()
    await workbench.screenshot('c1-geen-basis')
    await workbench.view('Vergelijking').getByRole('button', { name: 'Kies de basis', exact: true }).click()
    await choose('Een eerdere versie (git)')
    await workbench.page.locator('.notification-list-item').filter({ hasText: 'niet met git bijgehouden' }).waitFor()
    await workbench.run('Notifications: Clear All Notifications')
  })

  it('compares with other layers: who is worse off first, by how much, and from which day', async () => {
    await workbench.run('Inburgering: Kies de basis om mee te vergelijken')
    await choose('Andere lagen of varianten')
    await asked('Stap 1 van 2')
    await workbench.page.keyboard.press('Enter')
    await asked('Stap 2 van 2')
    await choose('Wat als de boete voor gezinsmigranten half zo hoog was')
    await workbench.page.keyboard.press('Enter')
    const rows = await compared(/Voor \d+ van de \d+ personen is de uitkomst anders/)
    await workbench.screenshot('c2-lagen')
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^Basis: andere lagen/), expect.stringMatching(/^Beter af, \d+$/), expect.stringMatching(/, Samen € [\d.,]+ minder boete\.$/)]))
  })

  it('opens as a page by its keys, for the person that is chosen in the view too', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.page.keyboard.press('Control+K')
    await workbench.page.keyboard.press('B')
    const frame = await workbench.ownPage()
    await frame.getByRole('heading', { name: /^Wet inburgering 2021.*: nu, naast andere lagen$/ }).waitFor()
    await frame.getByRole('heading', { name: 'Wat verandert er in de regels?' }).waitFor()
    await workbench.screenshot('c4-pagina')
    expect(await frame.getByRole('row').filter({ hasText: /^Lagen/ }).innerText()).toMatch(/zoals elk scenario zegt\s+zoals elk scenario zegt, met "Wat als de boete voor gezinsmigranten half zo hoog was"/)
    const rule = frame.getByRole('heading', { name: /half zo hoog was.*: geldt nu wel$/ })
    await rule.scrollIntoViewIfNeeded()
    await workbench.screenshot('c5-regels')
    const chosen = workbench.view('Vergelijking').locator('.monaco-list-row').filter({ hasText: 'minder boete' }).nth(1)
    const name = await chosen.locator('.label-name').innerText()
    await chosen.click()
    await frame.locator('table.compared').first().waitFor()
    // On a page the space after € does not break.
    await expect.poll(async () => (await frame.evaluate<string>('document.activeElement.textContent')).replaceAll('\u00a0', ' ')).toBe(name)
    await workbench.screenshot('c6-persoon')
  })

  it('is walked by keyboard; both timelines stand beside each other, with the first reason that differs', async () => {
    const frame = await workbench.ownPage()
    const { keyboard } = workbench.page
    const focused = () => frame.evaluate<string>('document.activeElement.textContent')
    const before = await focused()
    await keyboard.press('End')
    await expect.poll(focused).not.toBe(before)
    const last = await focused()
    await keyboard.press('Home')
    await expect.poll(focused).not.toBe(last)
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowUp')
    const first = frame.getByRole('button', { name: await focused() }).first()
    const isOpen = await first.getAttribute('aria-expanded')
    await keyboard.press('Enter')
    await expect.poll(() => first.getAttribute('aria-expanded')).not.toBe(isOpen)
    await keyboard.press('Enter')
    await expect.poll(() => first.getAttribute('aria-expanded')).toBe(isOpen)
    await frame.getByRole('button', { name: person, exact: true }).click()
    const both = frame.getByRole('region', { name: `Beide tijdlijnen: ${person}` })
    await both.getByRole('table').waitFor()
    await both.scrollIntoViewIfNeeded()
    await workbench.screenshot('c7-beide-tijdlijnen')
    expect(await both.getByRole('row').filter({ hasText: 'anders' }).first().innerText()).toMatch(/13 mei 2027: Boete: leerroute niet op tijd, €\s1\.000,00\s+13 mei 2027: Boete: leerroute niet op tijd, €\s500,00/)
    expect(await both.locator('.decisive').first().innerText()).toMatch(/€\s1\.000,00.*\(.*Regeling/)
  })

  it('has no accessibility faults, in four themes', async () => {
    for (const theme of ['Dark Modern', 'Light Modern', 'Dark High Contrast', 'Light High Contrast']) {
      await workbench.chooseTheme(theme)
      expect(await workbench.accessibilityFaults(), theme).toEqual([])
      await workbench.screenshot(`c8-${theme}`)
    }
  })

  it('can be read as text', async () => {
    const frame = await workbench.ownPage()
    await frame.getByRole('button', { name: 'Toon als tekst' }).click()
    const text = await workbench.waitForText(0, 'VOOR WIE VERANDERT HET?')
    expect(text).toMatch(/^Wet inburgering 2021.*: nu, naast andere lagen/)
    await workbench.screenshot('c9-tekst')
  })

  it('compares with an earlier version, in which text that is not saved counts', async () => {
    const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=Proef', '-c', 'user.email=proef@example.org', ...args], { cwd: folder })
    // The editor saves by itself: a second attempt begins with the text of the first.
    cpSync(join(example, 'boetes.inburgering'), join(folder, 'boetes.inburgering'))
    git('init', '--initial-branch=main')
    git('add', '.')
    git('commit', '--allow-empty', '-m', 'begin')
    await workbench.openFile('boetes.inburgering')
    await workbench.run('Inburgering: Kies de basis om mee te vergelijken')
    await choose('Een eerdere versie (git)', 'HEAD')
    await compared(/Voor geen van de \d+ personen is de uitkomst anders/)
    await workbench.screenshot('d1-gelijk')
    await workbench.replaceLine(lineOf('boetes.inburgering', 'niet_elk', lineOf('boetes.inburgering', 'tabel boete_B1_gezin')), 'niet_elk       | € 900       | € 800               | € 400')
    const rows = await compared('minder boete')
    expect(rows).toContainEqual(expect.stringMatching(/^Basis: versie HEAD/))
    await workbench.run('Inburgering: Vergelijk met de basis')
    const frame = await workbench.ownPage()
    const rule = frame.getByRole('table', { name: /^Wat er stond en wat er staat: / }).first()
    await rule.scrollIntoViewIfNeeded()
    await workbench.screenshot('d2-veranderde-regel')
    expect(await rule.innerText()).toMatch(/€\s1\.000,00[\s\S]*€\s900,00/)
  })

  it('plays scenarios against the base in the Test Explorer, with both timelines as a difference', async () => {
    await workbench.openFile(file)
    await workbench.openTestExplorer()
    // A comma would part the filter in two.
    await workbench.filterTests('niets behaald')
    await workbench.runTestUsing(scenario, 'Speel af tegen basisversie')
    const shown = async () => (await workbench.testRows(scenario)).find((row) => row.startsWith(scenario))
    await expect.poll(shown, { timeout: 120_000 }).toContain('Failed')
    await workbench.screenshot('d3-tegen-basis')
    const results = await workbench.testResults('€ 900,00')
    expect(results).toContain('€ 1.000,00 wordt € 900,00')
    await workbench.screenshot('d4-verschil')
  })
})
