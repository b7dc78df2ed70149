import type { PlichtClause } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

const pip: RecordLine = ['2024-05-12', 'PIP']
const plichtWith = (...extra: Parameters<typeof d.plichtDecl>[1]) =>
  d.plichtDecl('plicht', [{ kind: 'ontstaat', date: x.gegeven('sinds') }, { kind: 'vereist', name: 'PVT', requirement: { kind: 'onderdeel', name: 'PVT' } }, ...extra])
const world = (...extra: Parameters<typeof d.plichtDecl>[1]) => d.model([...law.dossier, plichtWith(...extra), law.termijn, law.telaat('PVT', 6), law.nieuweTermijn])

describe('a duty', () => {
  it('arises on its date, with the stelsel that applies', () => {
    expect(lines(world(), person([]), { all: true })).toEqual(['2024-01-01 stelsel Test', '2024-01-01 plicht_ontstaat plicht'])
  })

  it('arises only when its condition holds, on the day on which it starts to', () => {
    const model = d.model([
      ...law.dossier,
      d.plichtDecl('plicht', [{ kind: 'ontstaat', date: x.gegeven('sinds'), when: x.tenMinste(x.tussen('years', x.gegeven('geboren'), x.peildatum()), x.getal('16')) }]),
    ])
    expect(lines(model, person([], { geboren: '2010-03-05' }), { all: true })).toEqual(['2026-03-05 stelsel Test', '2026-03-05 plicht_ontstaat plicht'])
  })

  it('does not arise under a stelsel that does not apply, and then nothing is fined', () => {
    const model = d.model([...law.dossier, plichtWith(), law.termijn, law.telaat('PVT', 6), law.nieuweTermijn], {
      appliesWhen: { when: x.minderDan(x.gegeven('sinds'), x.datum('2023-01-01')), sources: [] },
    })
    expect(lines(model, person([pip]), { until: '2027-12-31', all: true }).map((line) => line.split(' ')[1])).toEqual(['termijn_begint', 'termijn_verstreken'])
  })

  it.each([
    ['1960-05-13', ['2027-05-13 termijn_verstreken termijn', '2027-05-13 boete PVT_te_laat € 340', '2027-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12', '2027-05-13 plicht_eindigt plicht']],
    ['1960-05-12', ['2027-05-12 plicht_eindigt plicht', '2027-05-13 termijn_verstreken termijn']],
  ])('ends at an age; a term that runs out runs out, but nothing is fined any more: born %s', (geboren, expected) => {
    const model = world({ kind: 'eindigt', when: x.tenMinste(x.tussen('years', x.gegeven('geboren'), x.peildatum()), x.getal('67')) })
    expect(lines(model, person([pip], { geboren }), { until: '2027-10-01' }).slice(1)).toEqual(expected)
  })

  it('ends on a date', () => {
    const model = world({ kind: 'eindigt', on: x.plus(x.gegeven('geboren'), x.jaar(67)) })
    expect(lines(model, person([pip], { geboren: '1958' }), { until: '2027-12-31' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2025-01-01 plicht_eindigt plicht',
      '2027-05-13 termijn_verstreken termijn',
    ])
  })

  it('tells what to look at, over the whole dossier, on the day on which it arises', () => {
    const { timeline } = play(world({ kind: 'signaal', name: 'ziek', text: 'Kijk naar de ziekte.', when: x.erIs('ziekte') }), person([['2024-02-01 - 2024-02-02', 'ziekte']]))
    expect(timeline.tijdlijn.find(({ soort }) => soort === 'signaal')).toMatchObject({ datum: '2024-01-01', naam: 'ziek', toelichting: 'Kijk naar de ziekte.' })
  })
})

describe('vrijstelling and ontheffing', () => {
  it('of the whole duty: nothing is fined meanwhile', () => {
    const model = world({ kind: 'vrijstelling', name: 'ziek', asLongAs: x.toestand('periode', 'ziekte', 'loopt') })
    expect(lines(model, person([pip, ['2027-05-01 - 2027-05-12', 'ziekte']]), { until: '2027-12-31' }).slice(1)).toEqual([
      '2027-05-01 vrijstelling ziek',
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-13 vrijstelling ziek t/m 2027-05-12',
    ])
    expect(lines(model, person([pip, ['2027-05-01 - 2027-05-11', 'ziekte']]), { until: '2027-12-31' })).toContain('2027-05-13 boete PVT_te_laat € 340')
  })

  it('of parts: these count as done', () => {
    const model = world({ kind: 'ontheffing', name: 'PVT_vrij', record: 'les', parts: ['PVT'] })
    expect(lines(model, person([pip, ['2025-01-01', 'les', { uren: 1 }]]), { until: '2028-01-01' }).slice(1)).toEqual(['2025-01-01 ontheffing PVT_vrij', '2025-01-01 termijn_voldaan termijn'])
  })
  it.each([
    ['the articles of its own', d.bron('Wet art. 5'), ['Wet art. 5']],
    ['without those the articles of the plicht', [], ['Wet art. 3']],
  ])('cites %s', (_name, sources, expected) => {
    const own = d.clause<PlichtClause>({ kind: 'ontheffing', name: 'ontheven', record: 'les', sources })
    const plicht = plichtWith()
    const { timeline } = play(d.model([...law.dossier, { ...plicht, clauses: [...plicht.clauses, own] }, law.termijn]), person([pip, ['2025-01-01', 'les', { uren: 1 }]]), { until: '2026-01-01' })
    expect(timeline.tijdlijn.filter(({ soort }) => soort === 'ontheffing').map(({ bronnen }) => bronnen)).toEqual([expected])
  })
})

describe('a leerroute', () => {
  const leerroute = x.kenmerk('leerroute', 'leerroute', x.laatste('PIP'))
  const routes = [
    d.gebeurtenis('PIP', { leerroute: { kind: 'leerroute' } }),
    d.gebeurtenis('toets'),
    d.gebeurtenis('traject'),
    d.gegevenDecl('sinds', { kind: 'date' }),
    d.gebeurtenis('les', { uren: { kind: 'hours' } }),
    d.begripDecl('leerroute', leerroute),
    d.onderdeelDecl('toets', x.erIs('toets')),
    d.onderdeelDecl('traject', x.erIs('traject')),
    d.leerrouteDecl('school', [
      { kind: 'vereist', requirements: [{ kind: 'onderdeel', name: 'traject' }] },
      { kind: 'vereist', requirements: [{ kind: 'condition', when: x.tenMinste(x.som('uren', 'les'), x.uur('10')) }], when: x.erIs('les') },
      { kind: 'of_in_plaats_daarvan', requirements: [{ kind: 'onderdeel', name: 'toets' }] },
    ]),
    d.leerrouteDecl('kort', [{ kind: 'vereist', requirements: [] }]),
    d.plichtDecl('plicht', [{ kind: 'ontstaat', date: x.gegeven('sinds') }, { kind: 'vereist', name: 'leerroute', requirement: { kind: 'leerroute', value: x.begrip('leerroute', 'leerroute') } }]),
    law.termijn,
  ]
  const told = (...records: RecordLine[]) => lines(d.model(routes), person(records), { until: '2025-12-31' }).filter((line) => !line.includes('begint'))
  const school: RecordLine = ['2024-05-12', 'PIP', { leerroute: 'school' }]

  it('is set, and changed', () => {
    expect(told(school, ['2024-08-01', 'PIP', { leerroute: 'school' }], ['2024-09-01', 'PIP', { leerroute: 'kort' }])).toEqual([
      '2024-05-12 leerroute_vastgesteld school',
      '2024-09-01 leerroute_gewijzigd kort',
      '2024-09-01 termijn_voldaan termijn',
    ])
  })

  it('is set when the plicht arises, where it stands in the facts and no record sets it', () => {
    const [, ...others] = routes.filter(({ name }) => name !== 'leerroute')
    const facts = d.gegevenDecl('route', { kind: 'leerroute' })
    const model = d.model([d.gebeurtenis('PIP'), ...others, facts, d.begripDecl('leerroute', x.gegeven('route', 'leerroute'))])
    expect(lines(model, person([], { route: 'school' }), { all: true, until: '2025-12-31' })).toEqual([
      '2024-01-01 stelsel Test',
      '2024-01-01 plicht_ontstaat plicht',
      '2024-01-01 leerroute_vastgesteld school',
    ])
  })

  it('is done when all that it asks is done, or an alternative', () => {
    expect(told(school, ['2024-06-01', 'traject'])).toContain('2024-06-01 termijn_voldaan termijn')
    expect(told(school, ['2024-06-01', 'les', { uren: 9 }], ['2024-06-02', 'traject'])).not.toContain('2024-06-02 termijn_voldaan termijn')
    expect(told(school, ['2024-06-01', 'les', { uren: 9 }], ['2024-06-02', 'toets'])).toContain('2024-06-02 termijn_voldaan termijn')
  })
})

describe('a bevoegdheid to lower the level', () => {
  const poging = d.gebeurtenis('poging', { niveau: { kind: 'level' } })
  const lowered = (...extra: Parameters<typeof d.bevoegdheidDecl>[1]) =>
    d.model([
      ...law.dossier.filter(({ name }) => name !== 'PVT'),
      poging,
      d.gebeurtenis('afgeschaald'),
      d.oordeelDecl('inspanning'),
      d.taaleisDecl('taal', 'B1', 'PVT'),
      d.onderdeelDecl('PVT', x.erIs('poging', { where: x.tenMinste(x.kenmerk('niveau', 'level', x.element()), x.niveauVan('taal')) })),
      plichtWith(),
      law.termijn,
      d.bevoegdheidDecl('afschalen', [
        { kind: 'verlagen', by: 'college', taaleis: 'taal', to: 'A2', record: 'afgeschaald', perOnderdeel: false },
        { kind: 'alleen_als', when: x.en(x.heleDag(x.tenMinste(x.som('uren', 'les'), x.uur('600'))), x.oordeel('inspanning')) },
        ...extra,
      ]),
    ])
  const a2: RecordLine = ['2025-01-01', 'poging', { niveau: 'A2' }]
  const scaled: RecordLine = ['2025-06-01', 'afgeschaald']

  it('makes an earlier pass count, when its conditions hold over the whole day', () => {
    const told = lines(lowered(), person([pip, a2, scaled, ['2025-06-01', 'les', { uren: 600 }]]), { until: '2026-01-01' })
    expect(told).toContain('2025-06-01 termijn_voldaan termijn')
  })

  it('notes a judgement that was not given, and respects one that was', () => {
    const { timeline } = play(lowered(), person([pip, a2, ['2025-03-01', 'les', { uren: 600 }], scaled]), { until: '2026-01-01' })
    expect(timeline.tijdlijn.find(({ soort }) => soort === 'termijn_voldaan')?.niet_beoordeeld).toEqual(['inspanning'])
    const refused = lines(lowered(), person([pip, a2, ['2025-03-01', 'les', { uren: 600 }], ['2025-04-01', 'inspanning', { oordeel: false }], scaled]), { until: '2026-01-01' })
    expect(refused.slice(1)).toEqual(['2025-03-01 signaal mogelijk (afschalen)', '2025-06-01 signaal zonder_gevolg (afschalen)'])
  })

  it('has no effect when a condition does not hold; a later one may', () => {
    const early: RecordLine[] = [pip, a2, ['2025-02-01', 'afgeschaald'], ['2025-03-01', 'les', { uren: 600 }]]
    expect(lines(lowered(), person(early), { until: '2026-01-01' }).slice(1)).toEqual(['2025-02-01 signaal zonder_gevolg (afschalen)'])
    expect(lines(lowered(), person([...early, scaled]), { until: '2026-01-01' })).toContain('2025-06-01 termijn_voldaan termijn')
  })

  it('works only as long as the rule says', () => {
    const model = lowered({ kind: 'werkt_zolang', when: x.erIsGeen('MAP_af') })
    const told = lines(model, person([pip, ['2025-03-01', 'les', { uren: 600 }], scaled, ['2025-07-01', 'MAP_af'], ['2025-08-01', 'poging', { niveau: 'A2' }]]), { until: '2026-01-01' })
    expect(told.filter((line) => line.includes('voldaan'))).toEqual([])
  })

  it('reports a decision outside its bounds, and follows it', () => {
    const model = lowered({ kind: 'alleen_binnen', when: x.minderDan(x.peildatum(), x.datum('2025-05-01')) })
    expect(lines(model, person([pip, a2, ['2025-03-01', 'les', { uren: 600 }], scaled]), { until: '2026-01-01' })).toEqual(
      expect.arrayContaining(['2025-06-01 signaal buiten_bevoegdheid (afschalen)', '2025-06-01 termijn_voldaan termijn']),
    )
  })
})
