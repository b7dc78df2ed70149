import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const root = join(import.meta.dirname, '../../..')
const example = join(root, 'examples/wi2021')
const termijnen = 'termijnen.inburgering'
const boetes = 'boetes.inburgering'
const lineOf = (path: string, start: string, from = 0) => readFileSync(join(example, path), 'utf8').split('\n').findIndex((line, nr) => nr >= from && line.includes(start)) + 1

let workbench: Workbench
let folder: string

inRealEditor('the code of the rules', { folder: example, opened: (real) => ({ workbench, folder } = real) }, () => {
  const start = lineOf(termijnen, 'termijn inburgeringstermijn')
  const amount = lineOf(boetes, 'parameter boete_intake') + 1
  const choose = async (title: string, item: string): Promise<void> => {
    const widget = workbench.page.locator('.quick-input-widget')
    await widget.getByText(title).first().waitFor()
    await workbench.page.keyboard.type(item)
    await widget.locator('.monaco-list-row.focused').filter({ hasText: item }).waitFor()
    await workbench.page.keyboard.press('Enter')
  }
  /** What is marked in the code: the lines of the rule. */
  const marked = () => workbench.page.locator('.editor-group-container').nth(1).locator('.view-overlays .cdr').count()

  it('opens beside the text at the rule of the cursor, and nobody can type in it', async () => {
    await workbench.openFile(termijnen)
    await workbench.goToLine(start)
    await workbench.run('Inburgering: Toon code naast de tekst')
    await choose('In welke vorm wilt u de code zien?', 'TypeScript')
    await workbench.waitForText(1, 'const termijn_inburgeringstermijn: Slot<Termijn>')
    await expect.poll(marked).toBeGreaterThan(5)
    await workbench.screenshot('g1-code')
  })

  it('goes along with the cursor, and the text with a cursor in the code', async () => {
    await workbench.goToLine(lineOf(termijnen, 'termijn nieuwe_termijn'))
    await workbench.waitForText(1, 'const termijn_nieuwe_termijn:')
    await workbench.page.locator('.editor-group-container').nth(1).locator('.view-line').filter({ hasText: 'const termijn_nieuwe_termijn' }).click()
    await workbench.page.keyboard.press('PageUp')
    await workbench.page.keyboard.press('PageUp')
    await workbench.waitForText(0, 'termijn inburgeringstermijn')
    await workbench.screenshot('g2-cursor-in-code')
  })

  it('follows an amount that is changed and not saved', async () => {
    await workbench.run('View: Focus First Editor Group')
    await workbench.openFile(boetes)
    await workbench.goToLine(amount)
    await workbench.waitForText(1, 'n_250')
    await workbench.replaceLine(amount, 'met ingang van 1 januari 2022: € 245')
    await workbench.waitForText(1, 'n_245')
    await workbench.screenshot('g3-veranderd')
  })

  it('that is behind another tab is as the rules are when it is seen again', async () => {
    await workbench.run('View: Focus Right Editor Group')
    await workbench.run('View: Keep Editor')
    await workbench.openFile(termijnen)
    await workbench.waitForText(1, 'termijn inburgeringstermijn')
    await workbench.run('View: Focus First Editor Group')
    await workbench.replaceLine(amount, 'met ingang van 1 januari 2022: € 240')
    await workbench.run('View: Focus Right Editor Group')
    await workbench.run('View: Close Editor')
    await workbench.waitForText(1, 'n_240')
    await workbench.run('View: Focus First Editor Group')
  })

  it('says why there is none while a rule has a mistake, and is there again after it', async () => {
    await workbench.replaceLine(amount, 'met ingang van 1 januari 2022: € 245 x')
    await workbench.waitForText(1, 'Er is geen code')
    await workbench.screenshot('g4-geen-code')
    await workbench.replaceLine(amount, 'met ingang van 1 januari 2022: € 250')
    await workbench.waitForText(1, 'n_250')
    await expect.poll(marked).toBeGreaterThan(5)
  })

  it('is written in a folder, as the command line writes it; what somebody else made there stays', async () => {
    const make = async (): Promise<void> => {
      await workbench.run('View: Focus First Editor Group')
      await workbench.openFile(termijnen)
      await workbench.run('Inburgering: Maak code')
      const widget = workbench.page.locator('.quick-input-widget')
      await widget.getByText('In welke vormen wilt u de code?').first().waitFor()
      await workbench.page.keyboard.press('Enter')
      await widget.getByText('Geef de map voor de code').first().waitFor()
      await workbench.page.keyboard.press('Enter')
    }
    const told = (text: RegExp) => workbench.page.locator('.notification-list-item').filter({ hasText: text }).first().waitFor({ timeout: 120_000 })
    await workbench.run('File: Save All')
    await make()
    await told(/Klaar: \d+ bestanden geschreven/)
    await workbench.screenshot('g5-gemaakt')
    const check = ['--conditions=source', join(root, 'packages/cli/src/main.ts'), 'generate', folder, '--target', 'typescript', '--out', join(folder, 'code'), '--check']
    expect(execFileSync(process.execPath, check, { encoding: 'utf8' })).toMatch(/^Alle \d+ bestanden horen precies/)
    writeFileSync(join(folder, 'code/regels.ts'), 'van mij')
    await workbench.run('Notifications: Clear All Notifications')
    await make()
    await told(/Niets geschreven.*regels\.ts/s)
    expect(readFileSync(join(folder, 'code/regels.ts'), 'utf8')).toBe('van mij')
  })

  it('is opened to read only, and a file that was changed says so', async () => {
    await workbench.run('Notifications: Clear All Notifications')
    await workbench.openFile('code/index.ts')
    // The lock behind the name is no element of its own.
    const behindName = `getComputedStyle(document.querySelector('.tab.active .monaco-icon-label'), '::after').content`
    await expect.poll(() => workbench.page.evaluate<string>(behindName)).not.toBe('none')
    await workbench.page.keyboard.insertText('zomaar')
    await workbench.screenshot('g6-alleen-lezen')
    await workbench.waitForText(0, 'import { personShape, rules }')
    expect(readFileSync(join(folder, 'code/index.ts'), 'utf8')).not.toContain('zomaar')
    writeFileSync(join(folder, 'code/index.ts'), '// van mij\n')
    await workbench.run('View: Close Editor')
    await workbench.openFile('code/index.ts')
    expect(await workbench.problem('INB976')).toContain('is door de werkbank gemaakt en daarna veranderd')
    await workbench.screenshot('g7-veranderd')
  })
})
