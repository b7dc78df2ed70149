import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

// The termijn of three years from the PIP of 12 May 2024 runs out on 12 May 2027; the fine sets a new one of 12 months.
const pip: RecordLine = ['2024-05-12', 'PIP']
const model = d.model([
  ...law.dossier,
  law.plicht,
  law.termijn,
  law.nieuweTermijn,
  d.oordeelDecl('niet_verwijtbaar'),
  d.boeteDecl('te_laat', [
    { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn', 'nieuwe_termijn'] },
    { kind: 'uitzondering', name: 'geen_verwijt', when: x.oordeel('niet_verwijtbaar') },
    { kind: 'bedrag', name: 'vast', amount: x.euro('340') },
    { kind: 'zet', name: 'nieuw', termijn: 'nieuwe_termijn', length: x.maanden(12) },
  ]),
])
const told = (...records: readonly RecordLine[]) => lines(model, person([pip, ...records]), { until: '2028-12-31' }).filter((line) => / (boete|signaal) /.test(line))
const judged = (date: string, yes: boolean, more: Readonly<Record<string, string>>): RecordLine => [date, 'niet_verwijtbaar', { oordeel: yes, ...more }]
const [first, second] = ['2027-05-13 boete te_laat € 340', '2028-05-13 boete te_laat € 340']

describe('a judgement about one fine', () => {
  it('about none in particular counts for every later fine', () => {
    expect(told(judged('2028-01-01', true, {})).filter((line) => line.includes(' boete '))).toEqual([first])
  })

  it('about none in particular is too late for a fine that was there, and that is told with what to write', () => {
    const late = judged('2028-06-01', true, {})
    expect(told(late).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['2027-05-13 boete te_laat', '2028-05-13 boete te_laat', '2028-06-01 signaal oordeel_na_boete', '2028-06-01 signaal oordeel_na_boete'])
    const texts = play(model, person([pip, late])).timeline.tijdlijn.flatMap(({ naam, toelichting = '' }) => (naam === 'oordeel_na_boete' ? [toelichting] : []))
    expect(texts[0]).toContain('overtreding is 12 mei 2027 over te_laat')
    expect(texts[1]).toContain('overtreding is 12 mei 2028 over te_laat')
  })

  it('does not count for an earlier fine', () => {
    expect(told(judged('2028-06-01', true, { over: 'te_laat', overtreding: '2028-05-12' }))).toEqual([first])
  })

  it('counts for its fine, also when it is given later', () => {
    expect(told(judged('2027-08-01', true, { over: 'te_laat' }))).toEqual([])
  })

  it('goes before one about the person, and the last one counts', () => {
    expect(told(judged('2027-01-01', true, {}), judged('2027-08-01', false, { over: 'te_laat', overtreding: '2027-05-12' }))).toEqual([first])
    expect(told(judged('2027-06-01', true, { over: 'te_laat' }), judged('2027-08-01', false, { over: 'te_laat' }))).toEqual([first, second])
  })

  it('that is not known yet does not count', () => {
    const known = lines(model, person([pip, judged('2027-08-01', true, { over: 'te_laat' })]), { until: '2027-12-31', bekendOp: '2027-07-31' })
    expect(known).toContain(first)
  })

  it('of a later day than two fines is about the first one, and told', () => {
    const found = told(judged('2028-06-01', false, { over: 'te_laat' }))
    expect(found.filter((line) => line.includes(' boete '))).toEqual([first, second])
    expect(found.filter((line) => line.includes('oordeel_onduidelijk'))).toHaveLength(1)
  })

  it('about a fine that is not there is told', () => {
    expect(told(judged('2027-08-01', true, { over: 'te_laat', overtreding: '2027-05-11' })).filter((line) => line.includes('oordeel_zonder_boete'))).toHaveLength(1)
  })
})
