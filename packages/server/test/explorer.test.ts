import { CancellationTokenSource } from 'vscode-languageserver/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  alleScenariosRequest,
  regeldekkingRequest,
  speelAllesRequest,
  waaromRequest,
  type AlleScenariosAnswer,
  type RegeldekkingAnswer,
  type ScenarioAddress,
  type SpeelAllesAnswer,
  type WaaromAnswer,
  type WaaromParams,
} from '../src/protocol/index.ts'
import { smallAct, Workbench } from './workbench.ts'

const more = 'scenarios/meer.inburgering'
const pvt = 'scenarios/pvt.inburgering'
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open({
    ...smallAct,
    [more]: `bij stelsel Proef
scenario "Per uren" voor Proef {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld B1_route
  op 1 september 2025 lesuren NT2 gevolgd
  speel tot en met 31 december 2027
  verwacht op 13 mei 2027: boete leerroute_te_laat bedrag
  voorbeelden naar gevolgd, bedrag {
    100 uur | € 1.000
    450 uur | € 500
  }
}
`,
  })
})
afterAll(async () => void (await workbench.close()))

const address = (path: string, title: string): ScenarioAddress => ({ uri: workbench.uri(path), scenario: `scenario:${title}` })
const ask = <T>(request: string, params: unknown): Promise<T> => workbench.client.connection.sendRequest<T>(request, params)

describe('the scenarios of a workspace', () => {
  it('stand in a tree with what they expect, in the words of the text', async () => {
    const { bestanden } = await ask<AlleScenariosAnswer>(alleScenariosRequest, {})
    expect(bestanden.map(({ uri, map }) => [workbench.pathOf(uri), workbench.pathOf(`${map}/`)])).toEqual([[more, ''], [pvt, '']])
    const [rows, late] = bestanden.map(({ scenarios }) => scenarios[0])
    expect(late?.expectations.map(({ text }) => text)).toEqual(['verwacht op 13 mei 2024: inburgeringstermijn begint', 'verwacht op 13 mei 2027: boete PVT_te_laat € 350', 'verwacht op 13 mei 2027: inburgeringstermijn is verstreken'])
    expect(rows?.rows.map(({ text, range }) => [text, workbench.textIn(more, range)])).toEqual([['100 uur | € 1.000', '100 uur | € 1.000'], ['450 uur | € 500', '450 uur | € 500']])
  })

  it('are played only as far as asked', async () => {
    const { scenarios } = await ask<SpeelAllesAnswer>(speelAllesRequest, { scenarios: [address(pvt, 'PVT te laat'), address(pvt, 'Bestaat niet')] })
    expect(scenarios.map(({ title, state }) => [title, state])).toEqual([['PVT te laat', 'passed']])
  })
})

describe('why', () => {
  const why = (params: Omit<WaaromParams, 'uri' | 'scenario'>, of = address(pvt, 'PVT te laat')) => ask<WaaromAnswer | null>(waaromRequest, { ...of, ...params })

  it('answers for a line of the timeline, in steps with their articles', async () => {
    const outcome = await ask<{ rows: { timeline: { name: string; kind: string }[] }[] }>('inburgering/vraagUitkomst', address(pvt, 'PVT te laat'))
    const line = outcome.rows[0]?.timeline.findIndex(({ name, kind }) => name === 'PVT_te_laat' && kind === 'boete') ?? -1
    const answer = await why({ row: 0, of: { line } })
    expect(answer?.answer).toMatch(/13 mei 2027.*€ 350,00/)
    expect(JSON.stringify(answer?.steps)).toContain('"cited":"Wet art. 25"')
  })

  it('answers for an expectation that does not come out: what there is instead', async () => {
    // 450 hours: from 400 hours the table gives € 400, and the row expects € 500.
    const answer = await why({ row: 1, of: { expectation: 0 } }, address(more, 'Per uren'))
    expect(answer?.answer).toContain('€ 400,00')
    expect(JSON.stringify(answer?.steps)).toContain('Regeling art. 7.1')
  })

  it('is null for what is not there', async () => {
    expect(await why({ row: 0, of: { line: 999 } })).toBeNull()
    expect(await why({ row: 9, of: { line: 0 } })).toBeNull()
    expect(await why({ row: 0, of: { line: 0 } }, address(pvt, 'Bestaat niet'))).toBeNull()
  })
})

describe('the coverage of rules', () => {
  it('is that of the scenarios that were asked, by file', async () => {
    const covered = async (...scenarios: ScenarioAddress[]) => {
      const { bestanden } = await ask<RegeldekkingAnswer>(regeldekkingRequest, { scenarios })
      expect(bestanden.map(({ uri }) => workbench.pathOf(uri))).toEqual(['regels.inburgering'])
      return new Map(bestanden[0]?.parts.map((part) => [part.isDeclaration ? part.name : workbench.textIn('regels.inburgering', part.range), part.rows]))
    }
    const both = await covered(address(pvt, 'PVT te laat'), address(more, 'Per uren'))
    const one = await covered(address(pvt, 'PVT te laat'))
    // Nobody is ill; who has read at B1 needs no row of the table, 100 and 450 hours take the first and the last.
    expect([both.get('ziek'), both.get('PVT_te_laat'), one.get('PVT_te_laat')]).toEqual([0, 3, 1])
    expect(['€ 1.000', '€ 800', '€ 400'].map((amount) => one.get(amount))).toEqual([0, 0, 0])
    expect(['€ 1.000', '€ 800', '€ 400'].map((amount) => both.get(amount))).toEqual([1, 0, 1])
  })

  it('stops when the question is cancelled', async () => {
    const source = new CancellationTokenSource()
    // So many that the server is at work for long after it heard that nobody waits.
    const scenarios = Array.from({ length: 5000 }, () => address(pvt, 'PVT te laat'))
    const answer = workbench.client.connection.sendRequest(regeldekkingRequest, { scenarios }, source.token)
    source.cancel()
    await expect(answer).rejects.toThrow()
  })
})
