import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installEditor, openRealEditor, type RealEditor, type Workbench } from '@inburgering/testing/editor'
import { packageExtension } from '../package-vsix.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const installation = await installEditor()
if ('missing' in installation) console.warn(`Skipped, the comparison was not tried in a real editor. ${installation.missing}`)

describe.skipIf('missing' in installation)('comparing two versions', () => {
  let real: RealEditor
  let workbench: Workbench

  beforeAll(async () => {
    if ('missing' in installation) return
    real = await openRealEditor({ editor: installation.folder, vsix: await packageExtension(), folder: example, settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' } })
    workbench = real.workbench
    console.log(`Screenshots: ${real.screenshots}`)
    await workbench.trustFolder()
  })
  afterAll(() => real?.close())
  beforeEach(({ task, onTestFailed }) => onTestFailed(() => workbench.screenshot(`fout - ${task.name}`)))

  const choose = async (...answers: readonly string[]): Promise<void> => {
    for (const answer of answers) {
      const row = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: answer }).first()
      await row.waitFor()
      await row.click()
    }
  }
  const asked = (text: string): Promise<void> => workbench.page.locator('.quick-input-widget').getByText(text, { exact: false }).first().waitFor()

  it('asks for a base before there is one, and says so where there is no git', async () => {
    await workbench.openOwnViews()
    await workbench.view('Vergelijking').getByText('Wie komt anders uit door een wijziging?').waitFor()
    await workbench.screenshot('c1-geen-basis')
    await workbench.view('Vergelijking').getByRole('button', { name: 'Kies de basis' }).click()
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
    const rows = await workbench.viewRows('Vergelijking', /Voor \d+ van de \d+ personen is de uitkomst anders/)
    await workbench.screenshot('c2-lagen')
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^Basis: andere lagen/), expect.stringMatching(/^Beter af, \d+$/)]))
    // Regeling bijlage 6a, tabel 2: € 1.000 for less than 250 hours and nothing tried; half of it.
    expect(rows).toContain('B1-route, gezin: niet elk onderdeel geprobeerd, niets behaald (rij 1), Samen € 500,00 minder boete.')
  })

  it('compares with an earlier version, in which text that is not saved counts', async () => {
    const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=Proef', '-c', 'user.email=proef@example.org', ...args], { cwd: real.folder })
    git('init', '--initial-branch=main')
    git('add', '.')
    git('commit', '-m', 'begin')
    await workbench.openFile('boetes.inburgering')
    await workbench.run('Inburgering: Kies de basis om mee te vergelijken')
    await choose('Een eerdere versie (git)', 'HEAD')
    await workbench.viewRows('Vergelijking', /Voor geen van de \d+ personen is de uitkomst anders/)
    await workbench.screenshot('c3-gelijk')
  })
})
