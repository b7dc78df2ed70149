import type { Model, ReasonNode } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { createSentences, prepareProgram, readPerson, run, type RunOptions } from '../../src/index.ts'
import { d, law, lineOf, person, x, type RecordLine } from '../builder/index.ts'

const pip: RecordLine = ['2024-05-12', 'PIP']
const plicht = d.plichtDecl('plicht', [
  { kind: 'ontstaat', date: x.gegeven('sinds') },
  { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } },
])
const inburgering = (...changes: Parameters<typeof d.model>[0]) => d.model([...law.dossier, plicht, law.termijn, law.telaat('PVT', 6), law.nieuweTermijn, ...changes])

/** A second act that looks at the first one: who was late there is fined here when he does not come. */
const bijstand = (when = x.elders('Test', x.toestand('termijn', 'termijn', 'verstreken'))) => {
  const model = d.model([
      d.gegevenDecl('sinds', { kind: 'date' }),
      d.gebeurtenis('niet_gekomen'),
      d.plichtDecl('meewerken', [{ kind: 'ontstaat', date: x.gegeven('sinds') }]),
      d.boeteDecl('weggebleven', [
        { kind: 'overtreding_bij', records: x.records('niet_gekomen'), when },
        { kind: 'bedrag', name: 'vast', amount: x.euro('100') },
      ]),
    ])
  return { ...model, stelsel: { ...model.stelsel, name: 'Bijstand', label: 'Bijstand' } }
}

function together(records: readonly RecordLine[], { layers = [], when, ...options }: RunOptions & { readonly layers?: readonly string[]; readonly when?: ReturnType<typeof x.ja> } = {}, changes: Parameters<typeof d.model>[0] = []) {
  const program = prepareProgram(bijstand(when), layers, [inburgering(...changes)])
  expect(program.diagnostics).toEqual([])
  const read = readPerson(program.value, person(records), 0)
  expect(read.diagnostics).toEqual([])
  if (read.value === undefined) throw new Error('refused')
  const { value, diagnostics } = run(program.value, read.value, { until: '2027-12-31', ...options })
  expect(diagnostics).toEqual([])
  return value.tijdlijn.map((entry) => `${lineOf(entry)} [${entry.stelsel}]`).filter((line) => !line.includes(' stelsel ') && !line.includes(' plicht_ontstaat '))
}

function nodesOf(reason: ReasonNode | undefined): readonly ReasonNode[] {
  return reason === undefined ? [] : [reason, ...reason.children.flatMap(nodesOf)]
}

describe('two acts on one person', () => {
  it('a reason that leads into the other act has the words of that one', () => {
    const laat = { ...d.begripDecl('laat', x.toestand('termijn', 'termijn', 'verstreken')), label: 'Te laat met inburgeren' }
    const here = bijstand(x.elders('Test', x.begrip('laat', 'boolean')))
    const there = inburgering(laat)
    const program = prepareProgram(here, [], [there]).value
    const dossier = readPerson(program, person([pip, ['2027-06-01', 'niet_gekomen']]), 0).value
    if (dossier === undefined) throw new Error('refused')
    const fine = run(program, dossier, { until: '2027-12-31', explain: true }).value.tijdlijn.find(({ naam }) => naam === 'weggebleven')
    const told = (beside: readonly Model[]): string => JSON.stringify(createSentences(here, 'nl', beside).reason(fine?.waarom as ReasonNode))
    expect(told([there])).toContain('Te laat met inburgeren')
    expect(told([there])).not.toMatch(/begrip:|termijn:/)
    expect(told([])).not.toContain('Te laat met inburgeren')
  })

  it('what was asked of the other act rests on the aannames of that one', () => {
    const text = 'Wie een dag te laat is, is te laat.'
    const laat = d.begripDecl('laat', x.toestand('termijn', 'termijn', 'verstreken'), { kanttekeningen: [{ id: 'begrip:laat/aanname:1', kind: 'aanname', text, sources: [], origin: plicht.origin }] })
    const [here, there] = [bijstand(x.elders('Test', x.begrip('laat', 'boolean'))), inburgering(laat)]
    const program = prepareProgram(here, [], [there]).value
    const dossier = readPerson(program, person([pip, ['2027-06-01', 'niet_gekomen']]), 0).value
    if (dossier === undefined) throw new Error('refused')
    const fine = run(program, dossier, { until: '2027-12-31' }).value.tijdlijn.find(({ naam }) => naam === 'weggebleven')
    if (fine === undefined) throw new Error('no fine')
    expect(createSentences(here, 'nl', [there]).assumptions(fine)).toEqual([text])
  })

  it('the one can ask since when an onderdeel of the other is done, also when it asks that for the first time much later', () => {
    const since = (day: string) => x.elders('Test', x.is(x.dagWaarop('onderdeel', 'PVT', 'voltooid'), x.datum(day)))
    const records: readonly RecordLine[] = [['2025-01-01', 'PVT_af'], ['2026-01-01', 'niet_gekomen']]
    expect(together(records, { when: since('2025-01-01') }).filter((line) => line.includes(' boete '))).toEqual(['2026-01-01 boete weggebleven € 100 [Bijstand]'])
    expect(together(records, { when: since('2026-01-01') }).filter((line) => line.includes(' boete '))).toEqual([])
  })

  it('run on one time line; the one sees what ran out in the other on that same day', () => {
    expect(together([pip, ['2027-05-12', 'niet_gekomen'], ['2027-05-13', 'niet_gekomen']])).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12 [Test]',
      '2027-05-13 termijn_verstreken termijn [Test]',
      '2027-05-13 boete PVT_te_laat € 340 [Test]',
      '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12 [Test]',
      '2027-05-13 boete weggebleven € 100 [Bijstand]',
      '2027-11-13 termijn_verstreken nieuwe_termijn [Test]',
      '2027-11-13 boete PVT_te_laat € 340 [Test]',
      '2027-11-13 termijn_begint nieuwe_termijn t/m 2029-11-12 [Test]',
    ])
  })

  it('the fines of the other act can be counted', () => {
    const when = x.is(x.aantal(x.boetesElders('Test', 'PVT_te_laat')), x.getal('1'))
    const lines = together([pip, ['2027-05-12', 'niet_gekomen'], ['2027-06-01', 'niet_gekomen'], ['2027-12-01', 'niet_gekomen']], { when })
    expect(lines.filter((line) => line.includes('Bijstand'))).toEqual(['2027-06-01 boete weggebleven € 100 [Bijstand]'])
  })

  it('a layer switches changes in every act', () => {
    const change = d.wijzigingDecl('zonder_boete', 'variant', [
      { kind: 'clause', verb: 'add', target: { kind: 'boeteregime', name: 'PVT_te_laat' }, key: 'uitzondering:x', clause: { kind: 'uitzondering', name: 'x', key: 'uitzondering:x', when: x.ja(), sources: [], kanttekeningen: [], origin: d.origin } },
    ])
    const lines = together([pip, ['2027-05-13', 'niet_gekomen']], { layers: ['variant:zonder_boete'] }, [change])
    expect(lines.some((line) => line.includes('PVT_te_laat'))).toBe(false)
    expect(lines).toContain('2027-05-13 boete weggebleven € 100 [Bijstand]')
  })

  it('a fact that no act knows is refused, with one message', () => {
    const program = prepareProgram(bijstand(), [], [inburgering()]).value
    const { value, diagnostics } = readPerson(program, person([pip], { schoenmaat: '43' }), 0)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'INB850', arguments: { name: 'schoenmaat' } }])
  })

  it('an explanation goes down into the other act', () => {
    const looked = x.elders('Test', x.toestand('termijn', 'termijn', 'verstreken'))
    const program = prepareProgram(bijstand(looked), [], [inburgering()]).value
    const dossier = readPerson(program, person([pip, ['2027-05-13', 'niet_gekomen']]), 0).value
    if (dossier === undefined) throw new Error('refused')
    const { value } = run(program, dossier, { until: '2027-12-31', explain: true })
    const fine = value.tijdlijn.find(({ naam }) => naam === 'weggebleven')
    const asked = nodesOf(fine?.waarom).find(({ rule }) => rule === looked.id)
    expect(asked).toMatchObject({ value: { kind: 'boolean', value: true }, children: [{ value: { kind: 'boolean', value: true }, date: '2027-05-13' }] })
  })
})
