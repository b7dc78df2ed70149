import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import { leesBasisRequest, speelTegenBasisRequest, vergelijkingLagenRequest, vergelijkingRequest, vergelijkPersoonRequest, type LeesBasisAnswer, type LeesBasisParams, type SpeelTegenBasisAnswer, type VergelijkingAnswer, type VergelijkingLagenAnswer, type VergelijkingParams, type VergelijkPersoonAnswer } from '../src/protocol/index.ts'
import { smallAct, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
const scenarios = 'scenarios/pvt.inburgering'
/** 249 hours of lessons stand in the row up to 250 hours: € 1.000. */
const act: Readonly<Record<string, string>> = {
  ...smallAct,
  [scenarios]: `${smallAct[scenarios]}scenario "Uren" voor Proef {
  persoon zoals Amina
  op 12 mei 2024 PIP_vastgesteld B1_route
  op 1 juni 2024 PVT_afgerond
  op 1 september 2025 lesuren NT2 249 uur
  speel tot en met 31 december 2027
  verwacht op 13 mei 2027: boete leerroute_te_laat € 1.000
}
`,
}
let workbench: Workbench
/** What the client has of the base, by folder, and how often it was asked. */
let base: ((params: LeesBasisParams) => LeesBasisAnswer) | undefined
let reads = 0
beforeAll(async () => {
  workbench = await Workbench.open(act)
  workbench.client.connection.onRequest(leesBasisRequest, async (params: LeesBasisParams): Promise<LeesBasisAnswer> => {
    reads++
    return base?.(params) ?? { probleem: 'Er is hier geen git.' }
  })
})
afterAll(async () => void (await workbench.close()))
let lezing = 0
beforeEach(() => {
  lezing++
  reads = 0
  base = undefined
})

const own = { eigen: true, erbij: [] } as const
const asked = (more: Partial<VergelijkingParams> = {}): VergelijkingParams => ({ map: workbench.uri('').replace(/\/$/, ''), basis: { kind: 'lagen' }, naam: 'de basis', lagenVoor: own, lagenNa: own, lezing, ...more })
const compare = (more: Partial<VergelijkingParams> = {}): Promise<VergelijkingAnswer> => workbench.client.connection.sendRequest(vergelijkingRequest, asked(more))
const git = { basis: { kind: 'git', ref: 'main' }, naam: 'versie main' } as const
const texts = (files: Readonly<Record<string, string>>): LeesBasisAnswer => ({ bestanden: Object.entries(files).map(([pad, tekst]) => ({ pad, tekst })) })
const changed = (from: string, to: string): Readonly<Record<string, string>> => {
  if (!(act[rules] ?? '').includes(from)) throw new Error(`the rules hold no ${from}`)
  return { ...act, [rules]: (act[rules] ?? '').replace(from, to) }
}
const told = ({ personen }: VergelijkingAnswer) => personen.map(({ titel, gevolg, verschil, eerste }) => [titel, gevolg, verschil, eerste])

describe('other layers of the same texts', () => {
  it('can be chosen: those that change something when they are switched on', async () => {
    const { lagen }: VergelijkingLagenAnswer = await workbench.client.connection.sendRequest(vergelijkingLagenRequest, { map: asked().map })
    expect(lagen).toEqual([{ id: 'variant:geen_PVT_boete', label: 'Zonder boete voor het PVT' }])
  })

  it('nothing differs: that is said, for everyone', async () => {
    expect(await compare()).toMatchObject({ titel: 'Proefwet', samenvatting: 'Voor geen van de 2 personen is de uitkomst anders.', personen: [], gelijk: 2, regels: [], opmerkingen: [] })
  })

  it('a variant takes away a fine: who is better off, by how much, and where the timelines part', async () => {
    const answer = await compare({ lagenNa: { eigen: true, erbij: ['variant:geen_PVT_boete'] } })
    // Parameter boete_PVT, version of 1 January 2024: € 350.
    expect(told(answer)).toEqual([['PVT te laat', 'better', 'Samen € 350,00 minder boete.', '13 mei 2027: vervalt: Boete: PVT niet op tijd (€ 350,00).']])
    expect(answer.samenvatting).toBe('Voor 1 van de 2 personen is de uitkomst anders: 1 beter af.')
    expect(answer.totalen).toEqual(['Alle boetes samen: € 1.350,00 wordt € 1.000,00.'])
    expect(answer.basis).toContainEqual({ naam: 'Lagen', voor: 'zoals elk scenario zegt', na: 'zoals elk scenario zegt, met "Zonder boete voor het PVT"' })
    expect(answer.basis).toContainEqual({ naam: 'Recht', voor: 'naar de dag waarop iets gebeurt; nagekeken tot en met 1 april 2026', na: 'naar de dag waarop iets gebeurt; nagekeken tot en met 1 april 2026' })
  })

  it('a wijziging that holds on one side only is told in words', async () => {
    const { regels } = await compare({ lagenNa: { eigen: true, erbij: ['variant:geen_PVT_boete'] } })
    expect(regels).toMatchObject([{ id: 'wijziging:geen_PVT_boete', verandering: 'turnedOn', veranderingTekst: 'geldt nu wel' }])
    expect(JSON.stringify(regels[0]?.delen)).toContain('asielstatushouder')
    expect(regels[0]?.plaats && workbench.textIn(rules, regels[0].plaats.range)).toMatch(/^wijziging geen_PVT_boete/)
  })

  it('is told too where a scenario of its own has that wijziging on', async () => {
    const text = workbench.text(scenarios)
    await workbench.write(scenarios, text.replace('scenario "Uren" voor Proef {', 'scenario "Uren" voor Proef met lagen variant geen_PVT_boete {'))
    const { regels, personen } = await compare({ lagenNa: { eigen: true, erbij: ['variant:geen_PVT_boete'] } })
    await workbench.write(scenarios, text)
    expect(personen).toMatchObject([{ titel: 'PVT te laat', gevolg: 'better' }])
    expect(regels).toMatchObject([{ verandering: 'turnedOn' }])
  })

  it('the other way round, who is better off is worse off', async () => {
    const answer = await compare({ lagenVoor: { eigen: true, erbij: ['variant:geen_PVT_boete'] } })
    expect(told(answer)).toMatchObject([['PVT te laat', 'worse', 'Samen € 350,00 meer boete.', expect.any(String)]])
    expect(answer.regels).toMatchObject([{ verandering: 'turnedOff' }])
  })

  it('a layer that does not exist is a reason for each person', async () => {
    const { personen, samenvatting } = await compare({ lagenVoor: { eigen: false, erbij: ['variant:bestaat_niet'] } })
    expect(personen.map(({ gevolg }) => gevolg)).toEqual(['notCompared', 'notCompared'])
    expect(personen[0]?.eerste).toMatch(/^Op de basis niet te spelen\. .*bestaat_niet/)
    expect(samenvatting).toBe('Er is niemand vergeleken.')
  })
})

describe('an earlier version', () => {
  it('has another amount: who is worse off, and the rule in words', async () => {
    base = () => texts(changed('1 januari 2024: € 350', '1 januari 2024: € 345'))
    const answer = await compare(git)
    expect(told(answer)).toEqual([['PVT te laat', 'worse', 'Samen € 5,00 meer boete.', '13 mei 2027: Boete: PVT niet op tijd, € 345,00 wordt € 350,00.']])
    expect(answer.regels).toMatchObject([{ id: 'parameter:boete_PVT', verandering: 'changed', artikelen: 'Wet art. 26 lid 1 onder b' }])
    expect(JSON.stringify(answer.regels[0]?.delen)).toMatch(/345.*350/)
    expect(answer.basis[0]).toEqual({ naam: 'Regels', voor: 'versie main', na: 'zoals zij nu in de tekst staan' })
  })

  it('is read once, also after a change that is not saved, which counts', async () => {
    base = () => texts(act)
    expect((await compare(git)).personen).toEqual([])
    const line = '  met ingang van 1 januari 2024: € 350'
    const text = workbench.text(rules)
    await workbench.write(rules, text.replace(line, '  met ingang van 1 januari 2024: € 340'))
    const answer = await compare(git)
    await workbench.write(rules, text)
    expect(told(answer)).toMatchObject([['PVT te laat', 'better', 'Samen € 10,00 minder boete.', expect.any(String)]])
    expect(reads).toBe(1)
    await compare({ ...git, lezing: lezing + 1000 })
    expect(reads).toBe(2)
  })

  it('has a mistake in a rule that touches nobody: it is named, and everyone is compared', async () => {
    base = () => texts(changed('ten minste 3 maanden', 'ten minste bestaat_niet'))
    const { gelijk, opmerkingen } = await compare(git)
    expect([gelijk, opmerkingen.length]).toEqual([2, 1])
  })

  it('has mistakes: they are counted and named, and who rests on them is not compared', async () => {
    base = () => texts(changed('  bedrag boete_PVT\n', '  bedrag boete_bestaat_niet\n'))
    const { personen, opmerkingen } = await compare(git)
    expect(opmerkingen[0]).toMatch(/^In de basis staa.* De eerste \(regels\.inburgering, regel \d+\): .*boete_bestaat_niet/)
    expect(personen).toHaveLength(2)
    expect(personen[0]).toMatchObject({ titel: 'PVT te laat', gevolg: 'notCompared', eerste: expect.stringMatching(/^Op de basis niet te spelen\. .*"PVT niet op tijd"/) })
  })

  it('does not have a scenario: its person is played on it all the same; and one that is gone is named', async () => {
    base = () => texts({ ...act, [scenarios]: (act[scenarios] ?? '').replace('scenario "Uren"', 'scenario "Oud"') })
    const { opmerkingen, gelijk } = await compare(git)
    expect(gelijk).toBe(2)
    expect(opmerkingen).toEqual(['Het scenario "Uren" staat niet in de basis. De persoon is wel onder de regels van de basis gespeeld.', 'Het scenario "Oud" van de basis staat er nu niet meer, en is niet vergeleken.'])
  })

  it('is missing: what the client says is said', async () => {
    expect(await compare(git)).toMatchObject({ probleem: 'Er is hier geen git.', personen: [] })
  })

  it('holds no stelsel', async () => {
    base = () => texts({ 'leeg.inburgering': '// niets\n' })
    expect((await compare(git)).probleem).toBe('In de basis (versie main) staat geen stelsel dat te lezen is. Kies een andere basis.')
  })

  it('may be a folder with which nothing is shared', async () => {
    base = () => texts({ 'ander.inburgering': 'stelsel Ander "Ander" { in werking met ingang van 1 januari 2022 }\ngegeven kleur "Kleur" : tekst\n' })
    expect((await compare({ basis: { kind: 'map', map: 'file:///elders' }, naam: 'map elders' })).probleem).toMatch(/^De basis \(map elders\) en deze regels hebben niets gemeen/)
  })

  it('can be a folder that the workspace has: it follows what is typed', async () => {
    expect((await compare({ basis: { kind: 'map', map: asked().map } })).gelijk).toBe(2)
    expect(reads).toBe(0)
  })
})

describe('one person', () => {
  const person = async (scenario: string, more: Partial<VergelijkingParams>): Promise<VergelijkPersoonAnswer> => workbench.client.connection.sendRequest(vergelijkPersoonRequest, { vergelijking: asked(more), uri: workbench.uri(scenarios), scenario, row: 0 })

  it('has both timelines, and the first reason that differs with its article', async () => {
    base = () => texts(changed('tot 250 uur           | € 1.000', 'tot 250 uur           | € 900'))
    const { uitkomst } = await person('scenario:Uren', git)
    expect(uitkomst?.lines.filter(({ isDifferent }) => isDifferent)).toEqual([{ before: '13 mei 2027: Boete: leerroute niet op tijd, € 900,00', after: '13 mei 2027: Boete: leerroute niet op tijd, € 1.000,00', isDifferent: true }])
    expect(uitkomst?.reason?.before.decisive).toContain('€ 900,00')
    expect(uitkomst?.reason?.after.decisive).toMatch(/€ 1\.000,00.*\(.*Regeling art\. 7\.1.*\)$/)
  })

  it('is no longer there', async () => {
    expect(await person('scenario:Weg', git)).toMatchObject({ melding: 'Er is hier geen git.' })
    expect(await person('scenario:Weg', {})).toBeNull()
  })
})

describe('as tests', () => {
  const tests = (more: Partial<VergelijkingParams>): Promise<SpeelTegenBasisAnswer> => workbench.client.connection.sendRequest(speelTegenBasisRequest, { vergelijking: asked(more), scenarios: ['PVT te laat', 'Uren'].map((title) => ({ uri: workbench.uri(scenarios), scenario: `scenario:${title}` })) })

  it('the same is the same, and what differs has both timelines as text', async () => {
    base = () => texts(changed('1 januari 2024: € 350', '1 januari 2024: € 345'))
    const { rijen } = await tests(git)
    expect(rijen.map(({ titel, toestand }) => [titel, toestand])).toEqual([['PVT te laat', 'different'], ['Uren', 'same']])
    expect(rijen[0]?.voor).toContain('PVT niet op tijd, € 345,00')
    expect(rijen[0]?.na).toContain('PVT niet op tijd, € 350,00')
  })

  it('without a base say why', async () => {
    expect(await tests(git)).toEqual({ probleem: 'Er is hier geen git.', rijen: [] })
  })
})

it('a comparison can be cancelled', async () => {
  // Who cancels may be just too late; then there is an answer.
  const outcome = async (): Promise<string> => {
    const source = new CancellationTokenSource()
    const asking = workbench.client.connection.sendRequest(vergelijkingRequest, asked(), source.token)
    source.cancel()
    return asking.then(() => 'answered', (error: Error) => error.message)
  }
  await expect.poll(outcome, { timeout: 20_000 }).toMatch(/cancel/)
})
