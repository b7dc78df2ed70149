import { describe, expect, it } from 'vitest'
import { d, law, lines, person, x } from '../builder/index.ts'

const world = [...law.dossier, law.plicht, law.termijn]

describe('a term that begins by itself', () => {
  it('begins the day after the event and keeps its last day', () => {
    expect(lines(d.model(world), person([['2024-05-12', 'PIP']]), { until: '2027-05-13' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2027-05-13 termijn_verstreken termijn',
    ])
  })

  it('begins once, at the first event, wherever that stands in the input', () => {
    const both = person([['2025-01-01', 'PIP'], ['2024-05-12', 'PIP']])
    expect(lines(d.model(world), both, { until: '2026-01-01' })).toEqual(['2024-05-13 termijn_begint termijn t/m 2027-05-12'])
  })

  it.each([
    ['lastDayOfMonth', '2027-02-28'],
    ['firstDayOfNextMonth', '2027-03-01'],
  ] as const)('gives a day that the month does not have a place: %s', (overflow, einde) => {
    const model = d.model(world, { overflow })
    expect(lines(model, person([['2024-02-29', 'PIP']]), { until: '2024-12-31' })).toEqual([`2024-03-01 termijn_begint termijn t/m ${einde}`])
  })

  it('begins on the event itself where the rule says so', () => {
    const op = d.termijnDecl('t', [
      { kind: 'begint', at: 'on', date: x.dagVan(x.eerste('PIP')) },
      { kind: 'duurt', length: x.weken(1) },
    ])
    expect(lines(d.model([...law.dossier, op]), person([['2024-05-13', 'PIP']]), { until: '2024-05-31' })).toEqual([
      '2024-05-13 termijn_begint t t/m 2024-05-19',
      '2024-05-20 termijn_verstreken t',
    ])
  })

  it('rests on what a begrip says in this model, also when the termijn itself was played in another one', () => {
    const termijn = d.termijnDecl('t', [
      { kind: 'begint', at: 'on', date: x.begrip('start', 'date') },
      { kind: 'duurt', length: x.weken(1) },
    ])
    const fixed = d.begripDecl('start', x.datum('2024-05-01'))
    const byLaw = [d.parameterDecl('startdag', [['2022-01-01', x.datum('2024-05-01')], ['2024-03-01', x.datum('2024-06-01')]]), d.begripDecl('start', x.parameter('startdag', 'date'))]
    const told = (...world: Parameters<typeof d.model>[0]) => lines(d.model([...law.dossier, ...world, termijn]), person([['2023-05-12', 'PIP']]), { until: '2024-06-05' })
    expect(told(fixed)).toEqual(['2024-05-01 termijn_begint t t/m 2024-05-07', '2024-05-08 termijn_verstreken t'])
    expect(told(...byLaw)).toEqual(['2024-06-01 termijn_begint t t/m 2024-06-07'])
  })

  it('looks at the whole dossier for its begin, and asks its condition on what is dated before the first day', () => {
    const pip = d.termijnDecl('PIP_termijn', [
      {
        kind: 'begint',
        at: 'dayAfter',
        date: x.laatsteVan(x.dagVan(x.eerste('brief')), x.dagVan(x.eerste('inschrijving'))),
        when: x.en(x.erIs('brief'), x.erIsGeen('PIP')),
      },
      { kind: 'duurt', length: x.weken(10) },
      { kind: 'voldaan', when: x.erIs('PIP') },
    ])
    const model = d.model([...law.dossier, d.gebeurtenis('brief'), d.gebeurtenis('inschrijving'), pip])
    const told = (...records: Parameters<typeof person>[0]) => lines(model, person(records), { until: '2024-12-31' })

    // A registration still to come moves the begin; what never happened is skipped.
    expect(told(['2024-03-01', 'brief'], ['2024-04-15', 'inschrijving'])[0]).toBe('2024-04-16 termijn_begint PIP_termijn t/m 2024-06-24')
    expect(told(['2024-03-01', 'brief'])[0]).toBe('2024-03-02 termijn_begint PIP_termijn t/m 2024-05-10')
    expect(told(['2024-04-15', 'inschrijving'])).toEqual([])
    // A PIP before the first day: no term. On the first day: in time.
    expect(told(['2024-03-01', 'brief'], ['2024-03-01', 'PIP'])).toEqual([])
    expect(told(['2024-03-01', 'brief'], ['2024-03-02', 'PIP'])).toEqual(['2024-03-02 termijn_begint PIP_termijn t/m 2024-05-10', '2024-03-02 termijn_voldaan PIP_termijn'])
  })
})

describe('the Algemene termijnenwet', () => {
  const tenWeeks = (sources: string[], extra: Parameters<typeof d.termijnDecl>[1] = [], length = x.weken(10)) =>
    d.model([
      ...law.dossier,
      d.termijnDecl('t', [{ kind: 'begint', at: 'dayAfter', date: x.dagVan(x.eerste('PIP')), sources: d.bron(...sources) }, { kind: 'duurt', length }, ...extra]),
    ])
  // Ten weeks after Friday 1 March 2024 end on Friday 10 May 2024, a day equated with a holiday: to Monday 13 May.
  const einde = (model: ReturnType<typeof tenWeeks>) => lines(model, person([['2024-03-01', 'PIP']]), { until: '2024-03-31' })[0]?.slice(-10)

  it('moves a term of an act or AMvB over days on which it cannot end', () => {
    expect(einde(tenWeeks(['Besluit art. 5.3']))).toBe('2024-05-13')
    expect(einde(tenWeeks(['Wet art. 1']))).toBe('2024-05-13')
  })

  it('leaves a term of a lower rule alone, unless the rule says otherwise', () => {
    expect(einde(tenWeeks(['Regeling art. 1']))).toBe('2024-05-10')
    expect(einde(tenWeeks(['Regeling art. 1'], [{ kind: 'termijnenwet', applies: true }]))).toBe('2024-05-13')
    expect(einde(tenWeeks(['Besluit art. 5.3'], [{ kind: 'termijnenwet', applies: false }]))).toBe('2024-05-10')
  })

  it('looks at the sources of the declaration when the clauses have none', () => {
    // The declaration of these tests stands in a Regeling.
    expect(einde(tenWeeks([]))).toBe('2024-05-10')
  })

  it('does not move a term of more than three months', () => {
    // Four months after 1 March 2024 end on Monday 1 July; five months on Thursday 1 August; three years on a Monday: take one that ends on a Sunday.
    expect(einde(tenWeeks(['Wet art. 1'], [], x.maanden(5)))).toBe('2024-08-01')
    expect(einde(tenWeeks(['Wet art. 1'], [], x.maanden(6)))).toBe('2024-09-01')
  })
})
