import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

// The PIP of 12 May 2024 lets the term run to 12 May 2027; the fines for PVT (12 months) and MAP (6 months) fall on 13 May 2027.
const boetebesluit = d.besluit('boetebesluit', { bedrag: { type: { kind: 'money' }, optional: true } }, { of: 'boete', names: ['PVT_te_laat', 'MAP_te_laat'] })
const world = [...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, d.orgaan('minister'), d.orgaan('college'), boetebesluit, law.telaat('PVT', 12), law.telaat('MAP', 6)]
const model = d.model(world)
const pip: RecordLine = ['2024-05-12', 'PIP']
const mapDone: RecordLine = ['2027-01-01', 'MAP_af']
const decided = (when: string, more: Readonly<Record<string, string | number>> = {}): RecordLine => [when, 'boetebesluit', { over: 'PVT_te_laat', ...more }]

function finesOf(records: readonly RecordLine[], until = '2030-12-31') {
  return play(model, person(records), { until }).timeline.tijdlijn
}

describe('a decision about a fine', () => {
  it('stands beside what the rules give; the new term begins on its day', () => {
    const records = [pip, mapDone, decided('2027-07-01', { bedrag: 340 })]
    expect(lines(model, person(records), { until: '2028-12-31' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete PVT_te_laat € 340',
      '2027-07-01 termijn_begint nieuwe_termijn t/m 2028-06-30',
      '2028-07-01 termijn_verstreken nieuwe_termijn',
      '2028-07-01 boete PVT_te_laat € 340',
      '2028-07-01 termijn_begint nieuwe_termijn t/m 2030-06-30',
    ])
    const fine = finesOf(records).find(({ soort }) => soort === 'boete')
    expect(fine).toMatchObject({ bedrag: 340, besloten: { naam: 'boetebesluit', datum: '2027-07-01', door: 'minister', bedrag: 340 } })
    expect(fine).not.toHaveProperty('volgens_regels')
  })

  it('that differs is told on its own day, and both amounts stand at the fine', () => {
    const entries = finesOf([pip, mapDone, decided('2027-07-01', { bedrag: 200, kenmerk: 'B-1', bekendgemaakt_op: '2027-07-03' })])
    expect(entries.find(({ soort }) => soort === 'boete')).toMatchObject({
      bedrag: 340,
      besloten: { bedrag: 200, kenmerk: 'B-1', bekendgemaakt_op: '2027-07-03' },
      volgens_regels: { bedrag: 340 },
    })
    expect(entries.filter(({ naam }) => naam === 'wijkt_af')).toMatchObject([{ datum: '2027-07-01', grond: 'PVT_te_laat', door: 'minister', toelichting: expect.stringMatching(/€ 200.*€ 340/) }])
  })

  it('of nothing is a decision not to: no new term', () => {
    const shown = lines(model, person([pip, mapDone, decided('2027-07-01', { bedrag: 0 })]), { until: '2030-12-31' })
    expect(shown).toContain('2027-05-13 boete PVT_te_laat € 340')
    expect(shown.filter((line) => line.includes('nieuwe_termijn'))).toEqual([])
    expect(shown).toContain('2027-07-01 signaal wijkt_af (PVT_te_laat)')
  })

  it('without ground is followed and told', () => {
    const entries = finesOf([pip, mapDone, ['2026-01-01', 'PVT_af'], decided('2026-02-01', { bedrag: 340 })])
    expect(entries.filter(({ datum }) => datum === '2026-02-01')).toMatchObject([
      { soort: 'boete', naam: 'PVT_te_laat', besloten: { bedrag: 340 }, volgens_regels: { bedrag: 0 } },
      { soort: 'signaal', naam: 'besluit_zonder_grond', grond: 'PVT_te_laat' },
    ])
  })

  it('is about the oldest fine that is not decided on; what comes after the first day of both is one by one', () => {
    // The second fine falls when the new term of 12 months after 1 July 2027 has run out.
    const entries = finesOf([pip, mapDone, decided('2027-07-01', { bedrag: 100 }), decided('2028-09-01', { bedrag: 150 })])
    expect(entries.filter(({ soort }) => soort === 'boete').map(({ datum, besloten }) => [datum, besloten?.bedrag])).toEqual([
      ['2027-05-13', 100],
      ['2028-07-01', 150],
      ['2030-09-01', undefined],
    ])
  })

  it('about one of two fines of a moment sets the term for both on its day', () => {
    const shown = lines(model, person([pip, decided('2027-07-01')]), { until: '2027-12-31' })
    expect(shown.slice(1)).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete PVT_te_laat € 340',
      '2027-05-13 boete MAP_te_laat € 340',
      '2027-07-01 termijn_begint nieuwe_termijn t/m 2028-06-30',
    ])
  })

  it('counts for later rules: what is counted follows the amount', () => {
    const counting = d.model([...world, d.gebeurtenis('gedrag'), d.boeteDecl('herhaald', [{ kind: 'overtreding_bij', records: x.records('gedrag'), when: x.erIs(x.boetes('PVT_te_laat')) }, { kind: 'bedrag', name: 'vast', amount: x.euro('50') }])])
    const conduct: RecordLine = ['2027-08-01', 'gedrag']
    const fined = (records: readonly RecordLine[]) => lines(counting, person(records), { until: '2027-12-31' }).filter((line) => line.includes('herhaald'))
    expect(fined([pip, mapDone, conduct])).toEqual(['2027-08-01 boete herhaald € 50'])
    expect(fined([pip, mapDone, conduct, decided('2027-07-01', { bedrag: 0 })])).toEqual([])
    // Before the day of the decision there is no fine to count yet.
    expect(fined([pip, mapDone, conduct, decided('2027-09-01', { bedrag: 340 })])).toEqual([])
  })

  it('says which fine it is about when there is more than one', () => {
    const json = person([pip, ['2027-07-01', 'boetebesluit', { bedrag: 340 }]])
    expect(() => play(model, json)).toThrow(/INB855/)
  })
})

describe('revision of a fine', () => {
  const first = decided('2027-07-01', { bedrag: 340 })

  it('by a court: as if there never was one', () => {
    const records = [pip, mapDone, first, ['2029-02-01', 'vernietiging', { van: 'boetebesluit', door: 'rechter' }] as const]
    expect(lines(model, person(records), { until: '2030-12-31' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 boete PVT_te_laat € 340',
      '2027-07-01 signaal wijkt_af (PVT_te_laat)',
      '2029-02-01 signaal vernietiging',
    ])
    expect(finesOf(records).find(({ soort }) => soort === 'boete')?.besloten).toMatchObject({
      bedrag: 0,
      toegekend: false,
      herzien: [{ soort: 'vernietiging', datum: '2029-02-01', door: 'rechter', werkt_terug_tot: '2027-07-01', bedrag: 340 }],
    })
  })

  it('another amount from the day of the first decision', () => {
    const records = [pip, mapDone, first, ['2028-01-10', 'herziening', { van: 'boetebesluit', van_datum: '2027-07-01', bedrag: 100, werkt_terug_tot: '2027-07-01' }] as const]
    expect(finesOf(records).find(({ soort }) => soort === 'boete')).toMatchObject({ bedrag: 340, besloten: { bedrag: 100, herzien: [{ soort: 'herziening', bedrag: 340 }] }, volgens_regels: { bedrag: 340 } })
  })

  it('withdrawn: what was counted counts until that day', () => {
    const counting = d.model([...world, d.gebeurtenis('gedrag'), d.boeteDecl('herhaald', [{ kind: 'overtreding_bij', records: x.records('gedrag'), when: x.erIs(x.boetes('PVT_te_laat')) }, { kind: 'bedrag', name: 'vast', amount: x.euro('50') }])])
    const records: readonly RecordLine[] = [pip, mapDone, first, ['2027-08-01', 'gedrag'], ['2027-10-01', 'gedrag'], ['2027-09-01', 'intrekking', { van: 'boetebesluit' }]]
    expect(lines(counting, person(records), { until: '2027-12-31' }).filter((line) => line.includes('herhaald'))).toEqual(['2027-08-01 boete herhaald € 50'])
  })
})
