import { describe, expect, it } from 'vitest'
import { d, law, lines, person, x } from '../builder/index.ts'

const world = [...law.dossier, law.plicht, law.termijn]
const model = d.model(world)

describe('a term is met', () => {
  it('by the record that completes the duty, on its day, and stays met', () => {
    expect(lines(model, person([['2024-05-12', 'PIP'], ['2025-01-01', 'MAP_af'], ['2025-02-01', 'PVT_af']]), { until: '2030-01-01' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2025-02-01 termijn_voldaan termijn',
    ])
  })

  it('on its first day, when the duty was met before', () => {
    expect(lines(model, person([['2024-01-05', 'MAP_af'], ['2024-02-01', 'PVT_af'], ['2024-05-12', 'PIP']]), { until: '2030-01-01' })).toEqual([
      '2024-05-13 termijn_begint termijn t/m 2027-05-12',
      '2024-05-13 termijn_voldaan termijn',
    ])
  })

  it.each([
    ['2027-05-12', ['2027-05-12 termijn_voldaan termijn']],
    ['2027-05-13', ['2027-05-13 termijn_verstreken termijn']],
  ])('on its last day, not the day after: %s', (day, expected) => {
    const told = lines(model, person([['2024-05-12', 'PIP'], ['2025-01-01', 'MAP_af'], [day, 'PVT_af']]), { until: '2030-01-01' })
    expect(told.slice(1)).toEqual(expected)
  })

  it('is latched: what is undone later does not open it again', () => {
    const undoable = [
      ...law.dossier.filter(({ name }) => name !== 'PVT' && name !== 'MAP'),
      d.gebeurtenis('toch_niet'),
      d.onderdeelDecl('PVT', x.en(x.erIs('PVT_af'), x.erIsGeen('toch_niet'))),
      d.onderdeelDecl('MAP', x.ja()),
      law.plicht,
      law.termijn,
      law.telaat('PVT', 6),
      law.nieuweTermijn,
    ]
    const told = lines(d.model(undoable), person([['2024-05-12', 'PIP'], ['2025-01-01', 'PVT_af'], ['2025-02-01', 'toch_niet']]), { until: '2030-01-01' })
    expect(told).toEqual(['2024-05-13 termijn_begint termijn t/m 2027-05-12', '2025-01-01 termijn_voldaan termijn'])
  })
})

describe('a deviation: two weeks after what was waited for', () => {
  const waits = d.termijnDecl('t', [
    { kind: 'begint', at: 'dayAfter', date: x.dagVan(x.eerste('brief')) },
    { kind: 'duurt', length: x.weken(10) },
    { kind: 'voldaan', when: x.erIs('PIP') },
    { kind: 'afwijking', name: 'wachten', length: x.weken(2), after: 'info', when: x.erIs('gewacht') },
  ])
  const deviating = d.model([...law.dossier, d.gebeurtenis('brief'), d.gebeurtenis('gewacht'), d.gebeurtenis('info'), waits])
  const told = (...records: Parameters<typeof person>[0]) => lines(deviating, person([['2024-01-01', 'brief'], ...records]), { until: '2024-12-31' }).slice(1)

  it('keeps the term open after its last day, until it comes', () => {
    expect(told(['2024-02-01', 'gewacht'], ['2024-04-01', 'info'])).toEqual(['2024-04-01 termijn_verlengd t (wachten) t/m 2024-04-15', '2024-04-16 termijn_verstreken t'])
    expect(told(['2024-02-01', 'gewacht'], ['2024-04-01', 'info'], ['2024-04-15', 'PIP'])).toEqual(['2024-04-01 termijn_verlengd t (wachten) t/m 2024-04-15', '2024-04-15 termijn_voldaan t'])
  })

  it('never ends earlier than without it', () => {
    expect(told(['2024-02-01', 'gewacht'], ['2024-02-10', 'info'])).toEqual(['2024-03-12 termijn_verstreken t'])
    expect(told(['2024-02-01', 'gewacht'], ['2024-03-05', 'info'])).toEqual(['2024-03-11 termijn_verlengd t (wachten) t/m 2024-03-19', '2024-03-20 termijn_verstreken t'])
  })

  it('does nothing while its condition does not hold', () => {
    expect(told(['2024-04-01', 'info'])).toEqual(['2024-03-12 termijn_verstreken t'])
  })
})
