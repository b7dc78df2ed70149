import type { BoeteregimeClause } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

// The PIP of 12 May 2024 lets the term run to 12 May 2027; the fine of € 340 falls on 13 May 2027.
const boetebesluit = d.besluit('boetebesluit', { bedrag: { kind: 'money' } }, { of: 'boete', names: ['PVT_te_laat'] })
const model = d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, d.orgaan('minister'), boetebesluit, law.telaat('PVT', 12)])
const pip: RecordLine = ['2024-05-12', 'PIP']
const mapDone: RecordLine = ['2027-01-01', 'MAP_af']
const late: RecordLine = ['2027-04-01', 'PVT_af', { bekend_op: '2027-09-15' }]
const fined: RecordLine = ['2027-07-01', 'boetebesluit', { bedrag: 340 }]
const until = '2027-12-31'

describe('as known on a day', () => {
  it('a record counts from the day on which it is known', () => {
    const records = [pip, mapDone, late]
    expect(lines(model, person(records), { until, bekendOp: '2027-09-14' })).toContain('2027-05-13 boete PVT_te_laat € 340')
    expect(lines(model, person(records), { until, bekendOp: '2027-09-15' })).toEqual(['2024-05-13 termijn_begint termijn t/m 2027-05-12', '2027-04-01 termijn_voldaan termijn'])
    expect(lines(model, person(records), { until })).toEqual(lines(model, person(records), { until, bekendOp: '2027-09-15' }))
  })

  it('a period is known on its last day, unless said otherwise', () => {
    const ill = d.model([...law.dossier, law.plicht, law.termijn, d.grondDecl('ziek', [{ kind: 'verlengt', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'met', length: x.dagen(10) }])])
    const records: readonly RecordLine[] = [pip, ['2026-03-01 - 2026-03-31', 'ziekte']]
    const extended = '2026-03-31 termijn_verlengd termijn (ziek) t/m 2027-05-22'
    expect(lines(ill, person(records), { until, bekendOp: '2026-03-30' })).not.toContain(extended)
    expect(lines(ill, person(records), { until, bekendOp: '2026-03-31' })).toContain(extended)
  })

  it('a change that is not published yet is not there, not even as something that is off', () => {
    const ruling = d.wijzigingDecl(
      'uitspraak',
      'rechtspraak',
      [{ kind: 'clause', verb: 'add', target: { kind: 'boeteregime', name: 'PVT_te_laat' }, key: 'uitzondering:uitspraak', clause: d.clause<BoeteregimeClause>({ kind: 'uitzondering', name: 'uitspraak', when: x.ja() }) }],
      { from: '2027-01-01', publishedOn: '2027-08-01' },
    )
    const changed = d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, law.telaat('PVT', 12), ruling])
    const on = { until, layers: ['rechtspraak'] }
    expect(lines(changed, person([pip, mapDone]), on)).not.toContain('2027-05-13 boete PVT_te_laat € 340')
    expect(lines(changed, person([pip, mapDone]), { ...on, bekendOp: '2027-07-31' })).toContain('2027-05-13 boete PVT_te_laat € 340')
    expect(lines(changed, person([pip, mapDone]), { until }).filter((line) => line.includes('laag_uit'))).toHaveLength(1)
    expect(lines(changed, person([pip, mapDone]), { until, bekendOp: '2027-07-31' }).filter((line) => line.includes('laag_uit'))).toEqual([])
  })

  it('an annulment counts from the day on which it is known', () => {
    const records: readonly RecordLine[] = [pip, mapDone, fined, ['2028-07-09', 'vernietiging', { van: 'boetebesluit', door: 'rechter' }]]
    const decided = (bekendOp: string) => play(model, person(records), { until: '2028-12-31', bekendOp }).timeline.tijdlijn.find(({ soort }) => soort === 'boete')?.besloten?.bedrag
    expect([decided('2028-07-08'), decided('2028-07-09')]).toEqual([340, 0])
  })
})

describe('a history', () => {
  const records = [pip, mapDone, late, fined]

  it('keeps what was told, marked, and marks what was learned of the past', () => {
    const { tijdlijn } = play(model, person(records), { until, geschiedenis: true }).timeline
    expect(tijdlijn.filter(({ datum }) => datum > '2027-01-01').map(({ datum, soort, naam, herroepen, bekend_sinds }) => [datum, soort, naam, herroepen ?? bekend_sinds, herroepen === undefined ? (bekend_sinds === undefined ? '' : 'learned') : 'revoked'])).toEqual([
      ['2027-04-01', 'termijn_voldaan', 'termijn', '2027-09-15', 'learned'],
      ['2027-05-13', 'termijn_verstreken', 'termijn', '2027-09-15', 'revoked'],
      ['2027-05-13', 'boete', 'PVT_te_laat', '2027-09-15', 'revoked'],
      ['2027-07-01', 'termijn_begint', 'nieuwe_termijn', '2027-09-15', 'revoked'],
      ['2027-07-01', 'boete', 'PVT_te_laat', '2027-09-15', 'learned'],
      ['2027-07-01', 'signaal', 'besluit_zonder_grond', '2027-09-15', 'learned'],
    ])
  })

  it('lists the decisions to revise, with what changed their basis', () => {
    expect(play(model, person(records), { until, geschiedenis: true }).timeline.te_herzien).toEqual([
      {
        besluit: 'boetebesluit',
        datum: '2027-07-01',
        soort: 'boete',
        over: 'PVT_te_laat',
        besloten: { bedrag: 340 },
        volgens_regels_toen: { bedrag: 340 },
        volgens_regels_nu: { bedrag: 0 },
        oorzaken: [{ soort: 'record', naam: 'PVT_af', datum: '2027-04-01', bekend_op: '2027-09-15' }],
      },
    ])
  })

  it('lists no decision that was put right, and none whose basis stayed', () => {
    const withdrawn: RecordLine = ['2027-10-01', 'vernietiging', { van: 'boetebesluit' }]
    expect(play(model, person([...records, withdrawn]), { until, geschiedenis: true }).timeline.te_herzien).toEqual([])
    expect(play(model, person([pip, mapDone, fined]), { until, geschiedenis: true }).timeline.te_herzien).toEqual([])
  })

  it('lists no decision that was annulled, also when what the rules give changed after that', () => {
    const none: RecordLine = ['2027-12-01', 'vernietiging', { van: 'boetebesluit' }]
    const learned: RecordLine = ['2027-04-01', 'les', { uren: 10, bekend_op: '2027-12-20' }]
    const byHours = d.boeteDecl('PVT_te_laat', [
      { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
      { kind: 'bedrag', name: 'vol', amount: x.euro('340'), when: x.erIsGeen('les') },
      { kind: 'bedrag', name: 'half', amount: x.euro('170'), when: x.erIs('les') },
    ])
    const changing = d.model([...law.dossier, law.plicht, law.termijn, d.orgaan('minister'), boetebesluit, byHours])
    const listed = (...more: readonly RecordLine[]) => play(changing, person([pip, mapDone, fined, learned, ...more]), { until: '2028-12-31', geschiedenis: true }).timeline.te_herzien?.map(({ besluit }) => besluit)
    expect(listed()).toEqual(['boetebesluit'])
    expect(listed(none)).toEqual([])
  })

  it('lists a decision about a fine that falls on another day, because the termijn turns out to end later', () => {
    const ground = d.grondDecl('ziek', [{ kind: 'verlengt', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'met', length: x.dagen(10) }])
    const ill: RecordLine = ['2026-03-01 - 2026-03-31', 'ziekte', { bekend_op: '2027-09-15' }]
    const extending = d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, d.orgaan('minister'), boetebesluit, law.telaat('PVT', 12), ground])
    expect(play(extending, person([pip, mapDone, fined, ill]), { until, geschiedenis: true }).timeline.te_herzien).toMatchObject([
      {
        besloten: { bedrag: 340 },
        volgens_regels_toen: { bedrag: 340, ingang: '2027-05-13' },
        volgens_regels_nu: { bedrag: 340, ingang: '2027-05-23' },
        oorzaken: [{ naam: 'ziekte', bekend_op: '2027-09-15' }],
      },
    ])
  })

  it('asked at a day tells only what was known then', () => {
    const { tijdlijn, te_herzien } = play(model, person(records), { until, geschiedenis: true, bekendOp: '2027-08-01' }).timeline
    expect(tijdlijn.filter(({ herroepen, bekend_sinds }) => herroepen !== undefined || bekend_sinds !== undefined)).toEqual([])
    expect(te_herzien).toEqual([])
  })

  it('is the plain timeline where nothing was learned later', () => {
    const plain = play(model, person([pip, mapDone, fined]), { until }).timeline
    expect(play(model, person([pip, mapDone, fined]), { until, geschiedenis: true }).timeline).toEqual({ ...plain, te_herzien: [] })
  })

  it('changes nothing that one of its views says', () => {
    const { tijdlijn } = play(model, person(records), { until, geschiedenis: true }).timeline
    const now = play(model, person(records), { until }).timeline.tijdlijn
    const standing = tijdlijn.filter(({ herroepen }) => herroepen === undefined).map(({ bekend_sinds: _since, ...entry }) => entry)
    expect(standing).toEqual(now)
  })
})
