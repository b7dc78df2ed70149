import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WhatIfAnswers } from '@inburgering/server/protocol'
import { missingBrowser } from '@inburgering/testing/editor'
import type { FromTimelinePage, TimelinePage, ToTimelinePage, WhatIfWords } from '../src/protocol.ts'
import { PageInBrowser } from './page-in-browser.ts'

const missing = missingBrowser()
if (missing.length > 0) console.warn(`Skipped, the form of the what-if was not tried in a browser. ${missing.join('; ')}`)

const whatIf: WhatIfWords = {
  heading: 'Wat als', open: 'Wat als?', explanation: 'Vul in.', form: 'Formulier', facts: 'Gegevens', moreFacts: 'Meer ({0})', records: 'Wat er gebeurt', addRecord: 'Soort', add: 'Voeg toe', remove: 'Haal weg', layers: 'Lagen', on: 'aan', off: 'uit', parameters: 'Parameters', addParameter: 'Parameter', change: 'Verander', reset: 'Zet terug', now: 'Nu {0}', days: 'Dagen', none: 'geen', save: 'Bewaar', startAgain: 'Begin opnieuw', asText: 'Als tekst van wat als', showOutcome: 'Uitkomst', busy: 'Bezig', mend: 'Verbeter {0}', changedText: 'De tekst is veranderd.', before: 'Zoals het is', after: 'Wat als', difference: 'Verschil', differs: 'anders', nothing: 'niets', both: 'Beide', firstReason: 'Reden', steps: 'Stappen: {0}',
}
const words: TimelinePage['words'] = {
  language: 'nl', heading: 'Tijdlijn', columns: { date: 'Datum', what: 'Wat', consequence: 'Gevolg', sources: 'Bron', why: 'Waarom' }, why: 'Waarom', noReason: 'Geen reden', waiting: 'Wacht', asText: 'Als tekst', row: 'Rij', expected: 'Verwacht', actual: 'Is', busy: 'Bezig', warning: 'Let op', nothingHappens: 'Er gebeurt niets.', more: 'Meer', lanes: { status: 'Stand', terms: 'Termijnen', events: 'Gebeurtenissen', decisions: 'Besluiten' }, drawing: 'Van {0} tot {1}', tableName: 'Tijdlijn', keys: 'Pijlen', whatIf,
}
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
