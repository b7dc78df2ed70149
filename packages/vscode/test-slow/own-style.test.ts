import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { RealEditor, Workbench } from '@inburgering/testing/editor'
import { inRealEditor } from './in-real-editor.ts'

/** An act that is not ours, as others write: tabs and wide indents, clauses over lines, signs for words, dates as numbers. */
const act: Readonly<Record<string, string>> = {
  'taalpact.inburgering': `stelsel Taalpact "Taalpact" {
\tin werking met ingang van 1 januari 2023
\trecht naar peildatum
\tkalender laatste dag van de maand
\tafronding op hele centen naar beneden
}
bron Verordening = "Verordening taalpact" verordening
bestuursorgaan college "College"
gegeven aangemeld_op "Aangemeld op" : datum volgens Verordening art. 2
gebeurtenis les "Les" { uren : uren }
gebeurtenis toets "Toets" { gehaald : ja of nee }
`,
  'wet/regels.inburgering': `bij stelsel Taalpact
    begrip lessen "Lessen"
        : uren
        volgens Verordening art. 3
        = som van uren van les
    onderdeel taaltoets "Taaltoets" volgens Verordening art. 4 { behaald zodra er is een toets waarvan (gehaald) }
    plicht taalplicht "Taalplicht" volgens Verordening art. 2 { ontstaat op aangemeld_op  vereist taaltoets }
    termijn lestermijn "Lestermijn" volgens Verordening art. 5 {
        begint de dag na aangemeld_op
        duurt  18 maanden
        voldaan zodra taalplicht is voldaan }
    parameter vast_bedrag "Vast bedrag" : bedrag volgens Verordening art. 6 { met ingang van 1 januari 2023: € 120 }
    boeteregime taal_te_laat "Taal niet op tijd" volgens Verordening art. 6 {
        overtreding als taaltoets openstaat na afloop van lestermijn
        opgelegd door college
        recht naar de overtreding
        uitzondering ijverig "IJverig" als lessen >= 200 uur volgens Verordening art. 6 lid 2
        bedrag vast_bedrag }
`,
  'wet/variant.inburgering': `bij stelsel Taalpact
wijziging duurder "Wat als de boete hoger was" { laag variant  op Taalpact  in parameter vast_bedrag wordt € 150 }
`,
  // Eighteen months from 16 March 2023 end on 15 September 2024.
  'gevallen/gevallen.inburgering': `bij stelsel Taalpact
persoon Noor "Noor" { aangemeld_op is 2023-03-15 }
scenario "Geen toets" voor Taalpact {
    persoon zoals Noor
    op 2023-06-01 les 20 uur
    verwacht op 2024-09-16: boete taal_te_laat € 120
}
`,
}
const lineOf = (path: string, words: string) => (act[path] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1
const pagesOfExtensions = /webview\/browser\/pre\//
let workbench: Workbench
let folder: string
const settings = { 'inburgering.taal': 'en', 'security.workspace.trust.startupPrompt': 'never', 'files.autoSave': 'off', 'editor.detectIndentation': false }

async function writeAct(): Promise<string> {
  const written = join(await mkdtemp(join(tmpdir(), 'inburgering-eigen-')), 'taalpact')
  for (const [path, text] of Object.entries(act)) {
    await mkdir(dirname(join(written, path)), { recursive: true })
    await writeFile(join(written, path), text)
  }
  return written
}

async function opened(real: RealEditor): Promise<void> {
  ;({ workbench, folder } = real)
  await workbench.page.route(pagesOfExtensions, (route) => route.abort())
}

// Nobody said that the folder is trusted, the pages of extensions are refused, and the messages are English.
inRealEditor('an act in another style, where little is allowed', { folder: writeAct, settings, trusts: false, opened }, () => {
  /** The processes of the server of this editor. */
  const servers = (): readonly number[] =>
    readdirSync('/proc').flatMap((pid) => {
      try {
        const said = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return said.includes(dirname(folder)) && said.includes('server.cjs') ? [Number(pid)] : []
      } catch {
        return []
      }
    })

  it('is played although nobody trusted the folder, in words of English', async () => {
    await workbench.page.locator('.part.banner').getByText(/Restricted Mode/).waitFor()
    await workbench.openFile('gevallen/gevallen.inburgering')
    await workbench.clickLens('Play')
    const played = await workbench.waitForText(1, /16 September 2024/)
    await workbench.screenshot('e1-niet-vertrouwd')
    expect(played).toContain('Right: ')
    // An editor that does not trust a folder frames every sign beyond English: amounts are not suspect.
    await expect.poll(() => workbench.page.locator('.unicode-highlight').count()).toBe(0)
  })

  it('gets a name over all files at once', async () => {
    await workbench.run('View: Focus First Editor Group')
    await workbench.openFile('wet/regels.inburgering')
    await workbench.goToLine(lineOf('wet/regels.inburgering', 'boeteregime taal_te_laat'))
    await workbench.page.keyboard.press('Control+ArrowRight')
    await workbench.page.keyboard.press('Control+ArrowRight')
    await workbench.page.keyboard.press('ArrowLeft')
    await workbench.page.keyboard.press('F2')
    // The field is there before it has the focus: what is typed too early replaces the whole file.
    const name = workbench.page.locator('.rename-box input')
    await name.fill('te_laat_met_taal')
    await name.press('Enter')
    await workbench.waitForText(0, 'boeteregime te_laat_met_taal "Taal niet op tijd"')
    await workbench.openFile('gevallen/gevallen.inburgering')
    await workbench.waitForText(0, 'boete te_laat_met_taal € 120')
    await workbench.waitForText(1, 'Right: ')
    await workbench.screenshot('e2-andere-naam')
  })

  it('has a slip mended by keyboard', async () => {
    await workbench.openFile('wet/regels.inburgering')
    const line = lineOf('wet/regels.inburgering', 'opgelegd door college')
    await workbench.replaceLine(line, 'opgelegd door colege')
    await workbench.problem('colege')
    await workbench.run('View: Focus First Editor Group')
    await workbench.goToLine(line)
    await workbench.page.keyboard.press('End')
    await workbench.page.keyboard.press('ArrowLeft')
    await workbench.page.locator('.editor-group-container [class*="lightbulb"]').first().waitFor()
    await workbench.page.keyboard.press('Control+.')
    await workbench.page.locator('.action-widget').getByText(/college/).first().waitFor()
    await workbench.screenshot('e3-lampje')
    await workbench.page.keyboard.press('Enter')
    await workbench.waitForText(0, 'opgelegd door college')
  })

  it('has what is not saved after the server was killed, and follows what is typed then', async () => {
    const before = servers()
    expect(before).toHaveLength(1)
    const amount = lineOf('wet/regels.inburgering', 'parameter vast_bedrag')
    await workbench.replaceLine(amount, 'parameter vast_bedrag "Vast bedrag" : bedrag volgens Verordening art. 6 { met ingang van 1 januari 2023: € 130 }')
    await workbench.waitForText(1, 'Wrong: ')
    for (const pid of before) process.kill(pid, 'SIGKILL')
    await expect.poll(() => servers().filter((pid) => !before.includes(pid)).length, { timeout: 30_000 }).toBe(1)
    await workbench.waitForText(0, '€ 130')
    await workbench.waitForText(1, '€130.00')
    await workbench.replaceLine(amount, 'parameter vast_bedrag "Vast bedrag" : bedrag volgens Verordening art. 6 { met ingang van 1 januari 2023: € 120 }')
    await workbench.waitForText(1, 'Right: ')
    // No window before the text, and no word of another language.
    expect(await workbench.page.locator('.notification-list-item').count()).toBe(0)
    await workbench.screenshot('e4-terug')
  })

  it('can be read as text where pages are refused', async () => {
    await workbench.run('Inburgering: Toon regelboek als tekst')
    await workbench.page.locator('.tab').filter({ hasText: /\.md/ }).first().waitFor()
    await workbench.screenshot('e5-regelboek-als-tekst')
  })

  it('has the timeline as text where its page stays empty, and says why once', async () => {
    await workbench.run('View: Focus First Editor Group')
    await workbench.openFile('gevallen/gevallen.inburgering')
    await workbench.goToLine(lineOf('gevallen/gevallen.inburgering', 'scenario'))
    await workbench.run('View: Close Editors in Other Groups')
    await workbench.run('Inburgering: Toon tijdlijn')
    await workbench.page.locator('.notification-list-item').filter({ hasText: 'This editor shows no pages.' }).waitFor()
    await workbench.waitForText(1, '16 September 2024')
    await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' })
    await workbench.screenshot('e6-tijdlijn-als-tekst')
  })

  it('asks the questions of a what-if one by one there, and has the regelboek as text', async () => {
    await workbench.run('Inburgering: Wat als: probeer dit scenario anders')
    await workbench.page.locator('.quick-input-widget').getByText('What if: Geen toets').waitFor()
    await workbench.page.keyboard.press('Escape')
    await workbench.run('Inburgering: Toon regelboek naast de tekst')
    await workbench.page.locator('.tab.active').filter({ hasText: /\.md/ }).first().waitFor()
    expect(await workbench.page.locator('iframe.webview').count()).toBe(0)
    await workbench.screenshot('e7-regelboek-als-tekst')
  })
  it('has the comparison as text too, of everybody and of one person', async () => {
    await workbench.run('View: Focus First Editor Group')
    await workbench.openFile('gevallen/gevallen.inburgering')
    await workbench.run('Inburgering: Kies de basis om mee te vergelijken')
    const box = workbench.page.locator('.quick-input-widget')
    await box.locator('.monaco-list-row').filter({ hasText: 'Other layers or variants' }).first().click()
    await box.getByText('Step 1 of 2').first().waitFor()
    await workbench.page.keyboard.press('Enter')
    await box.getByText('Step 2 of 2').first().waitFor()
    await box.locator('.monaco-list-row').filter({ hasText: 'Wat als de boete hoger was' }).first().click()
    await workbench.page.keyboard.press('Enter')
    const changed = workbench.view('Vergelijking').locator('.monaco-list-row').filter({ hasText: 'Geen toets' }).first()
    await changed.waitFor({ timeout: 60_000 })
    await workbench.run('Inburgering: Vergelijk met de basis')
    await expect.poll(() => workbench.text(0), { timeout: 20_000 }).toMatch(/^Taalpact.*: now, beside other layers/)
    await workbench.waitForText(0, /€120\.00.*€150\.00/)
    await workbench.screenshot('e8-vergelijking-als-tekst')
    await changed.click()
    await workbench.page.locator('.tab.active').filter({ hasText: 'Comparison: Geen toets' }).waitFor()
    await expect.poll(() => workbench.text(0)).toMatch(/^Geen toets: now, beside other layers\n/)
    expect(await workbench.page.locator('iframe.webview').count()).toBe(0)
    await workbench.screenshot('e9-persoon-als-tekst')
  })

  it('has pages from then on that somebody tries them once more and one speaks', async () => {
    await workbench.page.unroute(pagesOfExtensions)
    await workbench.run('Notifications: Show Notifications')
    await workbench.page.getByRole('button', { name: 'Try the page once more' }).first().click()
    await (await workbench.ownPage()).getByRole('heading', { name: 'Geen toets' }).waitFor()
    await workbench.run('Inburgering: Vergelijk met de basis')
    await (await workbench.ownPage()).getByRole('heading', { name: /now, beside other layers/ }).waitFor()
    await workbench.screenshot('e10-weer-een-pagina')
  })
})
