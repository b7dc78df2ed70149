import type { BoeteregimeClause, ReasonNode, Wijziging } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { ask, evaluateAt, explain, type ExplainQuestion } from '../../src/index.ts'
import { d, dossierOf, law, person, play, programOf, x, type RecordLine } from '../builder/index.ts'

const boete = d.boeteDecl('PVT_te_laat', [
  { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
  { kind: 'uitzondering', name: 'ziek', when: x.en(x.erIs('ziekte'), x.tenMinste(x.duurVan('ziekte'), x.maanden(3))) },
  { kind: 'bedrag', name: 'vast', amount: x.tabel('bedrag') },
  { kind: 'verminderd', step: x.percent(20), per: x.aantal('MAP_af') },
])
const tabel = d.tabelDecl('bedrag', x.begrip('uren', 'hours'), [[undefined, x.uur('10'), x.euro('300')], [x.uur('10'), undefined, x.euro('100')]])
const gedrag = d.boeteDecl('gedrag', [{ kind: 'overtreding_bij', records: x.records('les') }, { kind: 'uitzondering', name: 'altijd', when: x.ja() }, { kind: 'bedrag', name: 'vast', amount: x.euro('1') }])
const ziekte = d.grondDecl('ziekte', [{ kind: 'verlengt', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'als', when: x.tenMinste(x.duurVan('ziekte'), x.maanden(3)) }, { kind: 'met', length: x.duurVan('ziekte') }])
const model = d.model([...law.dossier, law.plicht, law.termijn, d.begripDecl('uren', x.som('uren', 'les')), tabel, boete, gedrag, ziekte])
const program = programOf(model)
const pip: RecordLine = ['2024-05-12', 'PIP']

const asked = (question: ExplainQuestion, ...records: RecordLine[]) => explain(program, dossierOf(program, person(records)), { until: '2028-01-01' }, question).value

/** The tree as lines: depth, kind, rule, value. */
function tree(node: ReasonNode | undefined, depth = 0): string[] {
  if (node === undefined) return []
  const value = 'value' in node.value ? node.value.value : node.value.kind
  return [`${'  '.repeat(depth)}${node.kind} ${node.rule.replace(/^uitdrukking:\d+$/, 'uitdrukking')} = ${value}`, ...node.children.flatMap((child) => tree(child, depth + 1))]
}

describe('why', () => {
  it('a fine: what was open, the exceptions, the row of the table, each step of the amount', () => {
    const { happened, notHappened } = asked({ naam: 'PVT_te_laat' }, pip, ['2025-01-01', 'les', { uren: 12 }], ['2026-01-01', 'MAP_af'])
    expect(notHappened).toEqual([])
    expect(happened.map(({ bedrag }) => bedrag)).toEqual([80])
    expect(tree(happened[0]?.waarom)).toEqual([
      'entry boeteregime:PVT_te_laat = true',
      '  rule onderdeel:PVT = false',
      '    condition uitdrukking = false',
      '  rule boeteregime:PVT_te_laat/uitzondering:ziek = false',
      '    condition uitdrukking = false',
      '      condition uitdrukking = false',
      '      condition uitdrukking = false',
      '        value uitdrukking = none',
      '  rule boeteregime:PVT_te_laat/bedrag:vast = 100',
      '    value uitdrukking = 100',
      '      value uitdrukking = 12',
      '        value uitdrukking = 12',
      '          record les = true',
      '      rule tabel:bedrag/rij:2 = 100',
      '  rule boeteregime:PVT_te_laat/verminderd = 0.2',
      '    value uitdrukking = 1',
      '      record MAP_af = true',
      '  step vermindering = 80',
    ])
  })
  it('every node has its address: the path of child numbers', () => {
    const { timeline } = play(model, person([pip]), { explain: true, until: '2027-12-31' })
    const check = (node: ReasonNode, id: string): void => {
      expect(node.id).toBe(id)
      node.children.forEach((child, index) => check(child, `${id}.${index}`))
    }
    for (const entry of timeline.tijdlijn) if (entry.waarom !== undefined) check(entry.waarom, '0')
    expect(timeline.tijdlijn.every(({ waarom }) => waarom !== undefined)).toBe(true)
  })
  it('an extension asked for by the name of its ground', () => {
    const { happened } = asked({ naam: 'ziekte', datum: '2025-06-30' }, pip, ['2025-01-01 - 2025-06-30', 'ziekte'])
    expect(happened.map(({ grond, einde }) => `${grond} ${einde}`)).toEqual(['ziekte 2027-11-09'])
  })
})

describe('what limited an outcome stands in its reason', () => {
  const steps = (node: ReasonNode | undefined): string[] => tree(node).map((line) => line.trim()).filter((line) => line.startsWith('step'))
  it('the maximum of a reduction: 3 times 20% would be 60%, but at most 50%', () => {
    const fine = d.boeteDecl('PVT_te_laat', [
      { kind: 'overtreding_na_afloop', open: 'PVT', termijnen: ['termijn'] },
      { kind: 'bedrag', name: 'vast', amount: x.euro('200') },
      { kind: 'verminderd', step: x.percent(20), per: x.aantal('les'), maximum: x.percent(50) },
    ])
    const other = programOf(d.model([...law.dossier, law.plicht, law.termijn, fine]))
    const lessons = (count: number): RecordLine[] => Array.from({ length: count }, (_, place) => [`2025-01-0${place + 1}`, 'les', { uren: 1 }])
    const reasonOf = (count: number) => explain(other, dossierOf(other, person([pip, ...lessons(count)])), { until: '2027-12-31' }, { naam: 'PVT_te_laat' }).value.happened[0]?.waarom
    expect(steps(reasonOf(2))).toEqual(['step vermindering = 120'])
    expect(steps(reasonOf(3))).toEqual(['step vermindering_zonder_maximum = 0.6', 'step vermindering_maximum = 0.5', 'step vermindering = 100'])
  })
  it('the maximum of an extension: 8 months of illness, at most 6 months each time', () => {
    const capped = d.grondDecl('ziekte', [{ kind: 'verlengt', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('ziekte') }, { kind: 'met', length: x.duurVan('ziekte'), cap: { length: x.maanden(6), per: 'keer' } }])
    const other = programOf(d.model([...law.dossier, law.plicht, law.termijn, capped]))
    const reasonOf = (end: string) => explain(other, dossierOf(other, person([pip, [`2025-01-01 - ${end}`, 'ziekte']])), { until: '2026-01-01' }, { naam: 'ziekte' }).value.happened[0]?.waarom
    // The termijn runs to 12 May 2027; six months later is 12 November, which is 184 days.
    expect(steps(reasonOf('2025-08-31')).slice(-4)).toEqual(['step verlenging:ziekte = 243 dagen', 'step verlenging_ten_hoogste:keer = 6 maanden', 'step verlenging_gegeven = 184 dagen', 'step laatste_dag = 2027-11-12'])
    expect(steps(reasonOf('2025-06-30')).slice(-2)).toEqual(['step verlenging:ziekte = 181 dagen', 'step laatste_dag = 2027-11-09'])
  })
})

describe('why not', () => {
  it('marks the condition that failed', () => {
    const { happened, notHappened } = asked({ naam: 'ziekte' }, pip, ['2025-01-01 - 2025-01-31', 'ziekte'])
    expect(happened).toEqual([])
    expect(notHappened.map(({ waarom }) => tree(waarom))).toEqual([['rule verlengingsgrond:ziekte = false', '  record ziekte = 2025-01-01', '  condition uitdrukking = false', '    value uitdrukking = 31 dagen']])
    expect(notHappened[0]?.datum).toBe('2025-01-31')
  })
  it('names the fact that was missing', () => {
    const unsure = d.grondDecl('deel', [{ kind: 'verlengt', termijnen: ['termijn'] }, { kind: 'bij', records: x.records('les') }, { kind: 'als', when: x.tenMinste(x.gegeven('uren_in_PIP', 'hours'), x.uur('1')) }, { kind: 'met', length: x.dagen(1) }])
    const other = programOf(d.model([...law.dossier, law.plicht, law.termijn, unsure]))
    const { value } = explain(other, dossierOf(other, person([pip, ['2025-01-01', 'les', { uren: 1 }]])), {}, { naam: 'deel' })
    expect(value.notHappened).toMatchObject([{ waarom: { kind: 'rule', value: { kind: 'unknown' }, unknown: ['uren_in_PIP'] } }])
  })
  it('shows the exception that applied', () => {
    const { notHappened } = asked({ naam: 'gedrag' }, ['2025-01-01', 'les', { uren: 1 }], ['2025-02-01', 'les', { uren: 1 }])
    expect(notHappened.map(({ datum }) => datum)).toEqual(['2025-01-01', '2025-02-01'])
    expect(tree(notHappened[0]?.waarom)).toContain('  rule boeteregime:gedrag/uitzondering:altijd = true')
  })
  it('shows what was done, when a requirement was not open', () => {
    const { notHappened } = asked({ naam: 'PVT_te_laat' }, pip, ['2025-01-01', 'PVT_af'])
    expect(tree(notHappened[0]?.waarom).slice(0, 2)).toEqual(['rule boeteregime:PVT_te_laat = false', '  rule onderdeel:PVT = true'])
  })
  it.each([
    ['gedrag', ['rule boeteregime:gedrag = false', '  step boeteregime:gedrag/overtreding_bij = none', '    record les = never']],
    ['ziekte', ['rule verlengingsgrond:ziekte = false', '  step verlengingsgrond:ziekte/bij = none', '    record ziekte = never']],
    ['PVT_te_laat', ['rule boeteregime:PVT_te_laat = false', '  step boeteregime:PVT_te_laat/overtreding_na_afloop = none', '    step termijn = never']],
  ])('says which trigger never came, when %s was never asked', (naam, expected) => {
    const { neverAsked } = asked({ naam })
    expect(tree(neverAsked[0]?.waarom).map((line) => line.replace('step termijn:termijn', 'step termijn'))).toEqual(expected)
  })
  it('says that the duty was met, when no term ran out', () => {
    const { neverAsked } = asked({ naam: 'PVT_te_laat' }, pip, ['2025-01-01', 'PVT_af'], ['2025-02-01', 'MAP_af'])
    expect(neverAsked[0]?.datum).toBe('2025-02-01')
    expect(tree(neverAsked[0]?.waarom)).toEqual([
      'rule boeteregime:PVT_te_laat = false',
      '  step plicht_voldaan:plicht = 2025-02-01',
      '  step boeteregime:PVT_te_laat/overtreding_na_afloop = none',
      '    step termijn:termijn = 2024-05-13',
      '      step voldaan = 2025-02-01',
    ])
  })
  it('says until when the term runs, where it still runs on the day that is asked about', () => {
    const { value } = explain(program, dossierOf(program, person([pip])), { until: '2026-01-01' }, { naam: 'PVT_te_laat' })
    expect(value.neverAsked[0]?.datum).toBe('2026-01-01')
    expect(tree(value.neverAsked[0]?.waarom).slice(2)).toEqual(['    step termijn:termijn = 2024-05-13', '      step loopt = 2027-05-12'])
  })
  it('says what the first day of a termijn waits for', () => {
    const { neverAsked } = asked({ naam: 'termijn' })
    expect(tree(neverAsked[0]?.waarom).slice(0, 3)).toEqual(['rule termijn:termijn = false', '  step termijn:termijn/begint = none', '    value uitdrukking = never'])
  })
  it('has no answer for a name that is no rule', () => {
    expect(asked({ naam: 'niets' })).toEqual({ happened: [], notHappened: [], neverAsked: [] })
  })
})

describe('questions about a run', () => {
  it('many dates in one run, each in the evening of its date', () => {
    const expression = x.som('uren', 'les')
    const dossier = dossierOf(program, person([['2025-01-01', 'les', { uren: 1 }], ['2025-02-01', 'les', { uren: 2 }]]))
    const { value } = ask(program, dossier, {}, ['2025-02-01', '2024-01-01', '2025-01-15'].map((date) => ({ date, expression })))
    expect(value.answers.map((answer) => answer.value)).toEqual(['3', '0', '1'].map((hours) => ({ kind: 'hours', value: hours })))
    expect(value.answers[0]?.reason.children.map(({ kind }) => kind)).toEqual(['record', 'record'])
  })
  it('a question after the last day is answered, without making the timeline longer', () => {
    const dossier = dossierOf(program, person([pip]))
    const { value } = ask(program, dossier, { until: '2025-01-01' }, [{ date: '2027-05-13', expression: x.toestand('termijn', 'termijn', 'verstreken') }])
    expect(value.answers[0]?.value).toEqual({ kind: 'boolean', value: true })
    expect(value.timeline.tijdlijn.at(-1)?.datum).toBe('2024-05-13')
  })
  it('a date that does not exist is reported', () => {
    const { diagnostics } = evaluateAt(program, dossierOf(program, person([])), {}, x.ja(), '2025-02-30')
    expect(diagnostics.map(({ code }) => code)).toEqual(['INB830'])
  })
})

describe('who decides, on which law, under which layer', () => {
  const regime = { kind: 'boeteregime', name: 'gedrag' } as const
  const fined = d.boeteDecl('gedrag', [{ kind: 'overtreding_bij', records: x.records('les') }, { kind: 'opgelegd_door', orgaan: 'minister' }, { kind: 'bedrag', name: 'vast', amount: x.euro('1') }])
  const ruling = (...steps: Parameters<typeof d.wijzigingDecl>[2]) => d.wijzigingDecl('uitspraak', 'rechtspraak', steps, { from: '2025-07-09' })
  const added = ruling({ kind: 'clause', verb: 'add', target: regime, key: 'uitzondering:geen', clause: d.clause<BoeteregimeClause>({ key: 'uitzondering:geen', kind: 'uitzondering', name: 'geen', when: x.ja(), sources: d.bron('RvS 9 juli 2025') }) })
  const asWell = (wijziging: Wijziging, layers: readonly string[]) => {
    const made = programOf(d.model([...law.dossier, law.plicht, law.termijn, fined, wijziging]), layers)
    return explain(made, dossierOf(made, person([pip, ['2025-08-01', 'les', { uren: 1 }]])), { until: '2026-01-01' }, { naam: 'gedrag' }).value
  }

  it('a fine that does not fall by a ruling names the ruling, its source and the body', () => {
    const [refused, ...others] = asWell(added, ['rechtspraak']).notHappened
    expect(others).toEqual([])
    expect(refused).toMatchObject({ datum: '2025-08-01', soort: 'boete', naam: 'gedrag', door: 'minister', laag: 'rechtspraak', wijzigingen: ['uitspraak'] })
    expect(refused?.bronnen).toContain('RvS 9 juli 2025')
  })
  it('with the layer off the fine falls by the act', () => {
    expect(asWell(added, [])).toMatchObject({ happened: [{ laag: 'wet', door: 'minister' }], notHappened: [] })
  })
  it('a rule that was taken away was never asked: the wijziging that did so is named', () => {
    const { happened, notHappened, neverAsked } = asWell(ruling({ kind: 'declaration', verb: 'strike', target: regime }), ['rechtspraak'])
    expect([happened, notHappened]).toEqual([[], []])
    expect(neverAsked).toMatchObject([{ soort: 'boete', naam: 'gedrag', laag: 'rechtspraak', wijzigingen: ['uitspraak'] }])
    expect(tree(neverAsked[0]?.waarom)).toEqual(['rule boeteregime:gedrag = false', '  step vervallen:uitspraak = true'])
  })
  it('of what is refused by the act alone the layer is the act', () => {
    const [refused] = asked({ naam: 'ziekte' }, pip, ['2025-01-01 - 2025-01-31', 'ziekte']).notHappened
    expect(refused).toMatchObject({ soort: 'termijn_verlengd', naam: 'termijn', grond: 'ziekte', laag: 'wet', stelsel: 'Test' })
    expect(refused).not.toHaveProperty('wijzigingen')
  })
})
