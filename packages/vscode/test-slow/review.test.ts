import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

const example = join(import.meta.dirname, '../../../examples/wi2021')
const file = 'scenarios/randgevallen.inburgering'
const lines = readFileSync(join(example, file), 'utf8').split('\n')
const line = lines.findIndex((each) => each.startsWith('scenario "')) + 2

let workbench: Workbench
let folder: string

inRealEditor('the review of an outcome', { folder: example, opened: (real) => ({ workbench, folder } = real) }, () => {
  async function answer(question: string, text: string): Promise<void> {
    await workbench.page.locator('.quick-input-widget').getByText(question).first().waitFor()
    await workbench.page.keyboard.insertText(text)
    await workbench.page.keyboard.press('Enter')
  }
  const kept = () => JSON.parse(readFileSync(join(folder, 'beoordeling.json'), 'utf8')) as { readonly opmerkingen: readonly { readonly tekst: string }[]; readonly akkoord: readonly { readonly regels: string }[] }

  it('opens beside the scenario, and nobody can type in it', async () => {
    await workbench.openFile(file)
    await workbench.goToLine(line)
    await workbench.run('Inburgering: Beoordeel deze uitkomst')
    const text = await workbench.waitForText(1, 'Wat de regels geven')
    expect(text).toContain('Nog niet akkoord.')
    await workbench.page.keyboard.insertText('zomaar')
    expect(await workbench.text(1)).not.toContain('zomaar')
    await workbench.screenshot('b1-beoordeling')
  })

  it('is signed, and the signature is kept in a file beside the rules', async () => {
    await workbench.run('Inburgering: Teken de beoordeling voor akkoord')
    await answer('Wie beoordeelt?', 'J. Jansen')
    await workbench.waitForText(1, 'Akkoord van J. Jansen op')
    await expect.poll(() => kept().akkoord).toEqual([expect.objectContaining({ regels: expect.stringMatching(/^[0-9a-f]{64}$/), rij: 0 })])
    await workbench.screenshot('b2-akkoord')
  })

  it('takes a remark at the rule under the cursor', async () => {
    await workbench.page.keyboard.press('Control+End')
    await workbench.run('Inburgering: Schrijf een opmerking bij de regel')
    await answer('Schrijf een opmerking', 'Klopt met de toelichting.')
    await workbench.page.locator('.quick-input-widget').getByText('Wie beoordeelt?').waitFor()
    await workbench.page.keyboard.press('Enter')
    await workbench.waitForText(1, /Klopt met de\s+toelichting\./)
    await expect.poll(() => kept().opmerkingen.map(({ tekst }) => tekst)).toEqual(['Klopt met de toelichting.'])
    await workbench.screenshot('b3-opmerking')
  })

  it('is exported as a text of its own', async () => {
    await workbench.run('Inburgering: Exporteer de beoordeling')
    await workbench.page.locator('.tab.active').getByText(/Untitled|# Beoordeling/).first().waitFor()
    await workbench.screenshot('b4-export')
  })

  it('is void as soon as a rule changes, also before it is saved', async () => {
    await workbench.run('View: Focus First Editor Group')
    await workbench.openFile('boetes.inburgering')
    const changed = readFileSync(join(example, 'boetes.inburgering'), 'utf8').split('\n').findIndex((each) => each.includes('parameter boete_intake')) + 2
    await workbench.replaceLine(changed, 'met ingang van 1 januari 2022: € 245')
    await workbench.page.locator('.tab').filter({ hasText: 'Beoordeling: ' }).first().click()
    await workbench.page.keyboard.press('Control+Home')
    await workbench.waitForText(1, /is\s+vervallen:\s+de\s+regels\s+zijn\s+sindsdien\s+veranderd\./)
    await workbench.screenshot('b5-vervallen')
  })
})
