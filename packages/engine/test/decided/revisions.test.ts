import type { BoeteregimeClause, Entry } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

// The PIP of 12 May 2024 lets the term run to 12 May 2027; the fine for the PVT (€ 340) falls on 13 May 2027. The
// decision of 1 July 2027 sets a new term of 12 months: 1 July 2027 to 30 June 2028.
const boetebesluit = d.besluit('boetebesluit', { bedrag: { kind: 'money' } }, { of: 'boete', names: ['PVT_te_laat', 'MAP_te_laat'] })
const world = [...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, d.orgaan('minister'), boetebesluit, d.besluit('op_bezwaar'), d.besluit('route_besluit'), law.telaat('PVT', 12), law.telaat('MAP', 6)]
const model = d.model(world)
const start: readonly RecordLine[] = [['2024-05-12', 'PIP'], ['2027-01-01', 'MAP_af']]
const of = (over: string, when = '2027-07-01', bedrag = 340): RecordLine => [when, 'boetebesluit', { over, bedrag }]
const fined: readonly RecordLine[] = [...start, of('PVT_te_laat')]
const until = '2029-12-31'

const herziening = (when: string, bedrag: number, more: Readonly<Record<string, string>> = {}): RecordLine => [when, 'herziening', { van: 'boetebesluit', bedrag, werkt_terug_tot: '2027-07-01', ...more }]
const court = { van: 'boetebesluit', door: 'rechter' }

function fineOf(records: readonly RecordLine[], bekendOp?: string): Entry | undefined {
  const { tijdlijn } = play(model, person(records), { until, ...(bekendOp === undefined ? {} : { bekendOp }) }).timeline
  return tijdlijn.find(({ soort, naam }) => soort === 'boete' && naam === 'PVT_te_laat')
}

function after(records: readonly RecordLine[], day: string): readonly string[] {
  return lines(model, person(records), { until }).filter((line) => line >= day)
}

describe('a decision that is revised more than once', () => {
  it('has the last of two revisions, and each knows what stood before it', () => {
    const records = [...fined, herziening('2028-01-10', 100), herziening('2028-03-10', 200)]
    expect(fineOf(records)?.besloten).toMatchObject({ bedrag: 200, herzien: [{ datum: '2028-01-10', bedrag: 340 }, { datum: '2028-03-10', bedrag: 100 }] })
    expect([fineOf(records, '2028-01-09'), fineOf(records, '2028-01-10'), fineOf(records, '2028-03-10')].map((fine) => fine?.besloten?.bedrag)).toEqual([340, 100, 200])
  })

  it('has on each day what works back to it', () => {
    // € 340 from 1 July, € 200 from 1 October (the first revision), € 100 from 1 August to 30 September and not after:
    // the second revision is later, so it wins wherever it works.
    const counting = d.model([...world, d.gebeurtenis('gedrag'), d.boeteDecl('herhaald', [{ kind: 'overtreding_bij', records: x.records('gedrag') }, { kind: 'bedrag', name: 'zoveel', amount: x.som('bedrag', x.boetes('PVT_te_laat')) }])])
    const records: readonly RecordLine[] = [
      ...fined,
      ['2027-07-20', 'gedrag'],
      ['2027-08-20', 'gedrag'],
      ['2027-10-20', 'gedrag'],
      ['2028-01-10', 'herziening', { van: 'boetebesluit', bedrag: 200, werkt_terug_tot: '2027-10-01' }],
      ['2028-03-10', 'herziening', { van: 'boetebesluit', bedrag: 100, werkt_terug_tot: '2027-08-01' }],
    ]
    const repeated = (bekendOp: string) => lines(counting, person(records), { until: '2027-12-31', bekendOp }).filter((line) => line.includes('herhaald'))
    expect(repeated('2028-02-01')).toEqual(['2027-07-20 boete herhaald € 340', '2027-08-20 boete herhaald € 340', '2027-10-20 boete herhaald € 200'])
    expect(repeated('2028-04-01')).toEqual(['2027-07-20 boete herhaald € 340', '2027-08-20 boete herhaald € 100', '2027-10-20 boete herhaald € 100'])
  })
})

describe('a revision that is itself undone', () => {
  it('lets what stood before it revive when it is annulled', () => {
    const records: readonly RecordLine[] = [...fined, herziening('2028-01-10', 100), ['2028-03-01', 'vernietiging', { ...court, van_herziening: '2028-01-10' }]]
    expect(fineOf(records)?.besloten).toMatchObject({
      bedrag: 340,
      herzien: [
        { soort: 'herziening', datum: '2028-01-10', bedrag: 340, vervallen: true },
        { soort: 'vernietiging', van: { soort: 'herziening', datum: '2028-01-10' }, datum: '2028-03-01', werkt_terug_tot: '2027-07-01', bedrag: 100 },
      ],
    })
    expect([fineOf(records, '2028-02-29'), fineOf(records, '2028-03-01')].map((fine) => fine?.besloten?.bedrag)).toEqual([100, 340])
  })

  it('lets a decision revive whose annulment is annulled on appeal, with the term that it set', () => {
    const records: readonly RecordLine[] = [...fined, ['2028-01-10', 'vernietiging', court], ['2028-05-10', 'vernietiging', { ...court, van_vernietiging: '2028-01-10' }]]
    const begins = '2027-07-01 termijn_begint nieuwe_termijn t/m 2028-06-30'
    const seen = (bekendOp: string) => lines(model, person(records), { until, bekendOp })
    expect(seen('2028-01-09')).toContain(begins)
    expect(seen('2028-05-09')).not.toContain(begins)
    expect(seen('2028-05-10')).toContain(begins)
    expect(fineOf(records)?.besloten?.bedrag).toBe(340)
  })

  it('counts again when its own annulment is annulled: three deep', () => {
    const records: readonly RecordLine[] = [
      ...fined,
      herziening('2028-01-10', 100),
      ['2028-03-01', 'vernietiging', { ...court, van_herziening: '2028-01-10' }],
      ['2028-06-01', 'vernietiging', { ...court, van_vernietiging: '2028-03-01' }],
    ]
    expect(fineOf(records)?.besloten?.bedrag).toBe(100)
  })

  it('can be revised: an annulment that the higher court turns into another amount', () => {
    const records: readonly RecordLine[] = [...fined, ['2028-01-10', 'vernietiging', court], herziening('2028-06-01', 50, { van_vernietiging: '2028-01-10', door: 'rechter' })]
    expect(fineOf(records)?.besloten?.bedrag).toBe(50)
  })

  it('is told with what it was about', () => {
    const records: readonly RecordLine[] = [...fined, herziening('2028-01-10', 100), ['2028-03-01', 'vernietiging', { ...court, van_herziening: '2028-01-10' }]]
    const { tijdlijn } = play(model, person(records), { until }).timeline
    expect(tijdlijn.find(({ naam }) => naam === 'vernietiging')?.toelichting).toBe('De herziening van 10 januari 2028 van het besluit "boetebesluit" van 1 juli 2027 is vernietigd door rechter. Dat werkt vanaf 1 juli 2027.')
  })
})

describe('a revision in a decision on objection', () => {
  const records: readonly RecordLine[] = [
    ...fined,
    ['2027-10-01', 'op_bezwaar', { kenmerk: 'BOB-1' }],
    herziening('2027-10-01', 100, { bij: 'op_bezwaar' }),
    ['2028-04-01', 'vernietiging', { van: 'op_bezwaar', door: 'rechter' }],
    ['2028-09-01', 'vernietiging', { van: 'op_bezwaar', van_vernietiging: '2028-04-01', door: 'rechter' }],
  ]

  it('falls with that decision, and stands again with it', () => {
    expect(['2027-09-30', '2027-10-01', '2028-04-01', '2028-09-01'].map((day) => fineOf(records, day)?.besloten?.bedrag)).toEqual([340, 100, 340, 100])
    expect(fineOf(records, '2028-04-01')?.besloten?.herzien).toMatchObject([{ soort: 'herziening', bij: 'op_bezwaar', vervallen: true }])
  })

  it('ends with the withdrawal of that decision, from that day', () => {
    const withdrawn: readonly RecordLine[] = [...records.slice(0, 5), ['2028-04-01', 'intrekking', { van: 'op_bezwaar' }]]
    const counting = d.model([...world, d.gebeurtenis('gedrag'), d.boeteDecl('herhaald', [{ kind: 'overtreding_bij', records: x.records('gedrag') }, { kind: 'bedrag', name: 'zoveel', amount: x.som('bedrag', x.boetes('PVT_te_laat')) }])])
    const conduct: readonly RecordLine[] = [['2028-03-31', 'gedrag'], ['2028-04-02', 'gedrag']]
    expect(lines(counting, person([...withdrawn, ...conduct]), { until: '2028-05-01' }).filter((line) => line.includes('herhaald'))).toEqual(['2028-03-31 boete herhaald € 100', '2028-04-02 boete herhaald € 340'])
  })
})

describe('what a decision had set goes with it', () => {
  it('the new term lapses on the day of the withdrawal: it neither runs out nor is met', () => {
    const records: readonly RecordLine[] = [...fined, ['2027-09-01', 'intrekking', { van: 'boetebesluit' }], ['2027-12-01', 'PVT_af']]
    expect(after(records, '2027-07-01')).toEqual(['2027-07-01 termijn_begint nieuwe_termijn t/m 2028-06-30', '2027-07-01 signaal wijkt_af (PVT_te_laat)', '2027-09-01 signaal termijn_vervallen (nieuwe_termijn)', '2027-09-01 signaal intrekking'])
  })

  it('runs on with the last day that it had when the withdrawal is withdrawn', () => {
    const records: readonly RecordLine[] = [...fined, ['2027-09-01', 'intrekking', { van: 'boetebesluit' }], ['2027-11-01', 'intrekking', { van: 'boetebesluit', van_intrekking: '2027-09-01' }]]
    expect(after(records, '2027-11-01').slice(0, 3)).toEqual(['2027-11-01 signaal termijn_herleeft (nieuwe_termijn) t/m 2028-06-30', '2027-11-01 signaal intrekking', '2028-07-01 termijn_verstreken nieuwe_termijn'])
  })

  it('does not revive when its last day has passed', () => {
    const records: readonly RecordLine[] = [...fined, ['2027-09-01', 'intrekking', { van: 'boetebesluit' }], ['2028-07-01', 'intrekking', { van: 'boetebesluit', van_intrekking: '2027-09-01' }]]
    expect(after(records, '2028-01-01')).toEqual(['2028-07-01 signaal termijn_herleeft_niet (nieuwe_termijn)', '2028-07-01 signaal intrekking'])
  })

  it('a term that another fine set too goes on for that one', () => {
    // PVT sets 12 months, MAP 6; six months from 1 July 2027: 30 June plus 6 months is 30 December 2027.
    const both: readonly RecordLine[] = [['2024-05-12', 'PIP'], of('PVT_te_laat'), of('MAP_te_laat')]
    const withdrawn: readonly RecordLine[] = [...both, ['2027-09-01', 'intrekking', { van_kenmerk: 'P' }]]
    const named = withdrawn.map((record): RecordLine => (record[1] === 'boetebesluit' && record[2]?.['over'] === 'PVT_te_laat' ? [record[0], record[1], { ...record[2], kenmerk: 'P' }] : record))
    expect(after(named, '2027-08-01').slice(0, 3)).toEqual(['2027-09-01 signaal termijn_verkort (nieuwe_termijn) t/m 2027-12-30', '2027-09-01 signaal intrekking', '2027-12-31 termijn_verstreken nieuwe_termijn'])
    // What it was set for by the fine that is gone does not keep it open.
    expect(after([...named, ['2027-10-01', 'MAP_af']], '2027-10-01')[0]).toBe('2027-10-01 termijn_voldaan nieuwe_termijn')
  })

  it('a fine from a later day sets its term then', () => {
    const records: readonly RecordLine[] = [...start, of('PVT_te_laat', '2027-07-01', 0), herziening('2028-01-10', 340, { werkt_terug_tot: '2028-01-10' })]
    expect(after(records, '2028-01-01').slice(0, 2)).toEqual(['2028-01-10 termijn_begint nieuwe_termijn t/m 2029-01-09', '2028-01-10 signaal herziening'])
  })
})

describe('a decision that ended and holds again', () => {
  it('counts for its days, and its dates of announcement stay those of the first time', () => {
    const records: readonly RecordLine[] = [
      ['2024-06-01', 'route_besluit', { bekendgemaakt_op: '2024-06-03' }],
      ['2024-08-01', 'intrekking', { van: 'route_besluit' }],
      ['2024-10-01', 'intrekking', { van: 'route_besluit', van_intrekking: '2024-08-01' }],
    ]
    const objection = d.termijnDecl('bezwaar', [{ kind: 'voor_elk', records: x.records('route_besluit') }, { kind: 'begint', at: 'dayAfter', date: x.kenmerk('bekendgemaakt_op', 'date', x.deze('route_besluit')) }, { kind: 'duurt', length: x.weken(6) }])
    const fineWhile = d.boeteDecl('zolang', [{ kind: 'overtreding_bij', records: x.records('les'), when: x.erIs('route_besluit') }, { kind: 'bedrag', name: 'vast', amount: x.euro('10') }])
    const lessons: readonly RecordLine[] = ['2024-07-31', '2024-08-01', '2024-09-30', '2024-10-01'].map((day): RecordLine => [day, 'les', { uren: 1 }])
    const played = lines(d.model([...world, fineWhile, objection]), person([...records, ...lessons]), { until: '2024-12-31' })
    expect(played.filter((line) => line.includes('zolang'))).toEqual(['2024-07-31 boete zolang € 10', '2024-10-01 boete zolang € 10'])
    // Six weeks from the day after 3 June; the decision that holds again has no announcement of its own.
    expect(played.filter((line) => line.includes('bezwaar'))).toEqual(['2024-06-04 termijn_begint bezwaar t/m 2024-07-15', '2024-07-16 termijn_verstreken bezwaar'])
  })
})

describe('the law of the day of the decision', () => {
  // From 1 June 2027, by the day of the decision, there is no fine for the PVT any more.
  const gone = d.wijzigingDecl(
    'afgeschaft',
    'wet',
    [{ kind: 'clause', verb: 'add', target: { kind: 'boeteregime', name: 'PVT_te_laat' }, key: 'uitzondering:afgeschaft', clause: d.clause<BoeteregimeClause>({ kind: 'uitzondering', name: 'afgeschaft', when: x.ja() }) }],
    { from: '2027-06-01', by: x.moment('besluit') },
  )
  const changed = d.model([...world, gone])

  it('is that of the decision in the dossier, not of the day on which the rules give the outcome', () => {
    const on = (records: readonly RecordLine[]) => lines(changed, person(records), { until: '2027-12-31' }).filter((line) => line.includes('PVT_te_laat'))
    expect(on(start)).toEqual(['2027-05-13 boete PVT_te_laat € 340'])
    expect(on([...start, of('PVT_te_laat', '2027-05-31')])).toEqual(['2027-05-13 boete PVT_te_laat € 340'])
    expect(on([...start, of('PVT_te_laat', '2027-06-01')])).toEqual(['2027-06-01 boete PVT_te_laat € onbekend', '2027-06-01 signaal besluit_zonder_grond (PVT_te_laat)'])
  })
})
