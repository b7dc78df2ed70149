import type { BoeteregimeClause, Declaration, TermijnClause } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { layersOf, prepareProgram } from '../../src/index.ts'
import { d, law, lines, person, play, x, type RecordLine } from '../builder/index.ts'

const pip: RecordLine = ['2024-05-12', 'PIP']
const regime = { kind: 'boeteregime', name: 'PVT_te_laat' } as const
const exception = (name = 'geen') => d.clause<BoeteregimeClause>({ kind: 'uitzondering', name, when: x.erIs('PIP') })
const amount = (euros: string) => d.clause<BoeteregimeClause>({ kind: 'bedrag', name: 'vast', amount: x.euro(euros) })
const adds = (name: string, laag: Parameters<typeof d.wijzigingDecl>[1], more: Parameters<typeof d.wijzigingDecl>[3] = {}) =>
  d.wijzigingDecl(name, laag, [{ kind: 'clause', verb: 'add', target: regime, key: 'uitzondering:geen', clause: exception() }], more)
const sets = (name: string, laag: Parameters<typeof d.wijzigingDecl>[1], euros: string, more: Parameters<typeof d.wijzigingDecl>[3] = {}) =>
  d.wijzigingDecl(name, laag, [{ kind: 'clause', verb: 'replace', target: regime, key: 'bedrag:vast', clause: amount(euros) }], more)
const world = (...changes: Declaration[]) => d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, law.telaat('PVT', 6), ...changes])
const fine = (model: ReturnType<typeof world>, layers: readonly string[] = []) =>
  lines(model, person([pip]), { until: '2027-06-01', layers }).find((line) => line.includes('boete'))?.split('€ ')[1]

describe('layers', () => {
  const model = world(sets('ontzorgen', 'beleidsregel', '50', { of: 'gemeente Voorbeeldstad' }), sets('half', 'variant', '170'))

  it('have names: a municipality, a variant', () => {
    expect(layersOf(model)).toEqual(['wet', 'rechtspraak', 'uitvoeringspraktijk', 'beleidsregel', 'beleidsregel:voorbeeldstad', 'variant:half'])
  })
  it('are on only when asked for; wet always is', () => {
    expect(fine(model)).toBe('340')
    expect(fine(model, ['wet'])).toBe('340')
    expect(fine(model, ['beleidsregel'])).toBe('50')
    expect(fine(model, ['beleidsregel:voorbeeldstad'])).toBe('50')
    expect(fine(world(sets('tarief', 'wet', '100')))).toBe('100')
  })
  it('have a fixed order, whatever the order of the call: the later one wins', () => {
    expect(fine(model, ['variant:half', 'beleidsregel'])).toBe('170')
    expect(prepareProgram(model, ['variant:half', 'beleidsregel']).value.layers).toEqual(['wet', 'beleidsregel', 'variant:half'])
  })
  it('that do not exist are reported and left out', () => {
    const { value, diagnostics } = prepareProgram(model, ['wet', 'variant:dubbel'])
    expect(value.layers).toEqual(['wet'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['INB820'])
  })
  it('show at the outcome: the layer that decided, and the change', () => {
    const { timeline } = play(model, person([pip]), { until: '2027-06-01', layers: ['beleidsregel'] })
    expect(timeline.tijdlijn.find(({ soort }) => soort === 'boete')).toMatchObject({ laag: 'beleidsregel', wijzigingen: ['ontzorgen'] })
    expect(timeline.tijdlijn.find(({ soort }) => soort === 'termijn_begint')?.laag).toBe('wet')
  })
})

describe('a value that a condition reads', () => {
  // The PIP is of 12 May 2024; who has it on or after the day of the parameter is not fined.
  const late = d.boeteDecl('PVT_te_laat', [
    { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn', 'nieuwe_termijn'], when: x.minderDan(x.dagVan(x.eerste('PIP')), x.parameter('spaart_vanaf', 'date')) },
    { kind: 'bedrag', name: 'vast', amount: x.euro('340') },
  ])
  const parameter = d.parameterDecl('spaart_vanaf', [['2022-01-01', x.datum('2026-01-01')]], { type: { kind: 'date' } })
  const fines = (laag: Parameters<typeof d.wijzigingDecl>[1], day: string) => {
    const change = d.wijzigingDecl('eerder', laag, [{ kind: 'parameter', name: 'spaart_vanaf', value: x.datum(day) }])
    const { timeline } = play(d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, late, parameter, change]), person([pip]), { until: '2027-06-01', layers: [laag === 'variant' ? 'variant:eerder' : laag] })
    return timeline.tijdlijn.filter(({ soort }) => soort === 'boete').map(({ laag: decided, wijzigingen = [] }) => `${decided} ${wijzigingen.join()}`)
  }

  it.each([
    ['a variant that leaves the answer as it was', 'variant', '2025-01-01', ['wet ']],
    ['a variant that changes the answer', 'variant', '2024-05-12', []],
    ['policy, which holds whatever the answer would be without it', 'beleidsregel', '2025-01-01', ['beleidsregel eerder']],
  ] as const)('under %s', (_name, laag, day, expected) => {
    expect(fines(laag, day)).toEqual(expected)
  })
  it('rests on a variant without which there would be no outcome', () => {
    const strict = d.parameterDecl('spaart_vanaf', [['2022-01-01', x.datum('2024-05-12')]], { type: { kind: 'date' } })
    const change = d.wijzigingDecl('later', 'variant', [{ kind: 'parameter', name: 'spaart_vanaf', value: x.datum('2024-05-13') }])
    const { timeline } = play(d.model([...law.dossier, law.plicht, law.termijn, law.nieuweTermijn, late, strict, change]), person([pip]), { until: '2027-06-01', layers: ['variant:later'] })
    expect(timeline.tijdlijn.filter(({ soort }) => soort === 'boete')).toMatchObject([{ laag: 'variant', wijzigingen: ['later'] }])
  })
})

describe('the time in which a change holds', () => {
  it.each([
    [{ from: '2027-05-13' }, '100'],
    [{ from: '2027-05-14' }, '340'],
    [{ until: '2027-05-14' }, '100'],
    [{ until: '2027-05-13' }, '340'],
    [{ from: '2027-05-13', by: x.moment('overtreding') }, '340'],
    [{ from: '2027-05-12', by: x.moment('overtreding') }, '100'],
    [{ from: '2024-05-12', until: '2024-05-13', by: x.dagVan(x.eerste('PIP')) }, '100'],
    [{ from: '2024-05-12', by: x.dagVan(x.eerste('MAP_af')) }, '340'],
    [{ from: '2028-01-01', worksBackTo: '2027-01-01' }, '100'],
  ])('%j', (time, expected) => {
    expect(fine(world(sets('tarief', 'wet', '100', time)))).toBe(expected)
  })
  it('is the law date of the rule that asks, when it says nothing itself', () => {
    const byViolation = d.model([
      ...law.dossier,
      law.plicht,
      law.termijn,
      d.boeteDecl('PVT_te_laat', [
        { kind: 'recht_naar', lawDate: { date: x.moment('overtreding'), sources: [] } as never },
        { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
        { kind: 'bedrag', name: 'vast', amount: x.euro('340') },
      ]),
      sets('tarief', 'wet', '100', { from: '2027-05-13' }),
    ])
    expect(fine(byViolation)).toBe('340')
  })
  it('of a change of the begin decides with the begin that it gives', () => {
    const begin = d.wijzigingDecl(
      'tekst_2024',
      'wet',
      [
        {
          kind: 'clause',
          verb: 'replace',
          target: { kind: 'termijn', name: 'termijn' },
          key: 'begint',
          clause: d.clause<TermijnClause>({ kind: 'begint', at: 'on', date: x.plus(x.dagVan(x.eerste('PIP')), x.maanden(1)) }),
        },
      ],
      { from: '2024-01-01', until: '2024-07-01' },
    )
    const begins = (day: string) => lines(world(begin), person([[day, 'PIP']]), { until: '2025-12-31' })[0]?.slice(0, 10)
    expect(begins('2024-05-12')).toBe('2024-06-12')
    expect(begins('2024-09-01')).toBe('2024-09-02')
  })
})

describe('what a change can do', () => {
  it('add, replace and strike a clause', () => {
    expect(fine(world(adds('a', 'wet')))).toBeUndefined()
    expect(fine(world(adds('a', 'wet'), d.wijzigingDecl('b', 'variant', [{ kind: 'clause', verb: 'strike', target: regime, key: 'uitzondering:geen' }])), ['variant:b'])).toBe('340')
  })
  it('strike and add a whole declaration', () => {
    const without = d.wijzigingDecl('zonder', 'wet', [{ kind: 'declaration', verb: 'strike', target: regime }], { until: '2027-01-01' })
    expect(fine(world(without))).toBe('340')
    expect(fine(world({ ...without, until: '2028-01-01' }))).toBeUndefined()
    const extra = d.wijzigingDecl('extra', 'wet', [{ kind: 'declaration', verb: 'add', target: { kind: 'boeteregime', name: 'MAP_te_laat' }, declaration: law.telaat('MAP', 6) }])
    expect(lines(world(extra), person([pip]), { until: '2027-06-01' })).toContain('2027-05-13 boete MAP_te_laat € 340')
  })
  it('set a parameter and multiply the cells of a table', () => {
    const priced = (...changes: Declaration[]) =>
      d.model([
        ...law.dossier,
        law.plicht,
        law.termijn,
        d.parameterDecl('tarief', [['2022-01-01', x.euro('300')]]),
        d.tabelDecl('boete', x.aantal('les'), [[undefined, undefined, x.parameter('tarief')]]),
        d.boeteDecl('PVT_te_laat', [{ kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] }, { kind: 'bedrag', name: 'vast', amount: x.tabel('boete') }]),
        ...changes,
      ])
    const half = d.wijzigingDecl('half', 'variant', [{ kind: 'tableTimes', name: 'boete', factor: x.percent(50) }])
    const dear = d.wijzigingDecl('duur', 'beleidsregel', [{ kind: 'parameter', name: 'tarief', value: x.euro('400') }])
    expect(fine(priced())).toBe('300')
    expect(fine(priced(half), ['variant:half'])).toBe('150')
    expect(fine(priced(half, dear), ['variant:half', 'beleidsregel'])).toBe('200')
  })
  it('leave a term that runs under the old rule, when it says so', () => {
    const change = (rule: 'oude regel' | 'nieuwe regel') =>
      d.wijzigingDecl('strenger', 'wet', [{ kind: 'clause', verb: 'replace', target: { kind: 'termijn', name: 'termijn' }, key: 'voldaan', clause: d.clause<TermijnClause>({ kind: 'voldaan', when: x.erIs('les') }) }], {
        from: '2025-01-01',
        transitions: [{ subject: 'lopende termijnen', rule }],
      })
    const told = (rule: 'oude regel' | 'nieuwe regel') => lines(world(change(rule)), person([pip, ['2025-02-01', 'les', { uren: 1 }]]), { until: '2025-12-31' })
    expect(told('nieuwe regel')).toContain('2025-02-01 termijn_voldaan termijn')
    expect(told('oude regel')).not.toContain('2025-02-01 termijn_voldaan termijn')
  })
})

describe('changes that cannot be made are reported and skipped', () => {
  const findings = (...changes: Declaration[]) => prepareProgram(world(...changes), []).diagnostics.map(({ code }) => code)
  const strikes = (key: string, more = {}) => d.wijzigingDecl('w', 'wet', [{ kind: 'clause', verb: 'strike', target: regime, key }], more)

  it.each([
    ['strike what is absent', [strikes('uitzondering:geen')], ['INB822']],
    ['strike in what is absent', [d.wijzigingDecl('w', 'wet', [{ kind: 'clause', verb: 'strike', target: { kind: 'boeteregime', name: 'niets' }, key: 'x' }])], ['INB822']],
    ['add what is present', [d.wijzigingDecl('w', 'wet', [{ kind: 'clause', verb: 'add', target: regime, key: 'bedrag:vast', clause: amount('1') }])], ['INB823']],
    ['strike what an earlier layer added', [adds('a', 'wet'), strikes('uitzondering:geen', { from: '2030-01-01' })], []],
    ['replace what was only there before', [adds('a', 'wet', { until: '2025-01-01' }), d.wijzigingDecl('b', 'wet', [{ kind: 'clause', verb: 'replace', target: regime, key: 'uitzondering:geen', clause: exception() }], { from: '2025-01-01' })], ['INB822']],
    ['two changes of one clause, one layer, one day, of which one ends', [sets('a', 'wet', '1', { until: '2026-01-01' }), sets('b', 'wet', '2')], ['INB821']],
    ['two changes of one clause, one layer, one time', [sets('a', 'wet', '1'), sets('b', 'wet', '2')], ['INB821']],
    ['two changes of one clause, one after the other', [sets('a', 'wet', '1', { until: '2025-01-01' }), sets('b', 'wet', '2', { from: '2025-01-01' })], []],
    ['two variants that are both off', [sets('a', 'variant', '1'), sets('b', 'variant', '2')], []],
  ] as const)('%s', (_name, changes, expected) => {
    expect(findings(...(changes as readonly Declaration[]))).toEqual(expected)
  })
  it('a change of another stelsel does nothing here', () => {
    expect(fine(world(sets('a', 'wet', '1', { on: ['Wi2013'] })))).toBe('340')
  })
})

describe('a layer that is off', () => {
  const signals = (model: ReturnType<typeof world>, layers: readonly string[] = []) =>
    play(model, person([pip]), { until: '2029-06-01', layers }).timeline.tijdlijn.filter(({ naam }) => naam === 'laag_uit').map(({ datum, wijzigingen, toelichting }) => `${datum} ${wijzigingen?.join()} ${/laag "([^"]+)"/.exec(toelichting ?? '')?.[1]}`)

  it('gets a signaal where it would change an outcome', () => {
    expect(signals(world(adds('geen_boete', 'uitvoeringspraktijk')))).toEqual(['2027-05-13 geen_boete uitvoeringspraktijk', '2027-11-13 geen_boete uitvoeringspraktijk'])
    expect(signals(world(adds('uitspraak', 'rechtspraak', { from: '2027-06-01', by: x.moment('besluit') })))).toEqual(['2027-11-13 uitspraak rechtspraak'])
    expect(signals(world(sets('lager', 'rechtspraak', '100')))).toEqual(['2027-05-13 lager rechtspraak', '2027-11-13 lager rechtspraak'])
  })
  it('gets one for a whole rule that it would add or strike', () => {
    const extra = d.wijzigingDecl('extra', 'rechtspraak', [{ kind: 'declaration', verb: 'add', target: { kind: 'boeteregime', name: 'MAP_te_laat' }, declaration: law.telaat('MAP', 6) }])
    const without = d.wijzigingDecl('zonder', 'uitvoeringspraktijk', [{ kind: 'declaration', verb: 'strike', target: regime }])
    expect(signals(world(extra))[0]).toBe('2027-05-13 extra rechtspraak')
    expect(signals(world(without))[0]).toBe('2027-05-13 zonder uitvoeringspraktijk')
  })
  it('gets none where nothing would change', () => {
    expect(signals(world(sets('zelfde', 'rechtspraak', '340')))).toEqual([])
    expect(signals(world(adds('geen_boete', 'uitvoeringspraktijk', { until: '2027-05-13' })))).toEqual([])
    const never = d.wijzigingDecl('nooit', 'rechtspraak', [{ kind: 'clause', verb: 'add', target: regime, key: 'uitzondering:geen', clause: d.clause<BoeteregimeClause>({ kind: 'uitzondering', name: 'geen', when: x.nee() }) }])
    expect(signals(world(never))).toEqual([])
  })
  it('gets one for the policy of a municipality, by the name that switches it on', () => {
    expect(signals(world(adds('geen_boete', 'beleidsregel', { of: 'gemeente Voorbeeldstad' })))).toEqual(['2027-05-13 geen_boete beleidsregel:voorbeeldstad', '2027-11-13 geen_boete beleidsregel:voorbeeldstad'])
  })
  it('gets none when it is on, or when it is a variant, which only supposes', () => {
    expect(signals(world(adds('geen_boete', 'uitvoeringspraktijk')), ['uitvoeringspraktijk'])).toEqual([])
    expect(signals(world(adds('geen_boete', 'variant'), sets('half', 'variant', '1')))).toEqual([])
  })
})
