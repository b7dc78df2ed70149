import { describe, expect, it } from 'vitest'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

type Clauses = Parameters<typeof d.boeteDecl>[1]
const schuld = { kind: 'choice', keuze: 'Schuld' } as const

/** A fine on conduct, whose amount the test gives. */
const conduct = (list: Clauses, more: Parameters<typeof d.model>[0] = []) =>
  d.model([...law.dossier, law.plicht, d.keuzeDecl('Schuld', 'opzet', 'gewoon'), d.gebeurtenis('gedrag', { schuld }), d.gebeurtenis('bijstand'), d.boeteDecl('gedrag', [{ kind: 'overtreding_bij', records: x.records('gedrag') }, ...list]), ...more])

const told = (model: ReturnType<typeof conduct>, ...records: readonly RecordLine[]) => lines(model, person(records), { until: '2026-12-31' })
const on = (...days: string[]): RecordLine[] => days.map((day) => [day, 'gedrag', { schuld: 'opzet' }])

describe('the ladder', () => {
  const ladder: Clauses = [{ kind: 'bij_herhaling', within: x.maanden(12), steps: ['50', '100', '200'].map(x.euro) }]
  const model = conduct(ladder)

  it('rises with each violation, and stays at its last step', () => {
    expect(told(model, ...on('2024-07-01', '2024-08-01', '2024-09-01', '2024-10-01')).map((line) => line.slice(-5))).toEqual([' € 50', '€ 100', '€ 200', '€ 200'])
  })

  it.each([
    ['2025-06-30', '€ 100'],
    ['2025-07-01', ' € 50'],
  ])('starts again when twelve months have passed: %s', (day, amount) => {
    expect(told(model, ...on('2024-07-01', day)).at(-1)?.slice(-5)).toBe(amount)
  })

  it('counts two violations on one day as two steps', () => {
    expect(told(model, ...on('2024-07-01', '2024-07-01')).map((line) => line.slice(-5))).toEqual([' € 50', '€ 100'])
  })

  it('does not count what an exception cleared, also by a record later that day', () => {
    const cleared = conduct([...ladder, { kind: 'uitzondering', name: 'bijstand', when: x.erIs('bijstand', { window: x.zelfdeDag }) }])
    expect(told(cleared, ...on('2024-07-01'), ['2024-07-01', 'bijstand'], ...on('2024-08-01'))).toEqual(['2024-08-01 boete gedrag € 50'])
  })

  it('does not count an amount of nothing', () => {
    const half = conduct([...ladder, { kind: 'maal_de_factor', factor: x.begrip('factor', 'percentage') }], [
      d.begripDecl('factor', x.percent(100), { definition: d.regels('first', [[x.is(x.kenmerk('schuld', schuld, x.deze('gedrag')), x.keuze('Schuld', 'gewoon')), x.percent(0)]], x.percent(100)) }),
    ])
    expect(told(half, ['2024-07-01', 'gedrag', { schuld: 'gewoon' }], ...on('2024-08-01'))).toEqual(['2024-08-01 boete gedrag € 50'])
  })
})

describe('the order: amount, factor, reduction, rounding, once', () => {
  const amount: Clauses = [
    { kind: 'bedrag', name: 'vast', amount: x.euro('333.33') },
    { kind: 'maal_de_factor', factor: x.percent(75) },
    { kind: 'verminderd', step: x.percent(20), per: x.aantal('les'), maximum: x.percent(80) },
  ]
  const lessons = (count: number): RecordLine[] => Array.from({ length: count }, () => ['2024-06-01', 'les', { uren: 1 }])

  it.each([
    [0, '€ 249.99'], // 249.9975, down to whole cents
    [2, '€ 149.99'], // 149.9985
    [5, '€ 49.99'], // at most 80%: 49.9995
  ])('%i times 20%% off', (count, expected) => {
    expect(told(conduct(amount), ...lessons(count), ...on('2024-07-01'))).toEqual([`2024-07-01 boete gedrag ${expected}`])
  })

  it('rounds as the stelsel says', () => {
    const model = { ...conduct(amount), stelsel: { ...conduct(amount).stelsel, rounding: { to: 'euros', mode: 'up' } as const } }
    expect(told(model, ...on('2024-07-01'))).toEqual(['2024-07-01 boete gedrag € 250'])
  })

  it('adds up several reductions', () => {
    const twice = conduct([
      { kind: 'bedrag', name: 'vast', amount: x.euro('100') },
      { kind: 'verminderd', step: x.percent(20), per: x.getal('1') },
      { key: 'verminderd:2', kind: 'verminderd', step: x.percent(30), per: x.getal('1'), when: x.erIs('les') },
    ])
    expect(told(twice, ...on('2024-07-01'))).toEqual(['2024-07-01 boete gedrag € 80'])
    expect(told(twice, ...lessons(1), ...on('2024-07-01'))).toEqual(['2024-07-01 boete gedrag € 50'])
  })
})

describe('exactly one amount', () => {
  it('must hold: none and more than one are reported', () => {
    const none = play(conduct([{ kind: 'bedrag', name: 'nooit', amount: x.euro('1'), when: x.nee() }]), person(on('2024-07-01')))
    expect(none.diagnostics).toMatchObject([{ code: 'INB805', arguments: { rule: 'gedrag', date: '2024-07-01' } }])
    expect(none.timeline.tijdlijn.some(({ soort }) => soort === 'boete')).toBe(false)
    const two = play(conduct([{ kind: 'bedrag', name: 'een', amount: x.euro('1') }, { kind: 'bedrag', name: 'twee', amount: x.euro('2') }]), person(on('2024-07-01')))
    expect(two.diagnostics.map(({ code }) => code)).toEqual(['INB806'])
    expect(two.timeline.tijdlijn.find(({ soort }) => soort === 'boete')?.bedrag).toBe(1)
  })

  it('is checked against the statutory maximum, never cut', () => {
    const model = conduct([{ kind: 'bedrag', name: 'vast', amount: x.euro('300') }, { kind: 'wettelijk_maximum', amount: x.euro('250') }])
    expect(told(model, ...on('2024-07-01'))).toEqual(['2024-07-01 boete gedrag € 300', '2024-07-01 signaal boven_wettelijk_maximum'])
  })
})

describe('a plafond', () => {
  const fixed = (name: string, record: string, amount: string) =>
    d.boeteDecl(name, [{ kind: 'overtreding_bij', records: x.records(record) }, { kind: 'bedrag', name: 'vast', amount: x.euro(amount) }])
  const model = d.model([
    ...law.dossier,
    d.gebeurtenis('a'),
    d.gebeurtenis('b'),
    law.plicht,
    law.termijn,
    law.nieuweTermijn,
    law.telaat('PVT', 6),
    fixed('een', 'a', '60'),
    fixed('twee', 'b', '30'),
    d.plafondDecl('samen', [
      { kind: 'samen_voor', regimes: ['een', 'twee'] },
      { kind: 'in_totaal_ten_hoogste', amount: x.euro('100'), termijn: 'termijn' },
      { kind: 'in_totaal_ten_hoogste', amount: x.tabel('ruimte'), termijn: 'nieuwe_termijn' },
    ]),
    d.tabelDecl('ruimte', x.kenmerk('oorspronkelijke_duur', 'duration', x.termijnRef('nieuwe_termijn')), [
      [undefined, x.maanden(12), x.euro('40')],
      [x.maanden(12), undefined, x.euro('80')],
    ]),
  ])
  const fines = (...records: RecordLine[]) => lines(model, person(records), { until: '2029-12-31' }).filter((line) => /boete (een|twee)/.test(line)).map((line) => line.replace(' boete ', ' '))

  it('cuts off what is too much; a fine of nothing is not imposed', () => {
    expect(fines(['2024-05-12', 'PIP'], ['2024-06-01', 'a'], ['2024-06-02', 'b'], ['2024-06-03', 'b'], ['2024-06-04', 'a'])).toEqual(['2024-06-01 een € 60', '2024-06-02 twee € 30', '2024-06-03 twee € 10'])
  })

  it('counts what was spent before the first term in that term', () => {
    expect(fines(['2024-02-01', 'a'], ['2024-05-12', 'PIP'], ['2024-06-01', 'a'])).toEqual(['2024-02-01 een € 60', '2024-06-01 een € 40'])
  })

  it('is fresh in each new term, by its original length, and goes on while no term runs', () => {
    const told = fines(['2024-05-12', 'PIP'], ['2024-06-01', 'a'], ['2024-06-02', 'a'], ['2027-05-13', 'a'], ['2027-08-01', 'PVT_af'], ['2028-01-01', 'b'])
    expect(told).toEqual(['2024-06-01 een € 60', '2024-06-02 een € 40', '2027-05-13 een € 40'])
  })
})

describe('the law that applies', () => {
  const overtreding = (milder: boolean): Clauses => [
    { kind: 'recht_naar', lawDate: { date: x.moment('overtreding'), sources: [], ...(milder && { milder: x.moment('besluit') }) } as never },
    { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
    { kind: 'bedrag', name: 'vast', amount: x.parameter('boete') },
  ]
  const world = (clauses: Clauses, before: string, after: string) =>
    d.model([...law.dossier, law.plicht, law.termijn, d.boeteDecl('PVT_te_laat', clauses), d.parameterDecl('boete', [['2022-01-01', x.euro(before)], ['2027-05-13', x.euro(after)]])])
  const amount = (model: ReturnType<typeof world>) => lines(model, person([['2024-05-12', 'PIP']]), { until: '2027-06-01' }).at(-1)

  it('is that of the day of the violation: the last day of the term', () => {
    expect(amount(world(overtreding(false), '300', '200'))).toBe('2027-05-13 boete PVT_te_laat € 300')
  })
  it('is that of the decision when that is better for the person', () => {
    expect(amount(world(overtreding(true), '300', '200'))).toBe('2027-05-13 boete PVT_te_laat € 200')
    expect(amount(world(overtreding(true), '200', '300'))).toBe('2027-05-13 boete PVT_te_laat € 200')
  })
  it('is that of the date of the decision when nothing is said', () => {
    expect(amount(world(overtreding(false).slice(1), '300', '200'))).toBe('2027-05-13 boete PVT_te_laat € 200')
  })
  it('gives no fine before the stelsel is in force', () => {
    const model = d.model([...law.dossier, d.gebeurtenis('a'), law.plicht, d.boeteDecl('a', [{ kind: 'overtreding_bij', records: x.records('a') }, { kind: 'bedrag', name: 'vast', amount: x.euro('1') }])])
    expect(lines(model, person([['2021-12-31', 'a'], ['2022-01-01', 'a']], { sinds: '2021-01-01' }), { until: '2023-01-01' }).slice(-1)).toEqual(['2022-01-01 boete a € 1'])
  })
})
