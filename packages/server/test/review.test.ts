import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beoordelingRequest, type ReviewAnswer } from '../src/protocol/index.ts'
import { smallAct, Workbench } from './workbench.ts'

const rules = 'regels.inburgering'
const scenario = 'scenarios/pvt.inburgering'
/** The act with a reading that has another one, and with the words of an article. */
const act = {
  ...smallAct,
  [rules]: (smallAct[rules] ?? '')
    .replace('  bedrag boete_PVT\n', '  bedrag boete_PVT\n  aanname "De boete is die van de dag na de termijn." anders variant halve_boete\n  citaat "Onze Minister legt een bestuurlijke boete op." volgens Wet art. 24\n')
    .concat('wijziging halve_boete "De boete is half zo hoog" {\n  laag variant\n  op Proef\n  in parameter boete_PVT wordt € 175\n}\n'),
}
let workbench: Workbench
beforeAll(async () => {
  workbench = await Workbench.open(act)
})
afterAll(async () => void (await workbench.close()))
const review = () => workbench.client.connection.sendRequest<ReviewAnswer | null>(beoordelingRequest, { uri: workbench.uri(scenario), scenario: 'scenario:PVT te laat', row: 0 })

describe('a review of an outcome', () => {
  it('says who decides and what a person must judge', async () => {
    const { outcomes = [], verdict } = (await review()) ?? {}
    expect(verdict).toContain('€ 350,00')
    const fine = outcomes.find(({ text }) => text.includes('PVT niet op tijd'))
    expect(fine).toMatchObject({ text: '13 mei 2027: Boete: PVT niet op tijd, € 350,00 (Wet art. 24, art. 26 lid 1 onder b)', toJudge: expect.arrayContaining(['of de boete in dit geval evenredig is']) })
    expect(fine?.decides.toLowerCase()).toContain('minister')
  })

  it('gives each reading with what the other one comes to', async () => {
    const { assumptions = [] } = (await review()) ?? {}
    expect(assumptions.map(({ text, otherwise }) => [text, otherwise])).toEqual(
      expect.arrayContaining([
        ['De boete is die van de dag na de termijn.', 'Anders gelezen ("De boete is half zo hoog"): € 175,00 minder boete. Eerste verschil: 13 mei 2027: Boete: PVT niet op tijd, € 350,00 wordt € 175,00.'],
        ['De eerste dag is de dag na het PIP.', 'Er is geen variant met een andere lezing uitgewerkt.'],
      ]),
    )
  })

  it('puts the words of the law beside each rule, as it is written', async () => {
    const rule = (await review())?.rules.find(({ id }) => id === 'boeteregime:PVT_te_laat')
    expect(rule).toMatchObject({ name: 'boeteregime "PVT niet op tijd"', cited: 'Wet art. 24', quotes: ['Onze Minister legt een bestuurlijke boete op.'], uri: workbench.uri(rules) })
    expect(rule?.text).toMatch(/^boeteregime PVT_te_laat[\s\S]*\}$/)
  })

  it('is bound to the rules: a comment leaves the hash as it is, an amount does not', async () => {
    const before = workbench.text(rules)
    const first = (await review())?.hash
    await workbench.write(rules, `// Een opmerking.\n${before}`)
    expect((await review())?.hash).toBe(first)
    await workbench.write(rules, before.replace('2024: € 350', '2024: € 351'))
    expect((await review())?.hash).not.toBe(first)
    await workbench.write(rules, before)
  })

  it('is none while a rule that it rests on has a mistake', async () => {
    const before = workbench.text(rules)
    await workbench.write(rules, before.replace('bedrag boete_PVT\n', 'bedrag boete_PVTT\n'))
    expect(await review()).toBeNull()
    await workbench.write(rules, before)
  })
})
