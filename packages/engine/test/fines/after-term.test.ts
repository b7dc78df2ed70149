import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

const world = [...law.dossier, law.plicht, law.termijn, law.nieuweTermijn]
const pip: RecordLine = ['2024-05-12', 'PIP']

describe('fines after a term', () => {
  const model = d.model([...world, law.telaat('MAP', 6), law.telaat('PVT', 12)])

  it('fall in the order in which the duty asks, and set one term: the longest', () => {
    expect(lines(model, person([pip]), { until: '2028-01-01' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete PVT_te_laat € 340',
      '2027-05-13 boete MAP_te_laat € 340',
      '2027-05-13 termijn_begint nieuwe_termijn t/m 2028-05-12',
    ])
  })

  it('are for what is open on the last day: what is done on the day after comes too late', () => {
    expect(lines(model, person([pip, ['2027-05-12', 'PVT_af'], ['2027-05-13', 'MAP_af']]), { until: '2030-01-01' }).slice(1)).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete MAP_te_laat € 340',
      '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12',
      '2027-05-13 termijn_voldaan nieuwe_termijn',
    ])
  })

  it('fall afresh after a new term, for all that is open then; every later term lasts two years', () => {
    expect(lines(model, person([pip, ['2027-01-01', 'MAP_af']]), { until: '2030-06-01' }).slice(1)).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete PVT_te_laat € 340',
      '2027-05-13 termijn_begint nieuwe_termijn t/m 2028-05-12',
      '2028-05-13 termijn_verstreken nieuwe_termijn',
      '2028-05-13 boete PVT_te_laat € 340',
      '2028-05-13 termijn_begint nieuwe_termijn t/m 2030-05-12',
      '2030-05-13 termijn_verstreken nieuwe_termijn',
      '2030-05-13 boete PVT_te_laat € 340',
      '2030-05-13 termijn_begint nieuwe_termijn t/m 2032-05-12',
    ])
  })

  it('say what a person still has to judge, and rest on sources', () => {
    const { timeline } = play(model, person([pip]), { until: '2028-01-01' })
    const fine = timeline.tijdlijn.find(({ soort }) => soort === 'boete')
    expect(fine).toMatchObject({ niet_beoordeeld: ['evenredigheid'], bronnen: ['Wet art. 25'], laag: 'wet', stelsel: 'Test' })
  })
})

it('a new term set for one part only is met by that part', () => {
  const model = d.model([...world, law.telaat('PVT', 6)])
  expect(lines(model, person([pip, ['2027-08-01', 'PVT_af']]), { until: '2030-01-01' }).slice(2)).toEqual([
    '2027-05-13 boete PVT_te_laat € 340',
    '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12',
    '2027-08-01 termijn_voldaan nieuwe_termijn',
  ])
})

it('what is not asked is not fined', () => {
  const unless = d.plichtDecl('plicht', [
    { kind: 'ontstaat', date: x.gegeven('sinds') },
    { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' }, unless: x.erIs('les') },
  ])
  const model = d.model([...law.dossier, unless, law.termijn, law.telaat('PVT', 6), law.nieuweTermijn])
  expect(lines(model, person([pip, ['2027-05-12', 'les', { uren: 1 }]]), { until: '2030-01-01' }).slice(1)).toEqual(['2027-05-12 termijn_voldaan termijn'])
})

describe('an amount that is not known', () => {
  const model = d.model([
    ...world,
    d.boeteDecl('deel', [
      { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
      { kind: 'bedrag', name: 'veel', amount: x.euro('100'), when: x.tenMinste(x.gegeven('uren_in_PIP', 'hours'), x.uur('10')) },
      { kind: 'bedrag', name: 'weinig', amount: x.euro('200'), when: x.minderDan(x.gegeven('uren_in_PIP', 'hours'), x.uur('10')) },
      { kind: 'zet', name: 'nieuw', termijn: 'nieuwe_termijn', length: x.maanden(6) },
    ]),
  ])

  it('leaves the fine standing without amount; the new term follows', () => {
    expect(lines(model, person([pip]), { until: '2027-12-31' }).slice(1)).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete deel € onbekend',
      '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12',
      '2027-11-13 termijn_verstreken nieuwe_termijn',
      '2027-05-13 ontbrekend uren_in_PIP voor deel',
    ])
  })

  it('is computed when the fact is given', () => {
    expect(lines(model, person([pip], { uren_in_PIP: 9.5 }), { until: '2027-06-01' })).toContain('2027-05-13 boete deel € 200')
  })
})

describe('exceptions', () => {
  const withException = (when: Parameters<typeof x.niet>[0]) =>
    d.model([
      ...world,
      d.oordeelDecl('niet_verwijtbaar'),
      d.boeteDecl('PVT_te_laat', [
        { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
        { kind: 'uitzondering', name: 'ziek', when },
        { kind: 'bedrag', name: 'vast', amount: x.euro('340') },
        { kind: 'zet', name: 'nieuw', termijn: 'nieuwe_termijn', length: x.maanden(6) },
      ]),
    ])
  const told = (when: Parameters<typeof x.niet>[0], ...records: RecordLine[]) => lines(withException(when), person([pip, ...records]), { until: '2027-06-01' }).slice(2)

  it('that hold: no fine and no new term', () => {
    expect(told(x.erIs('ziekte'), ['2027-05-01 - 2027-05-12', 'ziekte'])).toEqual([])
    expect(told(x.erIs('ziekte'), ['2027-05-01 - 2027-05-13', 'ziekte'])).toHaveLength(2)
  })

  it('that miss a fact: nothing is decided', () => {
    expect(told(x.tenMinste(x.gegeven('uren_in_PIP', 'hours'), x.uur('10')))).toEqual(['2027-05-13 ontbrekend uren_in_PIP voor PVT_te_laat'])
  })

  it('that rest on a judgement not given do not apply, and the fine says so', () => {
    const judged = withException(x.oordeel('niet_verwijtbaar'))
    const { timeline } = play(judged, person([pip]), { until: '2027-06-01' })
    expect(timeline.tijdlijn.find(({ soort }) => soort === 'boete')?.niet_beoordeeld).toEqual(['evenredigheid', 'niet_verwijtbaar'])
    expect(lines(judged, person([pip, ['2027-01-01', 'niet_verwijtbaar', { oordeel: true }]]), { until: '2027-06-01' }).slice(2)).toEqual([])
    // The latest judgement counts.
    const both = person([pip, ['2027-01-01', 'niet_verwijtbaar', { oordeel: true }], ['2027-02-01', 'niet_verwijtbaar', { oordeel: false }]])
    expect(lines(judged, both, { until: '2027-06-01' })).toContain('2027-05-13 boete PVT_te_laat € 340')
  })
})
