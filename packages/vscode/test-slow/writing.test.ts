import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const lineOf = (path: string, start: string) => readFileSync(join(example, path), 'utf8').split('\n').findIndex((line) => line.includes(start)) + 1

let workbench: Workbench

inRealEditor('pieces of rules that are written for the author', { folder: example, opened: (real) => ({ workbench } = real) }, () => {
  /** Answers a question when it is asked. */
  async function answer(question: string | RegExp, text: string): Promise<void> {
    await workbench.page.locator('.quick-input-widget').getByText(question).first().waitFor()
    await workbench.page.keyboard.press('End')
    await workbench.page.keyboard.press('Shift+Home')
    await workbench.page.keyboard.insertText(text)
    await workbench.page.keyboard.press('Enter')
  }
  async function apply(): Promise<void> {
    await workbench.page.locator('.bulk-edit-panel .edit-checkbox').first().click()
    await workbench.page.getByRole('button', { name: 'Apply', exact: true }).click()
  }

  it('a new amount goes by two questions, with a message while the answer is wrong, and a preview', async () => {
    await workbench.openFile('boetes.inburgering')
    await workbench.goToLine(lineOf('boetes.inburgering', 'parameter boete_intake'))
    await workbench.run('Inburgering: Nieuw bedrag vanaf …')
    const box = workbench.page.locator('.quick-input-widget')
    await box.getByText('Met ingang van welke dag?').waitFor()
    await workbench.page.keyboard.insertText('1 januari 2022')
    await box.getByText('Er is al een versie met ingang van 1 januari 2022.').waitFor()
    await workbench.screenshot('s1-melding')
    await workbench.page.keyboard.press('End')
    await workbench.page.keyboard.press('Shift+Home')
    await workbench.page.keyboard.insertText('1 juli 2028')
    await answer('Met ingang van welke dag?', '1 juli 2028')
    await answer('Boete voor de brede intake', '€ 240')
    await workbench.page.locator('.bulk-edit-panel').waitFor()
    await workbench.screenshot('s2-voorbeeld')
    await apply()
    await workbench.waitForText(0, 'met ingang van 1 juli 2028: € 240')
    await workbench.screenshot('s3-nieuw-bedrag')
  })

  it('an old line that was changed is offered as a new version, and the past outcomes are named', async () => {
    await workbench.replaceLine(lineOf('boetes.inburgering', 'parameter boete_intake') + 1, 'met ingang van 1 januari 2022: € 245')
    // This editor saves by itself: what was typed over is remembered all the same.
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'hidden' })
    await workbench.run('Refactor...')
    await workbench.page.locator('.action-widget').getByText('Maak van € 245 een nieuwe versie; de regel van 1 januari 2022 blijft').click()
    const box = workbench.page.locator('.quick-input-widget')
    await box.getByText(/De regel geldt al sinds 1 januari 2022\. Door uw wijziging veranderen \d+ uitkomsten van vroeger: /).waitFor()
    await workbench.screenshot('s4-uitkomsten-van-vroeger')
    await workbench.page.keyboard.press('Escape')
    await workbench.waitForText(0, '€ 245')
  })
})
