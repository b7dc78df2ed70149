import type { Declaration, Expression, JsonScalar } from '@inburgering/core'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/index.ts'
import { d, dossierOf, law, person, programOf, x, type RecordLine } from '../builder/index.ts'

interface World {
  readonly records?: readonly RecordLine[]
  readonly gegevens?: Readonly<Record<string, JsonScalar>>
  readonly also?: readonly Declaration[]
}

/** The value of an expression in the evening of a date, as readers see it. */
function at(date: string, expression: Expression, { records = [], gegevens = {}, also = [] }: World = {}): unknown {
  const program = programOf(d.model([...law.dossier, law.plicht, law.termijn, ...also]))
  const { value, diagnostics } = ask(program, dossierOf(program, person(records, gegevens)), { until: '2040-01-01' }, [{ date, expression }])
  expect(diagnostics).toEqual([])
  const [answer] = value.answers
  return answer === undefined || !('value' in answer.value) ? answer?.value.kind : answer.value.value
}

const day = '2024-06-30'
const les = (when: string, uren: number): RecordLine => [when, 'les', { uren }]

describe('what never happened', () => {
  it.each(['is', 'isNiet', 'tenMinste', 'tenHoogste', 'meerDan', 'minderDan'] as const)('is nee when compared: %s', (operator) => {
    expect(at(day, x[operator](x.dagVan(x.eerste('PIP')), x.datum('2024-01-01')))).toBe(false)
    expect(at(day, x[operator](x.datum('2024-01-01'), x.dagVan(x.eerste('PIP'))))).toBe(false)
  })
  it('is never, counts nothing and sums to nothing', () => {
    expect(at(day, x.dagVan(x.eerste('PIP')))).toBe('never')
    expect(at(day, x.plus(x.dagVan(x.eerste('PIP')), x.maanden(1)))).toBe('never')
    expect(at(day, x.aantal('les'))).toBe('0')
    expect(at(day, x.som('uren', 'les'))).toBe('0')
    expect(at(day, x.erIs('les'))).toBe(false)
    expect(at(day, x.erIsGeen('les'))).toBe(true)
  })
  it('is skipped by the latest of dates; when none came, none comes', () => {
    expect(at(day, x.laatsteVan(x.dagVan(x.eerste('PIP')), x.gegeven('sinds')))).toBe('2024-01-01')
    expect(at(day, x.laatsteVan(x.dagVan(x.eerste('PIP')), x.dagVan(x.eerste('PVT_af'))))).toBe('never')
  })
})

describe('what is not known', () => {
  const missing = x.tenMinste(x.gegeven('uren_in_PIP', 'hours'), x.uur('10'))
  const [yes, no] = [x.ja(), x.nee()]
  it.each([
    ['nee en onbekend', x.en(no, missing), false],
    ['onbekend en nee', x.en(missing, no), false],
    ['ja en onbekend', x.en(yes, missing), 'unknown'],
    ['ja of onbekend', x.of(yes, missing), true],
    ['onbekend of ja', x.of(missing, yes), true],
    ['nee of onbekend', x.of(no, missing), 'unknown'],
    ['niet onbekend', x.niet(missing), 'unknown'],
    ['onbekend is gegeven', x.isGegeven(x.gegeven('uren_in_PIP', 'hours')), false],
  ])('%s', (_name, expression, expected) => {
    expect(at(day, expression)).toBe(expected)
  })
  it('makes a calculation unknown, but nee stays nee where nothing happened', () => {
    expect(at(day, x.plus(x.gegeven('uren_in_PIP', 'hours'), x.uur('1')))).toBe('unknown')
    expect(at(day, x.is(x.gegeven('geboren'), x.dagVan(x.eerste('PIP'))))).toBe(false)
  })
})

describe('numbers are exact', () => {
  it.each([
    [x.plus(x.getal('0.1'), x.getal('0.2')), '0.3'],
    [x.maal(x.euro('0.10'), x.percent(33)), '0.033'],
    [x.afgerond(x.maal(x.euro('0.10'), x.percent(33)), 'down'), '0.03'],
    [x.afgerond(x.maal(x.euro('0.10'), x.percent(33)), 'up'), '0.04'],
    [x.afgerond(x.euro('2.5'), 'half-up', 'euros'), '3'],
    [x.gedeeldDoor(x.uur('1'), x.uur('3')), '1/3'],
    [x.min(x.euro('1'), x.euro('2.50')), '-1.5'],
  ])('%#', (expression, expected) => {
    expect(at(day, expression)).toBe(expected)
  })
  it('hours are summed exactly', () => {
    expect(at(day, x.is(x.som('uren', 'les'), x.uur('0.3')), { records: [les('2024-02-01', 0.1), les('2024-02-02', 0.2)] })).toBe(true)
  })
})

describe('dates', () => {
  it.each([
    [x.plus(x.datum('2024-01-31'), x.maanden(1)), '2024-02-29'],
    [x.min(x.datum('2024-03-31'), x.maanden(1)), '2024-02-29'],
    [x.plus(x.datum('2024-01-31'), x.weken(2)), '2024-02-14'],
    [x.min(x.datum('2024-03-01'), x.datum('2024-02-01'), { kind: 'duration' }), '29 dagen'],
    [x.tussen('years', x.datum('2004-02-29'), x.datum('2024-02-28')), '19'],
    [x.tussen('years', x.datum('2004-02-29'), x.datum('2024-02-29')), '20'],
    [x.tussen('months', x.datum('2024-01-31'), x.datum('2024-02-29')), '1'],
    [x.tussen('days', x.datum('2024-01-31'), x.datum('2024-02-29')), '29'],
    [x.peildatum(), day],
  ])('%#', (expression, expected) => {
    expect(at(day, expression)).toBe(expected)
  })
})

describe('records', () => {
  const records = [les('2024-02-01', 10), les('2024-03-01', 20), ['2024-04-01 - 2024-05-31', 'ziekte'], ['2024-06-15 -', 'ziekte']] as const
  it('are seen up to and including the day', () => {
    expect(at('2024-02-29', x.som('uren', 'les'), { records })).toBe('10')
    expect(at('2024-03-01', x.som('uren', 'les'), { records })).toBe('30')
    expect(at(day, x.kenmerk('uren', 'hours', x.laatste('les')), { records })).toBe('20')
    expect(at(day, x.aantal('les', { where: x.meerDan(x.kenmerk('uren', 'hours', x.element()), x.uur('10')) }), { records })).toBe('1')
    expect(at(day, x.erIs('les', { where: x.is(x.dagVan(x.element()), x.dagVan(x.eerste('les'))) }), { records })).toBe(true)
  })
  it('a period acts on its end, and runs from its first to its last day', () => {
    expect(at('2024-05-30', x.aantal('ziekte'), { records })).toBe('0')
    expect(at('2024-05-31', x.aantal('ziekte'), { records })).toBe('1')
    for (const [date, runs] of [['2024-03-31', false], ['2024-04-01', true], ['2024-05-31', true], ['2024-06-01', false], ['2024-06-15', true], ['2030-01-01', true]] as const) {
      expect(at(date, x.toestand('periode', 'ziekte', 'loopt'), { records }), date).toBe(runs)
    }
    expect(at('2024-06-10', x.duurVan('ziekte'), { records })).toBe('61 dagen')
    expect(at('2024-06-20', x.kenmerk('einde', 'date', x.deze('ziekte')), { records })).toBe('never')
  })
  it('a window before a date excludes its own first and last edge', () => {
    const lately = x.aantal('les', { window: x.voorafgaand(x.maanden(1)) })
    expect(at('2024-02-01', lately, { records })).toBe('0')
    expect(at('2024-02-02', lately, { records })).toBe('1')
    expect(at('2024-02-29', lately, { records })).toBe('1')
    expect(at('2024-03-01', lately, { records })).toBe('0')
    expect(at('2024-03-02', lately, { records })).toBe('1')
  })
  it('the last known value is that of the latest record that gives it', () => {
    const known = x.laatstBekend('leerroute', 'leerroute', 'PIP')
    const also = [d.leerrouteDecl('a', []), d.leerrouteDecl('b', [])]
    expect(at(day, known, { also })).toBe('unknown')
    expect(at(day, known, { also, records: [['2024-02-01', 'PIP', { leerroute: 'a' }], ['2024-03-01', 'PIP']] })).toBe('a')
  })
  it('the shortest of a period and months compares them from the begin of the period', () => {
    expect(at('2024-06-10', x.kortsteVan(x.duurVan('ziekte'), x.maanden(2)), { records })).toBe('61 dagen')
    expect(at('2024-06-10', x.kortsteVan(x.duurVan('ziekte'), x.maanden(1)), { records })).toBe('1 maand')
  })
})

describe('begrippen and tables', () => {
  const uren = x.som('uren', 'les')
  const also = [
    d.begripDecl('uren', uren),
    d.begripDecl('hoog', x.tenMinste(x.begrip('uren', 'hours'), x.uur('100'))),
    d.begripDecl('klas', x.getal('0'), {
      definition: d.regels('first', [
        [x.minderDan(x.begrip('uren', 'hours'), x.uur('10')), x.getal('1')],
        [x.minderDan(x.begrip('uren', 'hours'), x.uur('20')), x.getal('2')],
      ], x.getal('3')),
    }),
    d.tabelDecl('boete', x.begrip('uren', 'hours'), [
      [undefined, x.uur('10'), x.euro('300')],
      [x.uur('10'), x.uur('20'), x.euro('200')],
      [x.uur('20'), undefined, x.euro('100')],
    ]),
    d.begripDecl('lang', x.tenMinste(x.aantal('les'), x.getal('2')), { parameter: { name: 'vak', type: { kind: 'onderdeel' } }, definition: x.is(x.onderwerp('vak'), x.deel('PVT')) }),
  ]
  it.each([
    [9.99, '1', '300'],
    [10, '2', '200'],
    [19.99, '2', '200'],
    [20, '3', '100'],
  ])('%d hours', (hours, klas, boete) => {
    const world = { also, records: [les('2024-02-01', hours)] }
    expect(at(day, x.begrip('klas', 'integer'), world)).toBe(klas)
    expect(at(day, x.tabel('boete'), world)).toBe(boete)
    expect(at(day, x.begrip('hoog', 'boolean'), world)).toBe(false)
  })
  it('a begrip has a subject of its own, over a set of parts', () => {
    const groep = d.groepDecl('delen', 'PVT', 'MAP')
    const counted = x.aantal(x.onderdelen('delen'), { where: x.begrip('lang', 'boolean', x.ditOnderdeel()) })
    expect(at(day, counted, { also: [...also, groep] })).toBe('1')
    const done = x.aantal(x.onderdelen('delen'), { where: x.toestandVan(x.ditOnderdeel(), 'voltooid') })
    expect(at(day, done, { also: [groep], records: [['2024-02-01', 'PVT_af']] })).toBe('1')
  })
  it('an unknown input leaves a table unknown, also when an earlier row certainly does not hold', () => {
    const table = d.tabelDecl('t', x.gegeven('uren_in_PIP', 'hours'), [[undefined, x.uur('10'), x.euro('1')], [x.uur('10'), undefined, x.euro('2')]])
    expect(at(day, x.tabel('t'), { also: [table] })).toBe('unknown')
  })
})

describe('states', () => {
  const records: RecordLine[] = [['2024-05-12', 'PIP'], ['2025-01-01', 'PVT_af'], ['2025-02-01', 'MAP_af']]
  it.each([
    ['2024-05-12', 'loopt', false],
    ['2024-05-13', 'loopt', true],
    ['2025-01-31', 'loopt', true],
    ['2025-02-01', 'loopt', false],
    ['2025-02-01', 'voldaan', true],
  ] as const)('of a term: %s %s', (date, state, expected) => {
    expect(at(date, x.toestand('termijn', 'termijn', state), { records })).toBe(expected)
  })
  it('of a term that ran out, and its dates', () => {
    const open: RecordLine[] = [['2024-05-12', 'PIP']]
    expect(at('2027-05-12', x.toestand('termijn', 'termijn', 'loopt'), { records: open })).toBe(true)
    expect(at('2027-05-13', x.toestand('termijn', 'termijn', 'verstreken'), { records: open })).toBe(true)
    expect(at('2025-01-01', x.kenmerk('einde', 'date', x.termijnRef('termijn')), { records: open })).toBe('2027-05-12')
  })
  it('of the duty, and the day on which it was met', () => {
    expect(at('2025-01-31', x.toestand('plicht', 'plicht', 'voldaan'), { records })).toBe(false)
    expect(at('2025-03-01', x.dagWaarop('plicht', 'plicht', 'voldaan'), { records })).toBe('2025-02-01')
    expect(at('2025-03-01', x.dagWaarop('onderdeel', 'PVT', 'voltooid'), { records })).toBe('2025-01-01')
    expect(at('2025-01-15', x.dagWaarop('plicht', 'plicht', 'voldaan'), { records })).toBe('never')
    expect(at('2025-01-15', x.toestand('onderdeel', 'PVT', 'openstaat'), { records })).toBe(false)
    expect(at('2025-01-15', x.toestand('onderdeel', 'MAP', 'openstaat'), { records })).toBe(true)
  })
})
