import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kiesScenarioNotification, regelsRequest, uitlegBijCursorRequest, type RegelGroep, type RegelsAnswer, type UitlegBijCursorAnswer } from '../src/protocol/index.ts'
import { dateOnLine } from '../src/cursor/date-on-line.ts'
import { smallAct, Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open(smallAct)
})
afterAll(async () => void (await workbench.close()))

const scenario = 'scenarios/pvt.inburgering'
const rules = (): Promise<RegelsAnswer> => workbench.client.connection.sendRequest(regelsRequest)
const names = (groups: readonly RegelGroep[], ...path: readonly string[]): readonly string[] => {
  const [first, ...rest] = path
  const group = groups.find(({ titel }) => titel === first)
  if (group === undefined) throw new Error(`no ${first} among ${groups.map(({ titel }) => titel).join(', ')}`)
  return rest.length === 0 ? group.regels.map(({ naam, toevoeging }) => (toevoeging === '' ? naam : `${naam} ${toevoeging}`)) : names(group.groepen, ...rest)
}
const under = (path: string, marked: string): Promise<UitlegBijCursorAnswer> => {
  const { textDocument, position } = workbench.at(path, marked)
  return workbench.client.connection.sendRequest(uitlegBijCursorRequest, { ...textDocument, version: 1, positie: position })
}
const written = ({ regels }: UitlegBijCursorAnswer): string => JSON.stringify(regels.map(function textOf({ text, cited, steps }): unknown {
  return [text, cited, ...steps.map(textOf)]
}))

describe('the rules of the workspace', () => {
  it('stand under the leerroute to which they belong, or under all', async () => {
    const [{ perLeerroute = [] } = {}] = (await rules()).stelsels
    expect(names(perLeerroute, 'B1-route')).toEqual(['B1_route', 'lezen'])
    expect(names(perLeerroute, 'Voor elke leerroute')).toContain('inburgeringstermijn')
  })

  it('stand under each article on which they or their parts rest, in the order of numbers', async () => {
    const [{ perArtikel = [] } = {}] = (await rules()).stelsels
    expect(names(perArtikel, 'Wet inburgering 2021', 'art. 24')).toEqual(['PVT_te_laat'])
    expect(names(perArtikel, 'Wet inburgering 2021', 'art. 25')).toEqual(['leerroute_te_laat', 'PVT_te_laat'])
    const articles = perArtikel.find(({ id }) => id === 'Wet')?.groepen.map(({ titel }) => titel) ?? []
    expect(articles.indexOf('art. 3')).toBeLessThan(articles.indexOf('art. 11'))
  })

  it('stand under the day from which they hold, each version of an amount with its value', async () => {
    const [{ perDatum = [] } = {}] = (await rules()).stelsels
    expect(perDatum.map(({ titel }) => titel)).toEqual(['1 januari 2022', '1 januari 2024', '1 juli 2025'])
    expect(names(perDatum, '1 januari 2024')).toEqual(['boete_PVT € 350,00'])
    expect(names(perDatum, '1 juli 2025')).toEqual(['geen_PVT_boete'])
  })

  it('have their words beside them, by kind', async () => {
    const [{ begrippen = [] } = {}] = (await rules()).stelsels
    expect(names(begrippen, 'Begrippen')).toEqual(['leerroute', 'lesuren_totaal'])
    expect(names(begrippen, 'Oordelen')).toEqual(['niet_verwijtbaar'])
  })

  it('lead to the text', async () => {
    const [{ perLeerroute = [] } = {}] = (await rules()).stelsels
    const [route] = perLeerroute[0]?.regels ?? []
    expect(route && workbench.textIn('regels.inburgering', route.range)).toMatch(/^leerroute B1_route/)
  })
})

describe('the state of what is under the cursor', () => {
  it('asks for a scenario when none is chosen and none is around the cursor', async () => {
    expect((await under('regels.inburgering', 'termijn inburger|ingstermijn')).leeg).toBe('geenScenario')
  })

  it('is that of the termijn named on a line of a scenario, on the date of that line', async () => {
    const answer = await under(scenario, 'verwacht op 13 mei 2024: inburger|ingstermijn begint')
    expect(answer.onderwerp).toMatchObject({ id: 'termijn:inburgeringstermijn', datum: '2024-05-13', datumTekst: '13 mei 2024' })
    // Wet art. 11: three years from the day after the PIP.
    expect(answer.regels[0]?.text).toContain('12 mei 2027')
    expect(answer.regels.at(-1)?.text).toBe('Daarna')
  })

  it('is that of a rule elsewhere in the chosen scenario, at its end', async () => {
    await workbench.client.connection.sendNotification(kiesScenarioNotification, { uri: workbench.uri(scenario), scenario: 'scenario:PVT te laat' })
    const fine = await under('regels.inburgering', 'boeteregime PVT_|te_laat')
    expect(fine).toMatchObject({ scenario: 'PVT te laat', onderwerp: { datum: '2027-12-31' } })
    expect(written(fine)).toMatch(/13 mei 2027.*€ 350,00/)
  })

  it('is the whole scenario where nothing of the rules is named', async () => {
    const answer = await under(scenario, '|speel tot en met 31 december 2027')
    expect(answer.onderwerp).toMatchObject({ id: 'scenario:PVT te laat', datum: '2027-12-31' })
    expect(written(answer)).toContain('13 mei 2027')
  })

  it('says why something did not happen', async () => {
    const ground = await under('regels.inburgering', 'verlengingsgrond zie|k')
    expect(ground.regels).not.toEqual([])
    expect(written(ground)).toMatch(/[Zz]iekte/)
  })

  it('is the value of a begrip on a date, with what it was made of', async () => {
    const hours = await under('regels.inburgering', 'begrip lesuren_|totaal')
    expect(hours.regels[0]?.text).toBe('Lesuren: 300 uur')
    expect(hours.regels[0]?.steps).not.toEqual([])
  })

  it('is the cell of a table, by what the rows and columns are about', async () => {
    const table = await under('regels.inburgering', 'tabel boete_|leerroute')
    expect(table.regels[0]?.text).toBe('Boete voor de leerroute: € 800,00')
    expect(written(table)).toContain('Lesuren: 300 uur')
    expect(written(table)).not.toMatch(/[Cc]ursor/)
  })

  it('can be asked again by its name when the cursor is elsewhere', async () => {
    const before: UitlegBijCursorAnswer = await workbench.client.connection.sendRequest(uitlegBijCursorRequest, { uri: workbench.uri(scenario), version: 1, onderwerp: { id: 'begrip:lesuren_totaal', datum: '2025-08-31', scenario: { uri: workbench.uri(scenario), scenario: 'scenario:PVT te laat' } } })
    // The hours are of the day after.
    expect(before.regels[0]?.text).toBe('Lesuren: 0 uur')
  })

  it('says what keeps the scenario from being played', async () => {
    const text = workbench.text('regels.inburgering')
    await workbench.write('regels.inburgering', text.replace('duurt 3 jaar', 'duurt'))
    const answer = await under('regels.inburgering', 'termijn inburger|ingstermijn')
    await workbench.write('regels.inburgering', text)
    expect(answer.leeg).toBe('nietGespeeld')
    expect(answer.melding).toMatch(/^Niet gespeeld: /)
  })
})

describe('the date of a line', () => {
  it.each([
    ['op 1 mei 2024 iets, op 2024-06-03 meer', 3, '2024-05-01'],
    ['op 1 mei 2024 iets, op 2024-06-03 meer', 28, '2024-06-03'],
    ['    12-5-2024', 0, '2024-05-12'],
    ['duurt 3 jaar, 30 februari 2024', 0, undefined],
  ])('%s at %i', (line, at, date) => expect(dateOnLine(line, at)).toBe(date))
})
