import { CodeActionRequest, type CodeAction } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schrijfRequest, type SchrijfAnswer, type WritingTask } from '../src/protocol/index.ts'
import { edited, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open()
})
afterAll(async () => void (await workbench.close()))

const write = (task: WritingTask, marked: string, answers: Readonly<Record<string, string>>, path = rules) => workbench.client.connection.sendRequest<SchrijfAnswer>(schrijfRequest, { uri: workbench.uri(path), line: workbench.at(path, marked).position.line, task, answers })
/** The files as they are after the edit of an answer. */
const after = ({ edit }: SchrijfAnswer, path = rules): string => edited(workbench.text(path), edit?.changes?.[workbench.uri(path)] ?? [])
/** The lines with a mistake when the text of an answer stands in the file; a mistake of our own at the end shows that it was looked at. */
async function mistakes(answer: SchrijfAnswer, path = rules): Promise<readonly string[]> {
  const before = workbench.text(path)
  const text = `${after(answer, path)}\n\nboeteregime boeteregime boeteregime\n`
  await workbench.write(path, text)
  const own = text.split('\n').length - 2
  const found = await workbench.client.diagnostics(workbench.uri(path), (list) => list.some(({ range }) => range.start.line === own))
  await workbench.write(path, before)
  await workbench.client.diagnostics(workbench.uri(path), (list) => list.every(({ severity }) => severity !== 1))
  return found.filter(({ severity, range }) => severity === 1 && range.start.line !== own).map(({ code, range }) => `${range.start.line + 1} ${String(code)}`)
}

describe('a new amount', () => {
  const at = 'parameter |boete_PVT'

  it('asks from when and how much, and says what is wrong with an answer', async () => {
    expect((await write('nieuwBedrag', at, {})).next).toMatchObject({ id: 'vanaf', hint: 'zoals 12 mei 2028' })
    expect((await write('nieuwBedrag', at, { vanaf: '1 januari 2024' })).problems).toEqual([{ field: 'vanaf', message: 'Er is al een versie met ingang van 1 januari 2024. Kies een andere dag.' }])
    expect((await write('nieuwBedrag', at, { vanaf: '1 juli 2026' })).next).toMatchObject({ id: 'waarde', label: 'Boete voor PVT', now: '€ 350' })
    expect((await write('nieuwBedrag', at, { vanaf: '1 juli 2026', waarde: 'veel' })).problems).toEqual([{ field: 'waarde', message: 'Dit is geen bedrag. Schrijf het zoals € 1.250,50.' }])
  })

  it('stands in its place among the versions', async () => {
    const last = await write('nieuwBedrag', at, { vanaf: '1-7-2026', waarde: '345' })
    expect(after(last)).toContain('  met ingang van 1 januari 2024: € 350\n  met ingang van 1 juli 2026: € 345\n}')
    expect(await mistakes(last)).toEqual([])
    const between = await write('nieuwBedrag', at, { vanaf: '1 januari 2023', waarde: '345' })
    expect(after(between)).toContain('2022: € 340\n  met ingang van 1 januari 2023: € 345\n  met ingang van 1 januari 2024: € 350')
    const first = await write('nieuwBedrag', at, { vanaf: '1 januari 2021', waarde: '300' })
    expect(after(first)).toContain('{\n  met ingang van 1 januari 2021: € 300\n  met ingang van 1 januari 2022: € 340')
  })

  it('asks which parameter when the cursor is in none', async () => {
    expect((await write('nieuwBedrag', 'termijn |inburgeringstermijn', {})).next).toMatchObject({ id: 'parameter', choices: [{ value: 'boete_PVT', label: 'Boete voor PVT (boete_PVT)' }] })
  })

  it('is offered for an old line that was changed, names the outcomes of the past, and puts the old value back', async () => {
    const before = workbench.text(rules)
    const { position } = workbench.at(rules, 'met ingang van 1 januari 2024: € |350')
    const range = { start: position, end: position }
    const titles = async () => ((await workbench.client.connection.sendRequest(CodeActionRequest.type, { ...workbench.document(rules), range, context: { diagnostics: [] } })) as CodeAction[]).map(({ title }) => title)
    expect(await titles()).toEqual(expect.arrayContaining(['Nieuw bedrag vanaf … voor "Boete voor PVT"', 'Probeer "Boete voor PVT" als variant']))
    await workbench.write(rules, before.replace('2024: € 350\n', '2024: € 345\n'))
    expect(await titles()).toContain('Maak van € 345 een nieuwe versie; de regel van 1 januari 2024 blijft')
    const asked = await write('nieuwBedrag', at, {})
    expect(asked.note).toBe('De regel geldt al sinds 1 januari 2024. Door uw wijziging verandert 1 uitkomst van vroeger: PVT te laat.')
    expect((await write('nieuwBedrag', at, { vanaf: '1 juli 2028' })).next).toMatchObject({ now: '€ 345' })
    expect(after(await write('nieuwBedrag', at, { vanaf: '1 juli 2028', waarde: '€ 345' }))).toBe(before.replace('2024: € 350\n', '2024: € 350\n  met ingang van 1 juli 2028: € 345\n'))
    await workbench.write(rules, before)
  })
})

describe('a new ground of extension', () => {
  it('stands behind the others, with its source', async () => {
    const answers = { naam: 'Langdurige mantelzorg', termijn: 'inburgeringstermijn', voorval: 'ziekte', bron: 'Regeling', artikel: 'art. 4.1 lid 1 onder b' }
    const answer = await write('nieuweVerlengingsgrond', 'verlengingsgrond |ziek', answers)
    expect(after(answer)).toContain('}\nverlengingsgrond Langdurige_mantelzorg "Langdurige mantelzorg" volgens Regeling art. 4.1 lid 1 onder b {\n  verlengt inburgeringstermijn\n  bij ziekte\n  met duur van ziekte\n}\nboeteregime')
    expect(await mistakes(answer)).toEqual([])
    expect((await write('nieuweVerlengingsgrond', 'verlengingsgrond |ziek', { ...answers, artikel: '4.1' })).problems).toEqual([{ field: 'artikel', message: 'Schrijf het artikel zoals: art. 4.1 lid 1 onder a.' }])
  })

  it('of something that happens on one day asks for how long', async () => {
    const answers = { naam: 'Verhuizing', termijn: 'inburgeringstermijn', voorval: 'PVT_afgerond' }
    expect((await write('nieuweVerlengingsgrond', 'verlengingsgrond |ziek', answers)).next).toMatchObject({ id: 'duur', hint: 'zoals 18 maanden' })
    expect(after(await write('nieuweVerlengingsgrond', 'verlengingsgrond |ziek', { ...answers, duur: '3 maanden', bron: 'Regeling', artikel: 'art. 4.1' }))).toContain('  bij PVT_afgerond\n  met 3 maanden\n}')
  })
})

describe('a new municipality and a variant', () => {
  it('write a layer of its own with its source', async () => {
    const answer = await write('nieuweGemeente', 'parameter |boete_PVT', { gemeente: 'Nergenshuizen', waarde: '100', vanaf: '1 januari 2026', artikel: 'art. 2' })
    expect(after(answer)).toContain(`bron Beleid_Nergenshuizen = "Beleidsregel inburgering Nergenshuizen" beleidsregel krachtens Wet
wijziging Nergenshuizen_boete_PVT "Boete voor PVT in Nergenshuizen" volgens Beleid_Nergenshuizen art. 2 {
  laag beleidsregel van "gemeente Nergenshuizen"
  op Proef
  geldt vanaf 1 januari 2026
  in parameter boete_PVT wordt € 100 volgens Beleid_Nergenshuizen art. 2
}`)
    expect(await mistakes(answer)).toEqual([])
  })

  it('leave the text of the law as it is', async () => {
    const answer = await write('probeerAlsVariant', 'parameter |boete_PVT', { waarde: '€ 100', naam: 'Lagere boete' })
    expect(after(answer)).toContain('2024: € 350\n}\nwijziging Lagere_boete "Lagere boete" {\n  laag variant\n  op Proef\n  in parameter boete_PVT wordt € 100\n}\ntermijn')
    expect(await mistakes(answer)).toEqual([])
  })
})
