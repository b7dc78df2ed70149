import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

const ziekte = d.grondDecl('ziekte', [
  { kind: 'verlengt', termijnen: ['termijn', 'nieuwe_termijn'] },
  { kind: 'bij', records: x.records('ziekte') },
  { kind: 'als', when: x.tenMinste(x.duurVan('ziekte'), x.maanden(3)) },
  { kind: 'met', length: x.duurVan('ziekte') },
])
const world = [...law.dossier, law.plicht, law.termijn]
const pip: RecordLine = ['2024-05-12', 'PIP']
const ends = (model: ReturnType<typeof d.model>, ...records: RecordLine[]) =>
  lines(model, person([pip, ...records]), { until: '2027-12-31' }).filter((line) => line.includes('verlengd') || line.includes('signaal'))

describe('an extension by a period', () => {
  const model = d.model([...world, ziekte])

  it('moves the last day by the calendar days of the period, begin and end included', () => {
    expect(ends(model, ['2025-11-01 - 2026-03-15', 'ziekte'])).toEqual(['2026-03-15 termijn_verlengd termijn (ziekte) t/m 2027-09-24'])
  })

  it.each([
    ['2025-11-30 - 2026-02-27', []],
    ['2025-11-30 - 2026-02-28', ['2026-02-28 termijn_verlengd termijn (ziekte) t/m 2027-08-11']],
    ['2026-01-01 - 2026-03-30', []],
    ['2026-01-01 - 2026-03-31', ['2026-03-31 termijn_verlengd termijn (ziekte) t/m 2027-08-10']],
  ])('anchors the threshold of three months at the begin: %s', (period, expected) => {
    expect(ends(model, [period, 'ziekte'])).toEqual(expected)
  })

  it('decides nothing on a period that has not ended', () => {
    expect(ends(model, ['2025-11-01 -', 'ziekte'])).toEqual([])
  })

  it('counts days before the term too, and overlapping periods twice', () => {
    expect(ends(model, ['2024-01-01 - 2024-06-30', 'ziekte'], ['2024-03-01 - 2024-06-30', 'ziekte'])).toEqual([
      '2024-06-30 termijn_verlengd termijn (ziekte) t/m 2027-11-10',
      '2024-06-30 termijn_verlengd termijn (ziekte) t/m 2028-03-11',
    ])
  })

  it('is never silent when no term runs', () => {
    expect(ends(model, ['2024-01-01 - 2024-05-12', 'ziekte'])).toEqual(['2024-05-12 signaal geen_termijn (ziekte)'])
  })
})

describe('a cap', () => {
  const capped = (per: 'keer' | 'totaal') =>
    d.model([
      ...world,
      d.grondDecl('cursus', [
        { kind: 'verlengt', termijnen: ['termijn'] },
        { kind: 'bij', records: x.records('ziekte') },
        { kind: 'met', length: x.duurVan('ziekte'), cap: { length: x.maanden(6), per } },
      ]),
    ])
  const first: RecordLine = ['2024-06-01 - 2025-05-31', 'ziekte']
  const second: RecordLine = ['2025-06-01 - 2026-05-31', 'ziekte']

  it('each time is anchored at the last day as it stands', () => {
    expect(ends(capped('keer'), first, second)).toEqual(['2025-05-31 termijn_verlengd termijn (cursus) t/m 2027-11-12', '2026-05-31 termijn_verlengd termijn (cursus) t/m 2028-05-12'])
  })

  it('in total is anchored at the last day as it was set, however many times it takes', () => {
    expect(ends(capped('totaal'), ['2024-06-01 - 2024-06-30', 'ziekte'], first)).toEqual([
      '2024-06-30 termijn_verlengd termijn (cursus) t/m 2027-06-11',
      '2025-05-31 termijn_verlengd termijn (cursus) t/m 2027-11-12',
    ])
  })

  it('in total counts the days of its own ground only', () => {
    const longer = d.grondDecl('longer', [{ kind: 'verlengt', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('PVT_af') }, { kind: 'met', length: x.dagen(10) }])
    const { declarations } = capped('totaal')
    expect(ends(d.model([...declarations.filter(({ kind }) => kind !== 'bron'), longer]), ['2024-06-01', 'PVT_af'], first)).toEqual([
      '2024-06-01 termijn_verlengd termijn (longer) t/m 2027-05-22',
      // 12 May to 12 November 2027 is 184 days, after 22 May 2027.
      '2025-05-31 termijn_verlengd termijn (cursus) t/m 2027-11-22',
    ])
  })
})

it('a suspension moves the last day too, and is told as such', () => {
  const opschorting = d.grondDecl('opschorting', [{ kind: 'schort_op', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'met', length: x.duurVan('ziekte') }])
  const told = lines(d.model([...world, opschorting]), person([pip, ['2025-01-01 - 2025-01-10', 'ziekte']]), { until: '2025-12-31' })
  expect(told.at(-1)).toBe('2025-01-10 termijn_opgeschort termijn (opschorting) t/m 2027-05-22')
})

describe('a suspension that runs on the last day', () => {
  const grond = (...conditions: ReturnType<typeof x.tenMinste>[]) =>
    d.grondDecl('opschorting', [
      { kind: 'schort_op', termijnen: ['termijn'] },
      { kind: 'bij', records: x.records('ziekte') },
      ...conditions.map((when) => ({ kind: 'als' as const, when })),
      { kind: 'met', length: x.duurVan('ziekte') },
    ])
  const told = (period: string, ...conditions: ReturnType<typeof x.tenMinste>[]) =>
    lines(d.model([...world, grond(...conditions)]), person([pip, [period, 'ziekte']]), { until: '2028-12-31' }).slice(1)

  it('keeps the term open, and adds all its days when it ends', () => {
    expect(told('2027-05-10 - 2027-06-08', x.tenMinste(x.duurVan('ziekte'), x.dagen(5)))).toEqual([
      '2027-05-12 termijn_opgeschort termijn (opschorting)',
      '2027-06-08 termijn_opgeschort termijn (opschorting) t/m 2027-06-11',
      '2027-06-12 termijn_verstreken termijn',
    ])
  })

  it('keeps it open for as long as it has no end', () => {
    expect(told('2027-05-12 -')).toEqual(['2027-05-12 termijn_opgeschort termijn (opschorting)'])
  })

  it('lets the term end on the day that turns out not to count, never in the past', () => {
    expect(told('2027-05-10 - 2027-05-20', x.tenMinste(x.duurVan('ziekte'), x.maanden(1)))).toEqual([
      '2027-05-12 termijn_opgeschort termijn (opschorting)',
      '2027-05-21 termijn_verstreken termijn',
    ])
  })

  it('does not wait for a period whose other conditions do not hold', () => {
    expect(told('2027-05-10 - 2027-05-20', x.erIs('PVT_af'))[0]).toBe('2027-05-13 termijn_verstreken termijn')
  })
})

describe('an extension on the last day', () => {
  const almost = d.grondDecl('bijna_klaar', [
    { kind: 'verlengt', termijnen: ['termijn'] },
    { kind: 'op_de_laatste_dag' },
    { kind: 'als', when: x.en(x.toestand('onderdeel', 'PVT', 'voltooid'), x.tenMinste(x.gedeeldDoor(x.som('uren', 'les'), x.gegeven('uren_in_PIP', 'hours')), x.percent(90))) },
    { kind: 'met', length: x.maanden(6) },
    { kind: 'ten_hoogste_keer', times: 1 },
  ])
  const model = d.model([...world, ziekte, almost])
  const told = (gegevens: Record<string, number>, ...records: RecordLine[]) =>
    lines(model, person([pip, ...records], gegevens), { until: '2028-12-31' }).filter((line) => !line.includes('begint'))

  it('comes in the evening of the last day, once', () => {
    expect(told({ uren_in_PIP: 100 }, ['2027-05-12', 'PVT_af'], ['2026-01-01', 'les', { uren: 90 }])).toEqual([
      '2027-05-12 termijn_verlengd termijn (bijna_klaar) t/m 2027-11-12',
      '2027-11-13 termijn_verstreken termijn',
    ])
  })

  it('comes only where today still is the last day: an illness that ends today goes first', () => {
    expect(told({ uren_in_PIP: 100 }, ['2027-05-12', 'PVT_af'], ['2026-01-01', 'les', { uren: 90 }], ['2027-02-12 - 2027-05-12', 'ziekte'])).toEqual([
      '2027-05-12 termijn_verlengd termijn (ziekte) t/m 2027-08-10',
      '2027-08-10 termijn_verlengd termijn (bijna_klaar) t/m 2028-02-10',
      '2028-02-11 termijn_verstreken termijn',
    ])
  })

  it('reports a missing fact only when everything else holds', () => {
    expect(told({}, ['2026-01-01', 'les', { uren: 90 }])).toEqual(['2027-05-13 termijn_verstreken termijn'])
    expect(told({}, ['2027-05-12', 'PVT_af'], ['2026-01-01', 'les', { uren: 90 }])).toEqual([
      '2027-05-13 termijn_verstreken termijn',
      '2027-05-12 ontbrekend uren_in_PIP voor bijna_klaar',
    ])
  })
})

it('shows each extension, with its ground, in the derivation of the last day', () => {
  const { timeline } = play(d.model([...world, ziekte]), person([pip, ['2025-11-01 - 2026-03-15', 'ziekte']]), { explain: true, until: '2027-12-31' })
  const steps = timeline.tijdlijn.find(({ soort }) => soort === 'termijn_verstreken')?.waarom?.children.filter(({ kind }) => kind === 'step')
  expect(steps?.map(({ rule, value }) => `${rule}: ${'value' in value ? value.value : value.kind}`)).toEqual([
    'begin: 2024-05-12',
    'eerste_dag: 2024-05-13',
    'duur: 3 jaar',
    'laatste_dag: 2027-05-12',
    'verlenging:ziekte: 135 dagen',
    'laatste_dag: 2027-09-24',
  ])
})

describe('an extension on request', () => {
  const request = d.grondDecl('op_verzoek', [
    { kind: 'verlengt', termijnen: ['termijn'] },
    { kind: 'bij', records: x.records('verzoek') },
    { kind: 'op_aanvraag', from: x.maanden(6), sources: d.bron('Besluit art. 4.5') },
    { kind: 'met', length: x.maanden(3) },
  ])
  const model = d.model([...law.dossier, d.gebeurtenis('verzoek'), d.besluit('verlengingsbesluit', { einde: { type: { kind: 'date' }, optional: true }, toegekend: { type: { kind: 'boolean' }, optional: true } }, { of: 'verlenging', names: ['op_verzoek'] }), law.plicht, law.termijn, request])
  const told = (...records: readonly RecordLine[]) => play(model, person([['2024-05-12', 'PIP'], ...records]), { until: '2027-05-12', explain: true }).timeline.tijdlijn.filter(({ grond }) => grond === 'op_verzoek')

  it.each([
    ['2026-11-12', 'termijn_verlengd'],
    ['2026-11-11', 'signaal'],
  ])('has effect from its earliest day, counted back from the last day, 12 May 2027: asked on %s', (day, soort) => {
    expect(told([day, 'verzoek']).map((entry) => [entry.datum, entry.soort, entry.bronnen])).toEqual([[day, soort, ['Regeling art. 4.1', 'Besluit art. 4.5']]])
  })

  it('says from when it can be asked, and may be asked again', () => {
    const [early, late] = told(['2026-10-01', 'verzoek'], ['2026-11-12', 'verzoek'])
    expect(early).toMatchObject({ naam: 'te_vroeg_gevraagd', toelichting: 'De aanvraag voor "op_verzoek" komt te vroeg en heeft geen gevolg: zij kan vanaf 12 november 2026. Vraag het dan opnieuw.' })
    expect(late).toMatchObject({ datum: '2026-11-12', einde: '2027-08-12' })
  })

  it('counts back from the last day as it stands when it is asked', () => {
    // After the first one the last day is 12 August 2027: asking again is possible from 12 February 2027.
    expect(told(['2026-11-12', 'verzoek'], ['2027-02-11', 'verzoek'], ['2027-02-12', 'verzoek']).map(({ datum, soort, einde }) => [datum, soort, einde])).toEqual([
      ['2026-11-12', 'termijn_verlengd', '2027-08-12'],
      ['2027-02-11', 'signaal', undefined],
      ['2027-02-12', 'termijn_verlengd', '2027-11-12'],
    ])
  })

  it('is what was decided: refused, or to another day', () => {
    expect(told(['2026-12-01', 'verzoek'], ['2026-12-20', 'verlengingsbesluit', { toegekend: false }])[0]).toMatchObject({ einde: '2027-08-12', besloten: { einde: '2027-05-12' } })
    expect(told(['2026-12-01', 'verzoek'], ['2026-12-20', 'verlengingsbesluit', { einde: '2027-06-30' }])[0]).toMatchObject({ einde: '2027-08-12', besloten: { einde: '2027-06-30' } })
  })
})
