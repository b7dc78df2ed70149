import { describe, expect, it } from 'vitest'
import { compile, explain, run } from '@inburgering/library'
import { prepareProgram, readPerson, run as runInEngine } from '@inburgering/engine'
import { exampleSources } from '@inburgering/testing/examples'

const amina = { id: 'amina', gegevens: { geboortedatum: '1994-05-03', doelgroep: 'gezinsmigrant', inburgeringsplichtig_sinds: '2024-02-01' }, gebeurtenissen: [{ datum: '2024-05-12', naam: 'PIP_vastgesteld', leerroute: 'B1_route' }, { datum: '2025-11-01', naam: 'ziekte', einde: '2026-03-15', bekend_op: '2026-06-01' }] }
const { rules, diagnostics } = await compile(exampleSources('wi2021'))
if (rules === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))

describe('rules in another program', () => {
  it('give the timeline that the engine gives, also as JSON without the texts', () => {
    const program = prepareProgram(rules.model, ['rechtspraak']).value
    const dossier = readPerson(program, amina, 0).value
    if (dossier === undefined) throw new Error('refused')
    const expected = runInEngine(program, dossier, { until: '2028-12-31' }).value
    const settings = { layers: ['rechtspraak'], until: '2028-12-31' }
    expect(run(rules, amina, settings).timeline).toEqual(expected)
    expect(run(JSON.parse(JSON.stringify(rules)), amina, settings).timeline).toEqual(expected)
  })

  it('know what was known', () => {
    const extended = (bekendOp: string) => run(rules, amina, { bekendOp }).timeline?.tijdlijn.some(({ soort }) => soort === 'termijn_verlengd')
    expect([extended('2026-05-31'), extended('2026-06-01')]).toEqual([false, true])
  })

  it('explain why, and why not', () => {
    const why = explain(rules, amina, { naam: 'PVT_te_laat' }, { until: '2028-12-31' })
    expect(why.explanation?.happened.map(({ bedrag }) => bedrag)).toEqual([340])
    expect(why.text[0]).toContain('Wet art. 24')
    expect(explain(rules, amina, { naam: 'dakloos' }).text[0]).toContain('niet aan de orde gekomen')
    expect(explain(rules, amina, { naam: 'dakloos' }, { language: 'en' }).text[0]).toContain('never came up')
  })

  it('say what is wrong with a person, at which path', () => {
    const { timeline, diagnostics: found } = run(rules, { ...amina, gebeurtenissen: [{ datum: '2024-05-12', naam: 'feest' }] })
    expect(timeline).toBeUndefined()
    expect(found).toMatchObject([{ severity: 'error', code: 'INB852', path: 'gebeurtenissen[0].naam' }])
    expect(run(rules, amina, { layers: ['zomaar'] })).toMatchObject({ timeline: undefined, diagnostics: [{ severity: 'error' }] })
  })

  it('say what is wrong with a text, in which file and line, and give what could be made', async () => {
    const broken = await compile([...exampleSources('wi2021'), { path: 'kapot.inburgering', text: 'bij stelsel Wi2021\nparameter hoog "Hoog" : bedrag volgens Wett art. 1 { met ingang van 1 januari 2022: € 1 }\n' }], { language: 'en' })
    expect(broken.rules).toBeUndefined()
    expect(broken.model?.declarations.length).toBeGreaterThan(100)
    expect(broken.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ place: { file: 'kapot.inburgering', line: 2, column: 40 }, message: expect.stringContaining('not known here') as string }])
  })

  it('use another stelsel', async () => {
    const { rules: both } = await compile(exampleSources('participatiewet'), { folder: (folder) => exampleSources(folder.replace('../', '')) })
    expect(both?.beside.map(({ stelsel }) => stelsel.name)).toContain('Wi2021')
  })
})
