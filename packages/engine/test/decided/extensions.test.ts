import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

// The term runs to 12 May 2027. Illness from 1 March to 30 June 2026 is 122 days: to 11 September 2027.
const ziekte = d.grondDecl('langdurige_ziekte', [
  { kind: 'verlengt', termijnen: ['termijn'] },
  { kind: 'bij', records: x.records('ziekte') },
  { kind: 'als', when: x.tenMinste(x.duurVan('ziekte'), x.maanden(3)) },
  { kind: 'met', length: x.duurVan('ziekte') },
])
const besluit = d.besluit('verlengingsbesluit', { einde: { type: { kind: 'date' }, optional: true }, toegekend: { type: { kind: 'boolean' }, optional: true } }, { of: 'verlenging', names: ['langdurige_ziekte'] })
const model = d.model([...law.dossier, law.plicht, law.termijn, d.orgaan('minister'), ziekte, besluit])
const pip: RecordLine = ['2024-05-12', 'PIP']
const ill: RecordLine = ['2026-03-01 - 2026-06-30', 'ziekte']
const decided = (when: string, more: Readonly<Record<string, string | boolean>>): RecordLine => [when, 'verlengingsbesluit', more]

describe('a decision about an extension', () => {
  it('takes the place of what the rules give, and both are shown', () => {
    const { tijdlijn } = play(model, person([pip, ill, decided('2026-08-01', { einde: '2027-08-12' })]), { until: '2028-01-01' }).timeline
    expect(tijdlijn.slice(3)).toMatchObject([
      { datum: '2026-06-30', soort: 'termijn_verlengd', grond: 'langdurige_ziekte', einde: '2027-09-11', door: 'minister', besloten: { datum: '2026-08-01', einde: '2027-08-12' }, volgens_regels: { einde: '2027-09-11' } },
      { datum: '2026-08-01', soort: 'signaal', naam: 'wijkt_af' },
      { datum: '2027-08-13', soort: 'termijn_verstreken' },
    ])
  })

  it('that refuses leaves the last day', () => {
    const { tijdlijn } = play(model, person([pip, ill, decided('2026-08-01', { toegekend: false })]), { until: '2028-01-01' }).timeline
    expect(tijdlijn.slice(3)).toMatchObject([
      { datum: '2026-06-30', soort: 'termijn_verlengd', einde: '2027-09-11', besloten: { toegekend: false, einde: '2027-05-12' } },
      { datum: '2026-08-01', naam: 'wijkt_af' },
      { datum: '2027-05-13', soort: 'termijn_verstreken' },
    ])
  })

  it('without ground is followed while the term runs, and has no effect after it', () => {
    const granted = { einde: '2027-11-12' }
    expect(lines(model, person([pip, decided('2027-01-01', granted)]), { until: '2028-01-01' }).slice(1)).toEqual([
      '2027-01-01 termijn_verlengd termijn (langdurige_ziekte) t/m 2027-05-12',
      '2027-01-01 signaal besluit_zonder_grond (langdurige_ziekte)',
      '2027-11-13 termijn_verstreken termijn',
    ])
    expect(lines(model, person([pip, decided('2027-06-01', granted)]), { until: '2028-01-01' }).slice(1)).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-06-01 signaal besluit_zonder_gevolg (langdurige_ziekte)',
    ])
  })

  it('that is annulled gives back what was, from the day of the decision', () => {
    const records: readonly RecordLine[] = [pip, decided('2027-01-01', { einde: '2027-11-12' }), ['2027-03-01', 'vernietiging', { van: 'verlengingsbesluit' }]]
    expect(lines(model, person(records), { until: '2028-01-01' }).slice(1)).toEqual(['2027-03-01 signaal vernietiging', '2027-05-13 termijn_verstreken termijn'])
  })

  it('that is withdrawn gives back what was, from the day of the withdrawal', () => {
    const records: readonly RecordLine[] = [pip, decided('2027-01-01', { einde: '2027-11-12' }), ['2027-03-01', 'intrekking', { van: 'verlengingsbesluit' }]]
    expect(lines(model, person(records), { until: '2028-01-01' }).slice(2)).toEqual(['2027-01-01 signaal besluit_zonder_grond (langdurige_ziekte)', '2027-03-01 signaal intrekking', '2027-05-13 termijn_verstreken termijn'])
  })
})
