import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WhatIfAnswers } from '@inburgering/server/protocol'
import { missingBrowser } from '@inburgering/testing/editor'
import type { FromTimelinePage, ToTimelinePage } from '../src/protocol.ts'
import { PageInBrowser } from './page-in-browser.ts'
import { timelineWords as words } from './sample-words.ts'

const missing = missingBrowser()
if (missing.length > 0) console.warn(`Skipped, the form of the what-if was not tried in a browser. ${missing.join('; ')}`)

const page = (model: number, title = 'Amina'): ToTimelinePage => ({
  kind: 'show',
  page: { address: { scenario: title }, model, title, message: '', isWrong: false, basis: [], words, rows: [{ name: 'Amina', verdict: '', message: '', basis: [], warnings: [], failures: [], notes: [], lines: [] }] },
})
const answers: WhatIfAnswers = { values: { geboren: '3 mei 1994' }, records: [], layers: [] }
const form: ToTimelinePage = { kind: 'form', form: { answers, facts: [{ id: 'geboren', label: 'Geboortedatum', hint: '', optional: false }], parameters: [], days: [], kinds: [], layers: [], fixed: [] } }

describe.skipIf(missing.length > 0)('the form of the what-if', () => {
  let browser: PageInBrowser<ToTimelinePage, FromTimelinePage>
  beforeAll(async () => {
    browser = await PageInBrowser.launch('tijdlijn')
  })
  afterAll(() => browser?.close())

  it('keeps what came of saving when the saved text is played, until something else is filled in', async () => {
    const { page: shown, tell, said } = await browser.open([page(1), { kind: 'openWhatIf' }, form])
    const note = shown.locator('.what-if .note')
    await tell({ kind: 'note', text: 'Bewaard.' })
    await note.waitFor()
    await tell(page(2))
    await expect.poll(async () => (await said()).filter(({ kind }) => kind === 'askForm').length).toBe(2)
    await tell(form)
    expect(await note.innerText()).toBe('Bewaard.')
    await shown.getByLabel('Geboortedatum').fill('4 mei 1994')
    await note.waitFor({ state: 'detached' })
  })

  it('says nothing of another scenario', async () => {
    const { page: shown, tell } = await browser.open([page(1), { kind: 'openWhatIf' }, form])
    await tell({ kind: 'note', text: 'Bewaard.' })
    await shown.locator('.what-if .note').waitFor()
    await tell(page(2, 'Bilal'))
    await tell(form)
    await shown.getByRole('heading', { level: 1, name: 'Bilal' }).waitFor()
    await shown.locator('.what-if .note').waitFor({ state: 'detached' })
  })
})
