import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uitkomstRequest, watAlsBewaarRequest, watAlsFormulierRequest, watAlsRequest, type ScenarioOutcome, type WatAlsBewaarAnswer, type WhatIfAnswer, type WhatIfAnswers, type WhatIfForm } from '../src/protocol/index.ts'
import { edited, smallAct, Workbench } from './workbench.ts'

const path = 'scenarios/pvt.inburgering'
const examples = `bij stelsel Proef
scenario "Uren" voor Proef {
  persoon zoals Amina { doelgroep is asielstatushouder }
  op 12 mei 2024 PIP_vastgesteld B1_route
  op 1 september 2025 lesuren NT2 uren is gevolgd
  speel tot en met 31 december 2027
  verwacht op 13 mei 2027: boete leerroute_te_laat bedrag
  voorbeelden naar gevolgd, bedrag {
    249 uur | € 1.000
    250 uur | € 800
  }
}
`
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open({ ...smallAct, 'scenarios/uren.inburgering': examples })
})
afterAll(async () => void (await workbench.close()))

const at = (title = 'PVT te laat', file = path, row = 0) => ({ uri: workbench.uri(file), scenario: `scenario:${title}`, row })
const form = (place = at()) => workbench.client.connection.sendRequest<WhatIfForm>(watAlsFormulierRequest, place)
const tryOut = (answers: WhatIfAnswers, place = at()) => workbench.client.connection.sendRequest<WhatIfAnswer>(watAlsRequest, { ...place, answers })
const save = (answers: WhatIfAnswers, place = at()) => workbench.client.connection.sendRequest<WatAlsBewaarAnswer>(watAlsBewaarRequest, { ...place, answers })
const withValues = ({ answers }: WhatIfForm, values: Readonly<Record<string, string>>): WhatIfAnswers => ({ ...answers, values: { ...answers.values, ...values } })
/** The answers with one record otherwise. */
const withRecord = ({ answers }: WhatIfForm, kind: string, values: Readonly<Record<string, string>>): WhatIfAnswers => ({ ...answers, records: answers.records.map((record) => (record.kind === kind ? { ...record, values: { ...record.values, ...values } } : record)) })

describe('the form', () => {
  it('has a field for each fact and each attribute, with the values that are declared', async () => {
    const { facts, kinds, answers } = await form()
    expect(facts.map(({ label, hint, choices }) => [label, hint, choices?.map(({ label: each }) => each)])).toEqual([
      ['Doelgroep', '', ['Asielstatushouder', 'Gezinsmigrant']],
      ['Geboortedatum', 'zoals 12 mei 2028', undefined],
      ['Plichtig sinds', 'zoals 12 mei 2028', undefined],
    ])
    expect(kinds.find(({ id }) => id === 'lesuren')?.fields.map(({ label }) => label)).toEqual(['Datum', 'soort', 'uren', 'Bekend op'])
    expect(kinds.find(({ id }) => id === 'ziekte')?.fields.map(({ label }) => label)).toEqual(['Begin', 'Einde', 'Bekend op'])
    expect(answers).toMatchObject({ values: { 'gegeven:doelgroep': 'gezinsmigrant', 'gegeven:geboortedatum': '3 mei 1994', tot: '31 december 2027' }, layers: [] })
    expect(answers.records.map(({ kind, values }) => [kind, values['datum']])).toEqual([['PIP_vastgesteld', '12 mei 2024'], ['lesuren', '1 september 2025'], ['examenpoging', '1 oktober 2025']])
  })

  it('names parameters with their value, and layers by their label', async () => {
    const { parameters, layers } = await form()
    expect(parameters).toEqual([expect.objectContaining({ id: 'parameter:boete_PVT', label: 'Boete voor PVT', now: '€ 350' })])
    expect(layers).toEqual([{ id: 'variant:geen_PVT_boete', label: 'Zonder boete voor het PVT' }])
  })

  it('is filled in with the row of an example', async () => {
    const { answers } = await form(at('Uren', 'scenarios/uren.inburgering', 1))
    expect(answers.records.at(-1)?.values).toMatchObject({ uren: '250 uur' })
    expect(answers.values['gegeven:doelgroep']).toBe('asielstatushouder')
  })
})

describe('what if', () => {
  it('nothing is changed: the same', async () => {
    const { outcome, problems } = await tryOut((await form()).answers)
    expect(problems).toEqual([])
    expect(outcome).toMatchObject({ same: true, summary: 'De uitkomst is hetzelfde.' })
    expect(outcome).not.toHaveProperty('reason')
  })

  it('more lessons were followed: a lower fine, and the hours are the first reason that differs', async () => {
    // Tabel boete_leerroute: 249 hours stand in the column up to 250 (€ 1.000), 250 in the next (€ 800).
    const place = at('Uren', 'scenarios/uren.inburgering')
    const { outcome } = await tryOut(withRecord(await form(place), 'lesuren', { uren: '250' }), place)
    expect(outcome?.summary).toBe('De uitkomst is anders. 13 mei 2027: Boete: leerroute niet op tijd, € 1.000,00 wordt € 800,00. Samen € 200,00 minder boete.')
    expect(outcome?.lines.filter(({ isDifferent }) => isDifferent)).toEqual([{ isDifferent: true, before: '13 mei 2027: Boete: leerroute niet op tijd, € 1.000,00', after: '13 mei 2027: Boete: leerroute niet op tijd, € 800,00' }])
    expect(outcome?.reason?.before.decisive).toMatch(/249/)
    expect(outcome?.reason?.after.decisive).toMatch(/250/)
  })

  it('something else happened: the termijn is longer, and the other side says what never came', async () => {
    // From 1 March to 10 July 2025 is 132 days: the last day, 12 May 2027, moves to 21 September 2027.
    const start = await form()
    const { outcome } = await tryOut({ ...start.answers, records: [...start.answers.records, { from: null, kind: 'ziekte', values: { datum: '1-3-2025', einde: '10-7-2025' } }] })
    expect(outcome?.summary).toContain('10 juli 2025: komt erbij: Inburgeringstermijn verlengd: ziekte (t/m 21 september 2027)')
    expect(outcome?.summary).toContain('132 dagen langer')
    expect(outcome?.reason?.before.answer).not.toBe('')
    expect(outcome?.reason?.before.answer).not.toBe('Hier gebeurt niets.')
  })

  it('an amount, a layer or the law of another day is tried', async () => {
    const start = await form()
    expect((await tryOut(withValues(start, { 'parameter:boete_PVT': '100' }))).outcome?.summary).toContain('€ 350,00 wordt € 100,00')
    // Wet art. 26: € 340 until 2024.
    expect((await tryOut(withValues(start, { recht: '1 juli 2023' }))).outcome?.summary).toContain('€ 350,00 wordt € 340,00')
    expect((await tryOut({ ...start.answers, layers: ['variant:geen_PVT_boete'] })).outcome?.summary).toContain('vervalt: Boete: PVT niet op tijd (€ 350,00)')
  })

  it('only what was known on a day counts', async () => {
    const start = await form()
    const later = { ...start.answers, records: [...start.answers.records, { from: null, kind: 'PVT_afgerond', values: { datum: '1 mei 2027', bekend_op: '1 juli 2027' } }] }
    expect((await tryOut(later)).outcome?.summary).toContain('1 mei 2027: komt erbij: Inburgeringstermijn: voldaan (op tijd). Samen € 350,00 minder boete.')
    expect((await tryOut({ ...later, values: { ...later.values, bekend: '1 juni 2027', tot: '1 juni 2027' } })).outcome?.lines.some(({ after }) => after.includes('PVT niet op tijd'))).toBe(true)
  })
})

describe('what is written wrong', () => {
  it('is told at its field, with what to write', async () => {
    const start = await form()
    expect((await tryOut(withValues(start, { 'gegeven:geboortedatum': '31 februari 1994' }))).problems).toEqual([{ field: 'gegeven:geboortedatum', message: 'Dit is geen bestaande dag. Schrijf de dag zoals 12 mei 2028.' }])
    expect((await tryOut(withValues(start, { 'gegeven:geboortedatum': '' }))).problems).toEqual([{ field: 'gegeven:geboortedatum', message: 'Vul dit in: zonder dit gegeven kan niet worden gespeeld.' }])
    expect((await tryOut(withRecord(start, 'lesuren', { uren: 'veel' }))).problems).toEqual([{ field: 'record:1:uren', message: 'Dit is geen aantal uren. Schrijf het zoals 600 uur.' }])
  })

  it('by the rules of the dossier is told at its field too', async () => {
    const { problems } = await tryOut({ ...(await form()).answers, records: [{ from: null, kind: 'ziekte', values: { datum: '2 maart 2025', einde: '1 maart 2025' } }] })
    expect(problems).toEqual([{ field: 'record:0:einde', message: expect.stringContaining('2 maart 2025') }])
  })

  it('in a rule is told above the form', async () => {
    const before = workbench.text('regels.inburgering')
    const { answers } = await form()
    await workbench.write('regels.inburgering', before.replace('bedrag boete_PVT\n', 'bedrag boete_PVTT\n'))
    expect((await tryOut(answers)).problems).toEqual([{ field: '', message: expect.stringContaining('Niet gespeeld: de uitkomst hangt af van boeteregime "PVT niet op tijd"') }])
    await workbench.write('regels.inburgering', before)
  })
})

describe('saved as a scenario', () => {
  async function saved(file: string, answers: WhatIfAnswers, place: ReturnType<typeof at>, title: string): Promise<{ readonly text: string; readonly outcome: ScenarioOutcome }> {
    const { edit, problems } = await save(answers, place)
    expect(problems).toEqual([])
    const before = workbench.text(file)
    const text = edited(before, edit?.changes?.[workbench.uri(file)] ?? [])
    await workbench.write(file, text)
    const outcome = await workbench.client.connection.sendRequest<ScenarioOutcome>(uitkomstRequest, { uri: workbench.uri(file), scenario: `scenario:${title}` })
    await workbench.write(file, before)
    return { text, outcome }
  }

  it('stands behind its scenario, in the words of the author, and gives the outcome that was shown', async () => {
    const answers = withRecord(await form(), 'lesuren', { uren: '250' })
    const { outcome: shown } = await tryOut(answers)
    const { text, outcome } = await saved(path, answers, at(), 'Wat als: PVT te laat')
    expect(text).toContain(`scenario "Wat als: PVT te laat" voor Proef {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld B1_route
  op 1 september 2025 lesuren soort is NT2 uren is 250 uur
  op 1 oktober 2025 examenpoging lezen B1 behaald
  speel tot en met 31 december 2027
`)
    expect(outcome.state).toBe('passed')
    expect(outcome.rows[0]?.timeline.map(({ dateText, what, consequence }) => `${dateText}: ${consequence === '' ? what : `${what}, ${consequence}`}`)).toEqual(shown?.lines.flatMap(({ after }) => (after === '' ? [] : [after])))
  })

  it('takes a parameter along as a variant, and keeps the layers', async () => {
    const answers = withValues(await form(), { 'parameter:boete_PVT': '€ 100' })
    const { text, outcome } = await saved(path, answers, at(), 'Wat als: PVT te laat')
    expect(text).toContain('wijziging wat_als "Wat als: PVT te laat" {\n  laag variant\n  op Proef\n  in parameter boete_PVT wordt € 100\n}\nscenario "Wat als: PVT te laat" voor Proef met lagen wet, variant wat_als {')
    expect(text).toContain('verwacht op 13 mei 2027: boete PVT_te_laat € 100 niet onafhankelijk gecontroleerd')
    expect(outcome.state).toBe('passed')
  })

  it('writes out the row of an example, with the facts that differ from the persona', async () => {
    const place = at('Uren', 'scenarios/uren.inburgering', 1)
    const { text, outcome } = await saved('scenarios/uren.inburgering', withValues(await form(place), { 'gegeven:geboortedatum': '1 juni 1990' }), place, 'Wat als: Uren, rij 2')
    expect(text).toContain('persoon zoals Amina {\n    doelgroep is asielstatushouder\n    geboortedatum is 1 juni 1990\n  }')
    expect(text).toContain('lesuren soort is NT2 uren is 250 uur')
    expect(outcome.state).toBe('passed')
  })

  it('is refused for the law of another day, at that field', async () => {
    expect((await save(withValues(await form(), { recht: '1 juli 2023' }))).problems).toEqual([{ field: 'recht', message: expect.stringContaining('kan niet in een scenario staan') }])
  })
})
