import { describe, expect, it } from 'vitest'
import { d, law, lineOf, person, play, x, type RecordLine } from '../builder/index.ts'

/** A gap of at most a year counts as if it never was, and makes the termijn longer. */
const plicht = d.plichtDecl('plicht', [
  { kind: 'ontstaat', date: x.gegeven('sinds') },
  { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } },
  { kind: 'eindigt', on: x.plus(x.gegeven('geboren'), x.jaar(67)) },
  { kind: 'onderbroken', record: 'weg', when: x.tenHoogste(x.duurVan('weg'), x.jaar(1)), sources: d.bron('Besluit art. 2.1') },
])
const verlenging = d.grondDecl('terug', [
  { kind: 'verlengt', termijnen: ['termijn'] },
  { kind: 'bij', records: x.records('weg') },
  { kind: 'als', when: x.tenHoogste(x.duurVan('weg'), x.jaar(1)) },
  { kind: 'met', length: x.duurVan('weg') },
])
const rules = [...law.dossier, d.periode('weg'), d.orgaan('minister'), plicht, law.termijn, law.telaat('PVT', 6), law.nieuweTermijn, verlenging] as const
const model = d.model(rules)

/** The termijn runs from 13 May 2024 to 12 May 2027. */
const pip: RecordLine = ['2024-05-12', 'PIP']
const gap = (when: string): RecordLine => [when, 'weg']
const told = (records: readonly RecordLine[], options: Parameters<typeof play>[2] = {}, rulesOf = model): string[] =>
  play(rulesOf, person([pip, ...records], { geboren: '1990-01-01' }), { until: '2029-12-31', ...options })
    .timeline.tijdlijn.filter(({ datum }) => datum > '2024-05-13')
    .map((entry) => [lineOf(entry), entry.herroepen && `herroepen ${entry.herroepen}`, entry.bekend_sinds && `bekend sinds ${entry.bekend_sinds}`].filter((part) => part !== undefined).join(' '))

describe('a plicht that is interrupted', () => {
  it('ends, is deemed not to have ended after a year at most, and the termijn goes on with the days of the gap', () => {
    expect(told([gap('2025-03-01 - 2026-02-28')], { until: '2028-05-12' })).toEqual([
      '2025-03-01 plicht_eindigt plicht herroepen 2026-02-28',
      '2026-02-28 signaal plicht_loopt_door (plicht)',
      '2026-02-28 termijn_verlengd termijn (terug) t/m 2028-05-11',
      '2028-05-12 termijn_verstreken termijn',
      '2028-05-12 boete PVT_te_laat € 340',
      '2028-05-12 termijn_begint nieuwe_termijn t/m 2028-11-11',
    ])
  })

  it('stays ended after a year and a day; nothing is fined', () => {
    expect(told([gap('2025-03-01 - 2026-03-01')])).toEqual(['2025-03-01 plicht_eindigt plicht', '2026-03-01 signaal plicht_blijft_geëindigd (plicht)', '2027-05-13 termijn_verstreken termijn'])
  })

  it('stays ended as long as the gap has no last day', () => {
    expect(told([['2025-03-01 -', 'weg']])).toEqual(['2025-03-01 plicht_eindigt plicht', '2027-05-13 termijn_verstreken termijn'])
  })

  it('takes back that the termijn ran out in the gap', () => {
    // 12 May 2027 plus the 61 days from 1 May to 30 June.
    expect(told([gap('2027-05-01 - 2027-06-30')], { until: '2027-12-31' })).toEqual([
      '2027-05-01 plicht_eindigt plicht herroepen 2027-06-30',
      '2027-05-13 termijn_verstreken termijn herroepen 2027-06-30',
      '2027-06-30 signaal plicht_loopt_door (plicht)',
      '2027-06-30 termijn_verlengd termijn (terug) t/m 2027-07-12',
      '2027-07-13 termijn_verstreken termijn',
      '2027-07-13 boete PVT_te_laat € 340',
      '2027-07-13 termijn_begint nieuwe_termijn t/m 2028-01-12',
    ])
  })

  it('is met by what was done in the gap', () => {
    expect(told([gap('2027-05-01 - 2027-06-30'), ['2027-06-01', 'PVT_af']])).toEqual([
      '2027-05-01 plicht_eindigt plicht herroepen 2027-06-30',
      '2027-05-13 termijn_verstreken termijn herroepen 2027-06-30',
      '2027-06-30 signaal plicht_loopt_door (plicht)',
      '2027-06-30 termijn_verlengd termijn (terug) t/m 2027-07-12',
      '2027-06-30 termijn_voldaan termijn',
    ])
  })

  it('fines a termijn that ran out in the gap and is not extended on the day after it', () => {
    expect(told([gap('2027-11-01 - 2027-12-31')], { until: '2028-01-01' })).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete PVT_te_laat € 340',
      '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12',
      '2027-11-01 plicht_eindigt plicht herroepen 2027-12-31',
      '2027-11-13 termijn_verstreken nieuwe_termijn',
      '2027-12-31 signaal plicht_loopt_door (plicht)',
      // The ground is about the first termijn only.
      '2027-12-31 signaal geen_termijn (terug)',
      '2028-01-01 boete PVT_te_laat € 340',
      '2028-01-01 termijn_begint nieuwe_termijn t/m 2029-12-31',
    ])
  })

  it('stays ended when something else ended it in the gap', () => {
    const old = play(model, person([pip, gap('2026-12-01 - 2027-02-28')], { geboren: '1960-01-01' }), { until: '2027-12-31' })
    expect(old.timeline.tijdlijn.filter(({ datum }) => datum > '2024-05-13').map(({ datum, soort, herroepen }) => [datum, soort, herroepen])).toEqual([
      ['2026-12-01', 'plicht_eindigt', undefined],
      ['2027-02-28', 'termijn_verlengd', undefined],
      ['2027-08-11', 'termijn_verstreken', undefined],
    ])
  })

  it('cannot be measured in two parts that follow each other', () => {
    const both = told([gap('2025-01-01 - 2025-08-31'), gap('2025-09-01 - 2026-03-31')], { until: '2026-12-31' })
    expect(both.filter((line) => line.includes('plicht') || line.includes('delen'))).toEqual(['2025-01-01 plicht_eindigt plicht herroepen 2026-03-31', '2025-08-31 signaal onderbreking_in_delen (plicht)', '2026-03-31 signaal plicht_loopt_door (plicht)'])
  })

  it('lets a loan that ended with it go on, unless it is being paid back', () => {
    const lening = d.leningDecl('lening', [
      { kind: 'aangevraagd_bij', records: x.records('aanvraag') },
      { kind: 'verstrekt_door', orgaan: 'minister' },
      { kind: 'bedraagt', amount: x.euro('1000') },
      { kind: 'opname', record: 'rekening' },
      { kind: 'eindigt_zodra', when: x.toestand('plicht', 'plicht', 'geëindigd') },
      { kind: 'aflossing', after: x.maanden(6), within: x.jaar(10), atLeast: x.euro('10') },
    ])
    const lent = d.model([...rules, d.gebeurtenis('aanvraag'), d.gebeurtenis('rekening', { bedrag: { kind: 'money' } }), lening])
    const loan = (when: string): unknown[] =>
      play(lent, person([pip, ['2025-01-01', 'aanvraag'], ['2025-01-02', 'rekening', { bedrag: 400 }], gap(when), ['2026-01-10', 'rekening', { bedrag: 100 }]], { geboren: '1990-01-01' }), { until: '2026-01-31' })
        .timeline.tijdlijn.filter(({ soort, grond, naam }) => soort === 'lening' || grond === 'lening' || naam === 'lening')
        .map(({ datum, naam, stap, herroepen }) => [datum, stap ?? naam, ...(herroepen === undefined ? [] : [herroepen])])
    expect(loan('2025-03-01 - 2025-05-31')).toEqual([['2025-01-01', 'toegekend'], ['2025-01-02', 'opname'], ['2025-03-01', 'einde', '2025-05-31'], ['2026-01-10', 'opname']])
    // The six months run to 1 September 2025; paying back begins on 1 October.
    expect(loan('2025-03-01 - 2025-10-31')).toEqual([
      ['2025-01-01', 'toegekend'],
      ['2025-01-02', 'opname'],
      ['2025-03-01', 'einde'],
      ['2025-10-01', 'aflossing_begint'],
      ['2025-10-01', 'termijnbedrag'],
      ['2025-10-31', 'lening_blijft_geëindigd'],
      ['2026-01-10', 'opname_na_het_einde'],
    ])
  })
})

describe('what was told of an interruption', () => {
  it('is revised by what is learned later: it lasted longer than a year', () => {
    const longer: RecordLine = ['2025-03-01 - 2026-03-31', 'weg', { bekend_op: '2026-06-01' }]
    // Until then the dossier had no gap at all: the plicht never ended.
    expect(told([longer], { geschiedenis: true, until: '2026-12-31' })).toEqual(['2025-03-01 plicht_eindigt plicht bekend sinds 2026-06-01', '2026-03-31 signaal plicht_blijft_geëindigd (plicht) bekend sinds 2026-06-01'])
  })

  it('keeps an end that a rule took back, also when the end is taken back no more', () => {
    const second: RecordLine = ['2026-02-20 - 2026-05-31', 'weg', { bekend_op: '2026-07-01' }]
    const history = told([gap('2025-03-01 - 2026-02-28'), second], { geschiedenis: true, until: '2026-12-31' })
    expect(history.filter((line) => line.includes('plicht_eindigt'))).toEqual(['2025-03-01 plicht_eindigt plicht herroepen 2026-02-28', '2025-03-01 plicht_eindigt plicht herroepen 2026-05-31 bekend sinds 2026-07-01'])
  })

  it('stood on the last day before it was taken back', () => {
    const other: RecordLine = ['2025-02-01', 'MAP_af', { bekend_op: '2025-06-01' }]
    const announced: RecordLine = ['2025-03-01 - 2026-02-28', 'weg', { bekend_op: '2025-03-01' }]
    const history = told([announced, other], { geschiedenis: true, until: '2026-12-31' })
    expect(history.filter((line) => line.includes('plicht_eindigt'))).toEqual(['2025-03-01 plicht_eindigt plicht herroepen 2026-02-28'])
  })
})
