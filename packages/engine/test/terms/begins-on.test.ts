import type { TermijnClause, Wijziging } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { d, law, lines, person, x } from '../builder/index.ts'

// From 2026 a termijn lasts four years, for who begins it then; before that three.
const longer = (transitions: Wijziging['transitions']) =>
  d.wijzigingDecl(
    'langer',
    'wet',
    [{ kind: 'clause', verb: 'replace', target: { kind: 'termijn', name: 'termijn' }, key: 'duurt', clause: d.clause<TermijnClause>({ kind: 'duurt', length: x.jaar(4) }) }],
    { from: '2026-01-01', by: x.moment('begin_van_de_termijn'), transitions },
  )
const begun = (pip: string, transitions: Wijziging['transitions'] = []) => lines(d.model([...law.dossier, law.plicht, law.termijn, longer(transitions)]), person([[pip, 'PIP']]), { until: '2034-01-01' }).filter((line) => line.includes('termijn_begint'))

describe('a wijziging of a termijn by the begin of that termijn', () => {
  it.each([
    ['the last day before it', '2025-12-30', '2025-12-31 termijn_begint termijn t/m 2028-12-30'],
    ['the first day of it', '2025-12-31', '2026-01-01 termijn_begint termijn t/m 2029-12-31'],
    ['months after it', '2026-05-12', '2026-05-13 termijn_begint termijn t/m 2030-05-12'],
  ])('begun on %s', (_when, pip, expected) => {
    expect(begun(pip)).toEqual([expected])
    for (const rule of ['oude regel', 'nieuwe regel'] as const) expect(begun(pip, [{ subject: 'lopende termijnen', rule }])).toEqual([expected])
  })

  it('also of a termijn that a fine sets', () => {
    const sum = d.wijzigingDecl('som', 'wet', [{ kind: 'clause', verb: 'replace', target: { kind: 'termijn', name: 'nieuwe_termijn' }, key: 'duurt_wat_de_boete_bepaalt', clause: d.clause<TermijnClause>({ kind: 'duurt_wat_de_boete_bepaalt', combine: 'sum' }) }], { from: '2026-01-01', by: x.moment('begin_van_de_termijn') })
    const set = (pip: string) => lines(d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, law.telaat('PVT', 6), law.telaat('MAP', 12), sum]), person([[pip, 'PIP']]), { until: '2030-01-01' }).find((line) => line.includes('termijn_begint nieuwe_termijn'))
    expect(set('2022-05-12')).toBe('2025-05-13 termijn_begint nieuwe_termijn t/m 2026-05-12')
    expect(set('2023-05-12')).toBe('2026-05-13 termijn_begint nieuwe_termijn t/m 2027-11-12')
  })
})
