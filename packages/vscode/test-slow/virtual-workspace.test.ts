import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'
import { packMemoryFiles, textsUnder } from './memory-files.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const file = 'nu/scenarios/boetes-b1-gezin.inburgering'
const title = 'B1-route, gezin: niet elk onderdeel geprobeerd, niets behaald'
const lines = readFileSync(join(example, 'boetes.inburgering'), 'utf8').split('\n')
/** The line, from 1, of the first row of the table with the fines of the B1-route for a gezinsmigrant. */
const row = lines.findIndex((line, nr) => nr > lines.findIndex((each) => each.startsWith('tabel boete_B1_gezin')) && line.includes('niet_elk')) + 1
/** The rules as they are, and a copy to compare with. */
const beside = async () => [await packMemoryFiles({ ...(await textsUnder(example, '/werk/nu')), ...(await textsUnder(example, '/werk/vorig')) })]

/** By the Explorer: such files can be found by name only where their owner can search. */
async function openInExplorer(workbench: Workbench, path: string): Promise<void> {
  const rows = workbench.page.locator('.explorer-folders-view .monaco-list-row')
  // A window that was just opened shows it by itself, and hears no keys yet.
  if (await workbench.page.locator('.tab').first().isVisible()) {
    await workbench.run('View: Show Explorer')
    // What is unfolded would push the file out of sight.
    await workbench.run('Collapse Folders in Explorer')
  }
  await rows.first().waitFor()
  const names = path.split('/')
  for (const [nr, name] of names.entries()) {
    const item = rows.and(workbench.page.locator(`[aria-level="${nr + 1}"]`)).filter({ has: workbench.page.getByText(name, { exact: true }) }).first()
    await item.waitFor()
    if ((await item.getAttribute('aria-expanded')) !== 'true') await item.click()
  }
  await workbench.page.locator('.tab.active').getByText(names.at(-1) ?? '', { exact: true }).waitFor()
}

// As in github.dev the files stand on no disk; there the extension runs in the browser, in an editor on a computer it runs on Node.
for (const [where, name] of [['web', 'in the browser'], ['workspace', 'on a computer']] as const) {
  let workbench: Workbench
  const settings = { 'remote.extensionKind': { 'inburgering.werkbank': [where], 'inburgering-test.memory-files': ['web'] }, 'git.enabled': true, 'files.autoSave': 'off' }

  inRealEditor(`a folder that stands on no disk, ${name}`, { folder: 'memfs:/werk', beside, settings, trusts: false, opened: (real) => ({ workbench } = real) }, () => {
    const choose = async (...answers: readonly string[]): Promise<void> => {
      for (const answer of answers) await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: answer }).first().click()
    }
    const notification = (text: string) => workbench.page.locator('.notification-list-item').filter({ hasText: text })

    it('has its scenarios played, as text and as a page', async () => {
      await openInExplorer(workbench, file)
      await workbench.clickLens('Speel af')
      await workbench.waitForText(1, /13 mei 2027/)
      await workbench.screenshot(`m1-gespeeld-${where}`)
      await workbench.run('View: Focus First Editor Group')
      await workbench.goToLine(readFileSync(join(example, 'scenarios/boetes-b1-gezin.inburgering'), 'utf8').split('\n').findIndex((line) => line.includes(title)) + 2)
      await workbench.run('Inburgering: Toon tijdlijn')
      const frame = await workbench.ownPage()
      await frame.getByRole('heading', { name: title }).waitFor()
      await frame.getByRole('row').filter({ hasText: '€ 1.000,00' }).first().waitFor()
      await workbench.screenshot(`m2-tijdlijn-${where}`)
    })

    it('is looked through: what is wrong in a text is said', async () => {
      await workbench.run('View: Focus First Editor Group')
      await openInExplorer(workbench, 'nu/boetes.inburgering')
      await workbench.replaceLine(row, 'niet_elk       | € 900         | € 800               | € 400 fout')
      await workbench.problem('fout')
      await workbench.run('View: Focus First Editor Group')
      await workbench.replaceLine(row, 'niet_elk       | € 900         | € 800               | € 400')
      await (await workbench.ownPage()).getByRole('row').filter({ hasText: '€ 900,00' }).first().waitFor()
    })

    it('is compared with another folder there, in which text that is not saved counts', async () => {
      await workbench.page.locator('.tab.dirty').first().waitFor()
      await workbench.run('Inburgering: Kies de basis om mee te vergelijken')
      await choose('Een andere map', 'vorig')
      await workbench.view('Vergelijking').locator('.monaco-list-row').filter({ hasText: 'minder boete' }).first().waitFor({ timeout: 120_000 })
      await workbench.screenshot(`m3-vergelijking-${where}`)
    })

    it('cannot be compared with a version of git: it is said, with what can be done', async () => {
      await workbench.run('View: Focus First Editor Group')
      await workbench.run('Inburgering: Kies de basis om mee te vergelijken')
      await choose('Een eerdere versie (git)')
      await notification('staat niet op een schijf').waitFor()
      await workbench.screenshot(`m4-geen-git-${where}`)
      await workbench.run('Notifications: Clear All Notifications')
    })

    it('gets documents beside the rules', async () => {
      await openInExplorer(workbench, 'nu/boetes.inburgering')
      await workbench.run('Inburgering: Maak documenten')
      await workbench.page.locator('.quick-input-widget').getByText('Kies de vormen').first().waitFor()
      await workbench.page.keyboard.press('Enter')
      await workbench.page.locator('.quick-input-widget').getByText('Geef de map').first().waitFor()
      await workbench.page.keyboard.press('Enter')
      await notification('Klaar: ').waitFor({ timeout: 120_000 })
      await openInExplorer(workbench, 'nu/documenten/index.html')
      await workbench.waitForText(0, '<html lang="nl">')
      await workbench.screenshot(`m5-documenten-${where}`)
    })

    it('has its code beside the text, and in a folder beside the rules, where it is opened to read only', async () => {
      await openInExplorer(workbench, 'nu/boetes.inburgering')
      await workbench.goToLine(lines.findIndex((line) => line.startsWith('parameter boete_intake')) + 1)
      await workbench.run('Inburgering: Toon code naast de tekst')
      await choose('TypeScript')
      await workbench.waitForText(1, /const \w*boete_intake/)
      await workbench.screenshot(`m6-code-${where}`)
      await workbench.run('View: Focus First Editor Group')
      await workbench.run('Notifications: Clear All Notifications')
      await workbench.run('Inburgering: Maak code')
      await workbench.page.locator('.quick-input-widget').getByText('In welke vormen wilt u de code?').first().waitFor()
      await workbench.page.keyboard.press('Enter')
      await workbench.page.locator('.quick-input-widget').getByText('Geef de map voor de code').first().waitFor()
      await workbench.page.keyboard.press('Enter')
      await notification('Klaar: ').waitFor({ timeout: 120_000 })
      await openInExplorer(workbench, 'nu/code/index.ts')
      await workbench.waitForText(0, 'import { personShape, rules }')
      // The lock behind the name is no element of its own.
      await expect.poll(() => workbench.page.evaluate<string>(`getComputedStyle(document.querySelector('.tab.active .monaco-icon-label'), '::after').content`)).not.toBe('none')
      await workbench.screenshot(`m7-gemaakte-code-${where}`)
    })
  })
}

let workbench: Workbench
const settings = { 'remote.extensionKind': { 'inburgering.werkbank': ['web'], 'inburgering-test.memory-files': ['web'] } }

inRealEditor('a folder in which nothing may be written', { folder: 'memlees:/werk/nu', beside, settings, trusts: false, opened: (real) => ({ workbench } = real) }, () => {
  it.each(['Maak een voorbeeldproject', 'Maak documenten', 'Maak code'])('says so before anything is asked: %s', async (command) => {
    await openInExplorer(workbench, 'boetes.inburgering')
    await workbench.run(`Inburgering: ${command}`)
    await workbench.page.locator('.notification-list-item').filter({ hasText: 'Deze map is alleen te lezen' }).waitFor()
    await workbench.screenshot(`m8-alleen-lezen-${command.replaceAll(' ', '-')}`)
    expect(await workbench.page.locator('.quick-input-widget').isVisible()).toBe(false)
    await workbench.run('Notifications: Clear All Notifications')
  })
})
